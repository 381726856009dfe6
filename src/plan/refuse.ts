// Findings about a whole stack that stop its change, each with the safe way.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ComposeAnswer } from '../model/answer.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Decision } from './decision.ts';
import { neededSecrets } from './inputs.ts';
import { ownValue } from './own.ts';
import { addressOf, type Scene } from './scene.ts';
import { containerName, isOneOff } from './world.ts';

/** Secrets that the stack needs and the VM does not have. */
export function missingSecrets(desired: DesiredStack, observed: ObservedStack | undefined): readonly Diagnostic[] {
  const names = neededSecrets(desired).filter((each) => ownValue(observed?.secrets, each) === undefined);
  return names.map((name) => ({
    code: 'secret-missing',
    severity: 'error',
    summary: `Secret ${name} of ${desired.name} is missing on ${desired.vm}`,
    detail: `/opt/stacks/${desired.name}/secrets/${name} does not exist; Compose would fail when it creates the container.`,
    hint: `Run "fairlead secrets init ${desired.vm}".`,
    at: { address: `${desired.vm}/${desired.name}` },
  }));
}

/** A transaction that runs right now: what is read may be half of it. */
export function runningTransaction(desired: DesiredStack, observed: ObservedStack | undefined): readonly Diagnostic[] {
  if (observed?.lock === undefined) {
    return [];
  }
  return [
    {
      code: 'lock-held',
      severity: 'warning',
      summary: `${desired.name} is being changed right now`,
      detail: `The lock on the VM is held: ${observed.lock}.`,
      hint: 'Plan again when that run has ended.',
      at: { address: `${desired.vm}/${desired.name}` },
    },
  ];
}

/** What Compose itself said against the desired files. */
export function composeRefusal(desired: DesiredStack, answer: ComposeAnswer): readonly Diagnostic[] {
  if (answer.refusal === undefined) {
    return [];
  }
  return [
    {
      code: 'compose-refused',
      severity: 'error',
      summary: `Compose on ${desired.vm} refuses the files of ${desired.name}`,
      detail: answer.refusal,
      hint: 'Repair compose.yaml; nothing was changed on the VM.',
      at: { address: `${desired.vm}/${desired.name}` },
    },
  ];
}

/** An error of the shadow run that no rule foretold; with a rule's finding beside it, it would only say the same again. */
export function shadowFailure(scene: Scene, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const { shadowError } = scene.answer;
  if (shadowError === undefined || findings.some((each) => each.severity === 'error')) {
    return [];
  }
  return [
    {
      code: 'compose-refused',
      severity: 'error',
      summary: 'Compose on the VM would fail with these files',
      detail: shadowError,
      hint: 'Repair what Compose names; nothing was changed on the VM.',
      at: addressOf(scene),
    },
  ];
}

/** One sentence for a whole stack that another Compose made. */
export function versionSkew(scene: Scene, decisions: readonly Decision[]): readonly Diagnostic[] {
  const skewed = decisions.filter((each) => each.causes.some((cause) => cause.rule === 'version-skew'));
  const text = skewed[0]?.causes.find((cause) => cause.rule === 'version-skew')?.text;
  if (text === undefined) {
    return [];
  }
  return [
    {
      code: 'version-skew',
      severity: 'warning',
      summary: `Compose on ${scene.desired.vm} is not the one that made ${scene.desired.name}`,
      detail: `${text}: it recreates ${skewed.map((each) => each.name).join(', ')} although nothing in them changed.`,
      hint: 'This happens once after each such update of Compose.',
      at: addressOf(scene),
    },
  ];
}

/** Traces of a run that died: temporary names, or two containers with one number. */
export function halfMadeContainers(scene: Scene): readonly Diagnostic[] {
  const odd = scene.containers.filter((each) => !isOneOff(each) && /^[0-9a-f]{12}_/.test(containerName(each)));
  if (odd.length === 0) {
    return [];
  }
  const names = odd.map(containerName).sort().join(', ');
  return [
    {
      code: 'interrupted',
      severity: 'warning',
      summary: `${scene.desired.name} has containers of an interrupted run`,
      detail: `${names}: a run died between making the new container and renaming it. The next change cleans up.`,
      hint: 'A temporary name that stays goes away with the next change of that service.',
      at: addressOf(scene),
    },
  ];
}
