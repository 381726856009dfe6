// One sentence that says what brought a change, and the change itself where only the release is new.
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Cause, Change } from '../model/plan.ts';
import { because } from './decision.ts';
import { changedFiles, changedSecrets, editedFiles, fileCause } from './file-causes.ts';
import type { Unsettled } from './settled.ts';

const NAMED = 3;

/** "compose.yaml changed since release 12 (a1b2c3d)"; for drift, what moved on the VM. */
export function reasonFor(desired: DesiredStack, observed: ObservedStack | undefined, unsettled: Unsettled): string {
  const release = observed?.release;
  if (release === undefined || observed?.interrupted !== undefined) {
    return unsettled.why;
  }
  const texts = [...changedFiles(desired, observed).map(fileCause), ...changedSecrets(desired, observed).values()].map((each) => each.text);
  if (texts.length === 0) {
    return unsettled.why;
  }
  const more = texts.length > NAMED ? ` and ${texts.length - NAMED} more` : '';
  return `${texts.slice(0, NAMED).join(', ')}${more} since release ${release.release} (${release.commit.slice(0, 7)})`;
}

/** Nothing in the Engine changes, but files or the record do: the deploy writes a release and leaves the containers alone. */
export function adoptionChange(desired: DesiredStack, observed: ObservedStack | undefined, unsettled: Unsettled): Change {
  return {
    vm: desired.vm,
    stack: desired.name,
    kind: 'release',
    name: `${desired.name} release ${(observed?.release?.release ?? 0) + 1}`,
    action: 'create',
    causes: adoptionCauses(desired, observed, unsettled),
    destructive: false,
  };
}

function adoptionCauses(desired: DesiredStack, observed: ObservedStack | undefined, unsettled: Unsettled): readonly Cause[] {
  if (observed?.interrupted !== undefined) {
    return [because('interrupted', unsettled.why)];
  }
  if (observed?.release === undefined) {
    return [because('adopted', unsettled.why)];
  }
  const files = changedFiles(desired, observed).map(fileCause);
  const edited = editedFiles(observed).map((each) => because('file', `${each.path} was changed on the VM`));
  const secrets = [...changedSecrets(desired, observed).values()];
  const causes = [...files, ...secrets, ...(files.length === 0 ? edited : [])];
  if (causes.length > 0) {
    return causes;
  }
  return [because(unsettled.why.startsWith('Compose was') ? 'version-skew' : 'label', unsettled.why)];
}
