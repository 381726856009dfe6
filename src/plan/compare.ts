// The shadow says what happens, the rules say why. Where they disagree, the shadow's word is taken and it is counted.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Cause } from '../model/plan.ts';
import { because, type Decision, decisionKey, type Reconciliation } from './decision.ts';
import { hashCauses } from './hash-causes.ts';
import { addressOf, type Scene } from './scene.ts';
import { containerName } from './world.ts';

/** The shadow's decisions with the rules' causes, and one finding for every difference. */
export function mergeAnswers(scene: Scene, shadow: readonly Decision[], rules: Reconciliation): Reconciliation {
  // Compose stops at its first error, in the middle of what it does side by side: that is no answer to compare with. The
  // change is refused; what was attempted is told by the rules.
  if (scene.answer.shadowError !== undefined || scene.answer.refusal !== undefined) {
    return rules;
  }
  const byKey = new Map(rules.decisions.map((each) => [decisionKey(each), each]));
  const pulled = new Set(shadow.filter((each) => each.action === 'pull').map((each) => each.name));
  const findings: Diagnostic[] = [...rules.findings];
  const decisions = shadow.map((said) => {
    const key = decisionKey(said);
    const known = byKey.get(key);
    if (known !== undefined) {
      byKey.delete(key);
      return known;
    }
    const moved = causeOfPull(scene, said, pulled);
    if (moved === undefined) {
      findings.push(disagreement(scene, said, `Compose on the VM would ${said.action} it, our rules would not`));
    }
    return { ...said, causes: moved === undefined ? unexplained(scene, said) : [moved] };
  });
  for (const left of byKey.values()) {
    if (!isUndoneByPull(scene, left, pulled)) {
      findings.push(disagreement(scene, left, `our rules would ${left.action} it, Compose on the VM would not`));
    }
  }
  return { decisions, findings };
}

/** A pull can bring another image under the same reference, which only the shadow can find out. */
function causeOfPull(scene: Scene, said: Decision, pulled: ReadonlySet<string>): Cause | undefined {
  const image = scene.project.services.get(said.service ?? '')?.image;
  return said.action === 'recreate' && image !== undefined && pulled.has(image)
    ? because('image-moved', `${image}: another image at the registry`)
    : undefined;
}

/** The rules cannot know that a missing image comes back with the id it had. */
function isUndoneByPull(scene: Scene, left: Decision, pulled: ReadonlySet<string>): boolean {
  const image = scene.project.services.get(left.service ?? '')?.image;
  return (
    left.action === 'recreate' && image !== undefined && pulled.has(image) && left.causes.every((each) => each.rule === 'image-missing')
  );
}

function unexplained(scene: Scene, said: Decision): readonly Cause[] {
  const service = scene.project.services.get(said.service ?? '');
  const container = scene.byService.get(said.service ?? '')?.find((each) => containerName(each) === said.name);
  if (said.action === 'recreate' && service !== undefined && container !== undefined) {
    return hashCauses(scene, service, container, []);
  }
  return [because('unknown', 'Compose says so; nothing known explains it')];
}

function disagreement(scene: Scene, decision: Decision, what: string): Diagnostic {
  return {
    code: 'plan-disagrees',
    severity: 'warning',
    summary: `${decision.kind} ${decision.name}: two answers, Compose's is taken`,
    detail: `${what}.`,
    hint: 'Please report this: the plan is right, its reasons are not.',
    at: addressOf(scene, decision.service),
  };
}
