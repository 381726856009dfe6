// One stack of the repository: settled, held, or what Compose and the reload rules would change.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { ComposeAnswer } from '../model/answer.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { HoldRecord, ObservedStack } from '../model/observed.ts';
import type { Change, PlanMethod, StackPlan } from '../model/plan.ts';
import { mergeAnswers } from './compare.ts';
import { because, type Decision, type Reconciliation } from './decision.ts';
import { destroyReason, withDestroyed } from './destroy.ts';
import { decisionsFromDeeds } from './from-deeds.ts';
import { groundOf } from './ground.ts';
import { healthOf } from './health.ts';
import { holdOn } from './hold.ts';
import { impactOf, stopsOf } from './impact.ts';
import { wantedInputs } from './inputs.ts';
import { backupNote, findCrossings, refuseOlder } from './irreversible.ts';
import { ownValue } from './own.ts';
import { adoptionChange, reasonFor } from './reason.ts';
import { reconcile } from './reconcile.ts';
import { composeRefusal, halfMadeContainers, missingSecrets, runningTransaction, shadowFailure, versionSkew } from './refuse.ts';
import { releaseFields } from './release-fields.ts';
import { reloadChanges } from './reload-changes.ts';
import { parseRendered, type RenderedProject } from './rendered.ts';
import { type Scene, setScene } from './scene.ts';
import { findUnsettled, type Unsettled } from './settled.ts';
import { upgradeFindings } from './upgrade-findings.ts';
import { projectContainers, type World } from './world.ts';

