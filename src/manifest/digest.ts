// The digest that tells whether anything about a stack changed in the repository.
import { createHash } from 'node:crypto';
import type { StackFile, StackManifest } from '../model/desired.ts';

/** sha256 over names, modes and digests of all files and over the manifest; independent of key and file order. */
export function digestStack(files: readonly StackFile[], manifest: StackManifest): string {
  const listed = files.map(({ path, mode, sha256 }) => [path, mode, sha256] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return createHash('sha256')
    .update(canonicalJson({ files: listed, manifest }))
    .digest('hex');
}

/** JSON with sorted keys and without undefined values. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
