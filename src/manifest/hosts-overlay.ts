// The file of `--hosts`: other addresses and keys for the same VMs.
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { checkSchema } from './check-schema.ts';
import type { HostOverlay, HostsFile } from './manifest-types.gen.ts';
import { suggestName } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import { reportError } from './report.ts';
import { validateHosts } from './validators.gen.js';
import { entriesOf, placeOfKey, toPlain } from './yaml-tree.ts';

export interface HostsResult {
  readonly overlays: ReadonlyMap<string, HostOverlay>;
  readonly problems: readonly Diagnostic[];
}

/** `path` is as the person wrote it; relative paths are relative to the working directory. */
export async function readHosts(path: string, vms: readonly string[]): Promise<HostsResult> {
  const full = resolve(path);
  const read = readText(dirname(full), relative(dirname(full), full));
  if (read === undefined)
    return failed([reportError('file-unreadable', { file: path }, 'Hosts file does not exist', { hint: 'Check the path after --hosts.' })]);
  if ('problem' in read) return failed([{ ...read.problem, at: { file: path } }]);
  const source = { ...read.source, file: shownPath(path) };
  const { root, problems } = await parseYaml(source);
  if (root === undefined) return failed(problems);
  const found = checkSchema(source, root, validateHosts);
  if (found.length > 0) return failed(found);
  const unknown = entriesOf(root).filter((entry) => !vms.includes(entry.key) && !entry.key.startsWith('x-'));
  const reports = unknown.map((entry) =>
    reportError('vm-unknown', placeOfKey(source, entry), `There is no VM \`${entry.key}\``, { hint: suggestName(entry.key, vms) }),
  );
  // The schema has just said so: this is the parsed boundary.
  return { overlays: new Map(Object.entries(toPlain(root) as HostsFile)), problems: reports };
}

function failed(problems: readonly Diagnostic[]): HostsResult {
  return { overlays: new Map(), problems };
}

function shownPath(path: string): string {
  return isAbsolute(path) ? path : join(path);
}
