// Which files and secrets changed between the last release and the repository, per service and as a whole.
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import type { ObservedFile, ObservedStack } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';
import { because } from './decision.ts';
import { compareText } from './digest.ts';
import { secretFingerprints } from './inputs.ts';
import { isReloaded, mountedFiles, mountedSecrets, OVERRIDE_FILE } from './override.ts';
import { ownValue } from './own.ts';
import { isSameValue } from './secret-version.ts';

/** A file that is not the one of the last release. */
export interface FileChange {
  readonly path: string;
  readonly what: 'added' | 'removed' | 'changed' | 'mode changed';
}

/** Repository against the last release (or, before the first one, against what lies on the VM); sorted by path. */
export function changedFiles(desired: DesiredStack, observed: ObservedStack | undefined): readonly FileChange[] {
  const before = observed?.release?.files ?? observed?.files ?? {};
  const changes: FileChange[] = [];
  const wanted = new Set<string>([OVERRIDE_FILE]);
  for (const file of desired.files) {
    wanted.add(file.path);
    const what = compareFile(ownValue(before, file.path), file);
    if (what !== undefined) {
      changes.push({ path: file.path, what });
    }
  }
  // Before the first release, what else lies there may be data of a container.
  for (const path of observed?.release === undefined ? [] : Object.keys(before)) {
    if (!wanted.has(path)) {
      changes.push({ path, what: 'removed' });
    }
  }
  return changes.sort((left, right) => compareText(left.path, right.path));
}

/** Files of the last release that somebody changed or removed on the VM since; sorted by path. */
export function editedFiles(observed: ObservedStack | undefined): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, file] of Object.entries(observed?.release?.files ?? {})) {
    const found = ownValue(observed?.files, path);
    const what = found === undefined ? 'removed' : compareFile(file, found);
    if (what !== undefined) {
      changes.push({ path, what });
    }
  }
  return changes.sort((left, right) => compareText(left.path, right.path));
}

/** Secrets whose fingerprint is not the one of the last release, as causes. */
export function changedSecrets(desired: DesiredStack, observed: ObservedStack | undefined): ReadonlyMap<string, Cause> {
  const before = observed?.release?.secrets ?? {};
  const now = secretFingerprints(desired, observed);
  const causes = new Map<string, Cause>();
  for (const name of [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(compareText)) {
    const [old, next] = [ownValue(before, name), ownValue(now, name)];
    if (old !== next) {
      causes.set(name, because('secret', `secret ${name} ${secretChange(old, next)}`));
    }
  }
  return causes;
}

function secretChange(old: string | undefined, next: string | undefined): string {
  if (old === undefined) return 'added';
  if (next === undefined) return 'removed';
  return isSameValue(old, next) ? 'has another owner' : 'changed (value hidden)';
}

/** Why the content label of a service changed: its files and secrets, without what only a reload rule covers. */
export function contentCauses(desired: DesiredStack, observed: ObservedStack | undefined, service: DesiredService): readonly Cause[] {
  const mounted = new Set(mountedFiles(desired, service).map((each) => each.file.path));
  const files = changedFiles(desired, observed)
    .filter((change) => mounted.has(change.path) || (change.what === 'removed' && isMountedPath(service, change.path)))
    .filter((change) => !isReloaded(desired, service.name, change.path))
    .map(fileCause);
  const changed = changedSecrets(desired, observed);
  const secrets = mountedSecrets(service, [...changed.keys()]).flatMap((name) => changed.get(name) ?? []);
  return [...files, ...secrets];
}

/** "config/Caddyfile changed". */
export function fileCause(change: FileChange): Cause {
  return because('file', change.what === 'mode changed' ? `mode of ${change.path} changed` : `${change.path} ${change.what}`);
}

/** True when a mount of the service covers the path, whether or not the file still exists. */
export function isMountedPath(service: DesiredService, path: string): boolean {
  return service.mounts.some((mount) => {
    const source = mount.source.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    return source === '' || source === '.' || path === source || path.startsWith(`${source}/`);
  });
}

function compareFile(before: ObservedFile | undefined, after: ObservedFile): FileChange['what'] | undefined {
  if (before === undefined) {
    return 'added';
  }
  if (before.sha256 !== after.sha256) {
    return 'changed';
  }
  return before.mode === after.mode ? undefined : 'mode changed';
}
