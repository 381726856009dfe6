// Paths in compose.yaml → paths inside the stack's folder.
import { posix } from 'node:path';

export type StackPath =
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'absolute'; readonly path: string };

/** `./a/../b/` → `b`; `.` is the folder itself (''). A `~` is the home of whoever runs Compose: outside. */
export function resolveStackPath(text: string): StackPath {
  if (text.startsWith('~')) return { kind: 'outside' };
  if (text.startsWith('/')) return { kind: 'absolute', path: posix.normalize(text) };
  const path = posix.normalize(text).replace(/\/$/, '');
  if (path === '..' || path.startsWith('../')) return { kind: 'outside' };
  return { kind: 'inside', path: path === '.' ? '' : path };
}

/** True when the path is a file of the list or a folder that holds one; '' is the stack's folder. */
export function holdsPath(files: ReadonlySet<string>, path: string): boolean {
  if (path === '' || files.has(path)) return true;
  for (const file of files) if (file.startsWith(`${path}/`)) return true;
  return false;
}
