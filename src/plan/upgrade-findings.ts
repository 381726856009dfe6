// A step between versions that an image does not allow: found where it counts, between what runs and what is to run.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { parseImage } from '../images/reference.ts';
import { judgeUpgrade } from '../images/upgrade.ts';
import type { DesiredService } from '../model/desired.ts';
import { runningReference } from './irreversible.ts';
import { ownValue } from './own.ts';
import { addressOf, type Scene } from './scene.ts';

/** One error per service whose image would take a step that its upgrade rule refuses. */
export function upgradeFindings(scene: Scene): readonly Diagnostic[] {
  return scene.desired.services.flatMap((service) => judgeService(scene, service) ?? []);
}

function judgeService(scene: Scene, service: DesiredService): Diagnostic | undefined {
  const { manifest } = scene.desired;
  const [from, to] = [runningReference(scene, service.name), service.image].map((each) => parseImage(each ?? ''));
  if (from?.tag === undefined || to?.tag === undefined || from.name !== to.name) return undefined;
  const rule = ownValue(manifest.upgrade, to.name);
  const refusal = rule === undefined ? undefined : judgeUpgrade(rule, from.tag, to.tag);
  if (rule === undefined || refusal === undefined) return undefined;
  // Going back is refused with its own way out where the stack calls the step irreversible.
  if (refusal.kind === 'back' && ownValue(manifest.irreversible, service.name) !== undefined) return undefined;
  return {
    code: 'upgrade-refused',
    severity: 'error',
    rule: 'upgrade-step',
    summary: `${service.name} may not go from ${from.tag} to ${to.tag}`.slice(0, 70),
    detail: `${refusal.text}. ${rule.reason}`,
    hint: refusal.hint,
    at: addressOf(scene, service.name),
  };
}