export interface StackQuestion {
  readonly desired: DesiredStack;
  readonly world: World;
  readonly answer: ComposeAnswer | undefined;
  readonly giver: Scene['giver'];
  readonly pullBytes: number;
  /** Volumes that may be lost: allow-destroy names them. */
  readonly destroy?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Verdict = Pick<StackPlan, 'intent' | 'sync' | 'changes' | 'findings' | 'reason' | 'method' | 'impact' | 'stops' | 'backup'>;

/** The plan for a stack of the repository. Never throws: what cannot be read becomes a finding. */
export function planStack(question: StackQuestion): StackPlan {
  const { desired, world } = question;
  const observed = ownValue(world.observed.stacks, desired.name);
  const inputs = wantedInputs(desired, observed, world.observed.compose.version).digest;
  return {
    vm: desired.vm,
    stack: desired.name,
    ...judge(question, observed),
    health: healthOf(projectContainers(world, desired.name), observed),
    ...releaseFields(observed),
    needs: desired.manifest.needs,
    ground: groundOf(desired.name, inputs, observed, world),
  };
}

function judge(question: StackQuestion, observed: ObservedStack | undefined): Verdict {
  const { desired, world } = question;
  const unsettled = findUnsettled(desired, world.observed, world);
  const hold = holdOn(desired, observed);
  if (hold !== undefined) {
    return heldVerdict(desired, hold, observed);
  }
  if (unsettled === undefined) {
    const record = observed?.release;
    const reason = record === undefined ? 'as released' : `as release ${record.release} (${record.commit.slice(0, 7)}) left it`;
    return { intent: 'none', sync: 'in sync', changes: [], findings: runningTransaction(desired, observed), reason, method: 'record' };
  }
  return changeVerdict(question, observed, unsettled);
}

function heldVerdict(desired: DesiredStack, hold: HoldRecord, observed: ObservedStack | undefined): Verdict {
  const reason = `held since ${hold.since}, by ${hold.by}, because ${hold.reason}`;
  const finding: Diagnostic = {
    code: 'held',
    severity: 'warning',
    summary: `${desired.name} is held at release ${observed?.release?.release ?? 0}`,
    detail: `Held since ${hold.since}, by ${hold.by}, because ${hold.reason}.`,
    hint: `Commit a change to stacks/${desired.vm}/${desired.name}, or run "fairlead release-hold ${desired.vm} ${desired.name}".`,
    at: { address: `${desired.vm}/${desired.name}` },
  };
  return { intent: 'held', sync: 'pending', changes: [], findings: [finding], reason, method: 'record' };
}

function changeVerdict(question: StackQuestion, observed: ObservedStack | undefined, unsettled: Unsettled): Verdict {
  const { desired, answer } = question;
  const known = [...missingSecrets(desired, observed), ...runningTransaction(desired, observed)];
  const blind = (finding: Diagnostic, reason: string): Verdict => ({
    intent: 'deploy',
    sync: 'unknown',
    changes: [],
    findings: [...known, finding],
    reason,
    method: 'rules',
  });
  if (answer === undefined) {
    return blind(notAsked(desired), unsettled.why);
  }
  const [refusal] = composeRefusal(desired, answer);
  if (refusal !== undefined || answer.rendered === undefined) {
    return blind(refusal ?? notAsked(desired), refusal === undefined ? unsettled.why : 'Compose refuses its files');
  }
  const project = readProject(answer.rendered);
  if (project instanceof PipelineError) {
    return blind(project.diagnostics[0] ?? notAsked(desired), 'the answer of Compose cannot be read');
  }
  const live = answer.live === undefined ? undefined : readProject(answer.live);
  const scene = setScene({
    desired,
    observed,
    answer,
    project,
    live: live instanceof PipelineError ? undefined : live,
    world: question.world,
    giver: question.giver,
    pullBytes: question.pullBytes,
    destroy: question.destroy ?? [],
    now: question.now,
  });
  return conclude(scene, unsettled, known);
}

function conclude(scene: Scene, unsettled: Unsettled, known: readonly Diagnostic[]): Verdict {
  const { desired, observed } = scene;
  const { decisions, findings, method } = withDestroyed(scene, decide(scene));
  const crossings = findCrossings(scene, decisions);
  const changes = [...decisions.map((each) => toChange(scene, each)), ...reloadChanges(scene, decisions)];
  const all = uniqueFindings([
    ...known,
    ...findings,
    ...shadowFailure(scene, findings),
    ...versionSkew(scene, decisions),
    ...halfMadeContainers(scene),
    ...refuseOlder(scene, crossings),
    ...upgradeFindings(scene),
  ]);
  // A pause is left alone where nothing else is to do; every other error means that the stack needs somebody.
  const failing = all.some((each) => each.severity === 'error' && each.code !== 'container-paused');
  if (unsettled.side === 'containers' && !failing && changes.every((each) => isOneShotAgain(scene, each))) {
    const reason = `${unsettled.why}, but there is nothing to change`;
    // A paused container is nobody's failure and nothing Compose repairs, but it is not as released either.
    const sync = all.some((each) => each.code === 'container-paused') ? 'drifted' : 'in sync';
    return { intent: 'none', sync, changes: [], findings: withoutErrors(all), reason, method };
  }
  const reason = reasonFor(desired, observed, unsettled);
  const told = changes.length > 0 ? sortChanges(changes) : [adoptionChange(desired, observed, unsettled)];
  const stops = stopsOf(told, observed);
  const impact = impactOf(desired, stops);
  const backup = backupNote(desired.manifest.backup, crossings, destroyReason(scene));
  const sync = observed?.release?.stackDigest === desired.digest ? 'drifted' : 'pending';
  const noticed = impact === undefined ? {} : { impact, stops };
  return { intent: 'deploy', sync, changes: told, findings: all, reason, method, ...noticed, ...(backup === undefined ? {} : { backup }) };
}

function decide(scene: Scene): Reconciliation & { readonly method: PlanMethod } {
  const rules = reconcile(scene);
  const { deeds } = scene.answer;
  if (deeds === undefined || deeds.some((each) => each.deed === 'unsupported')) {
    return { ...rules, method: 'rules' };
  }
  return { ...mergeAnswers(scene, decisionsFromDeeds(scene, deeds), rules), method: 'shadow' };
}

/** A one-shot that ended well and is as released is no reason to deploy; it only runs again beside a real change. */
function isOneShotAgain(scene: Scene, change: Change): boolean {
  const container = scene.world.byName.get(change.name);
  const released = scene.observed?.release?.observed?.containers.find((each) => each.id === container?.Id);
  return change.action === 'start' && released?.state === 'exited' && container?.State === 'exited';
}

function toChange(scene: Scene, decision: Decision): Change {
  const causes = decision.causes.length > 0 ? decision.causes : [because('unknown', 'nothing known explains it')];
  return { vm: scene.desired.vm, stack: scene.desired.name, ...decision, causes };
}

/** What destroys something comes first; otherwise Compose's order stays. */
function sortChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes.filter((each) => each.destructive), ...changes.filter((each) => !each.destructive)];
}

/** Where nothing is done, what would have failed is only worth a warning. */
function withoutErrors(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((each) => ({ ...each, severity: 'warning' }));
}

function uniqueFindings(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.summary} ${each.detail ?? ''}`, each])).values()];
}

function readProject(text: string): RenderedProject | PipelineError {
  try {
    return parseRendered(text);
  } catch (error) {
    if (error instanceof PipelineError) {
      return error;
    }
    throw error;
  }
}

function notAsked(desired: DesiredStack): Diagnostic {
  return {
    code: 'plan-refused',
    severity: 'error',
    summary: `Compose on ${desired.vm} gave no answer about ${desired.name}`,
    detail: 'Without it nobody knows what would change.',
    hint: 'Plan again; if it stays, run "docker compose config" for the stack on the VM.',
    at: { address: `${desired.vm}/${desired.name}` },
  };
}
