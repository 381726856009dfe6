// Files that a service re-reads without a new container, and files edited on the VM under a running container's feet.
import type { DesiredService, DesiredStack, ReloadRule } from '../model/desired.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';
import { because } from './decision.ts';
import { changedFiles, editedFiles, type FileChange, fileCause, isMountedPath } from './file-causes.ts';
import { isReloaded, ruleCovers } from './override.ts';

/** One reload: the rule of stack.yaml, or a restart because a mounted file was edited by hand. */
export interface Reload {
  readonly service: string;
  readonly action: ReloadRule['action'];
  /** Paths that brought it about, sorted. */
  readonly files: readonly string[];
  readonly causes: readonly Cause[];
}

/**
 * What is to be reloaded, one entry per rule, in the order of stack.yaml; then restarts for edited files.
 * @param renewed services whose containers are created, recreated, restarted or started anyway: they read all files anew
 */
export function reloadsFor(desired: DesiredStack, observed: ObservedStack | undefined, renewed: ReadonlySet<string>): readonly Reload[] {
  if (observed?.release === undefined) {
    return [];
  }
  const changed = changedFiles(desired, observed);
  const edited = editedFiles(observed).filter((each) => !changed.some((other) => other.path === each.path));
  const reloads: Reload[] = [];
  for (const rule of desired.manifest.reload) {
    const inRule = (change: FileChange): boolean => rule.files.some((pattern) => ruleCovers(pattern, change.path));
    const causes = [...changed.filter(inRule).map(fileCause), ...edited.filter(inRule).map(editCause)];
    const files = [...changed, ...edited].filter(inRule).map((each) => each.path);
    if (causes.length > 0 && !renewed.has(rule.service)) {
      reloads.push({ service: rule.service, action: rule.action, files, causes });
    }
  }
  const restarted = new Set(reloads.filter((each) => each.action.kind === 'restart').map((each) => each.service));
  for (const service of desired.services.filter((each) => !renewed.has(each.name) && !restarted.has(each.name))) {
    reloads.push(...restartForEdits(desired, service, edited));
  }
  return reloads;
}

/** The release's file goes back in place, but a container with the edited file mounted sees it only after a restart. */
function restartForEdits(desired: DesiredStack, service: DesiredService, edited: readonly FileChange[]): readonly Reload[] {
  const mine = edited.filter((each) => isMountedPath(service, each.path) && !isReloaded(desired, service.name, each.path));
  if (mine.length === 0) {
    return [];
  }
  return [{ service: service.name, action: { kind: 'restart' }, files: mine.map((each) => each.path), causes: mine.map(editCause) }];
}

function editCause(change: FileChange): Cause {
  return because('file', `${change.path} was ${change.what === 'removed' ? 'removed' : 'edited'} on the VM`);
}
