// Tiny repositories on disk for this stage's tests: path → content, in a folder that goes away by itself.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { type LoadOptions, type LoadResult, loadFleet } from './load.ts';

/** A link instead of a file. */
export interface Link {
  readonly to: string;
}

export type Files = Readonly<Record<string, string | Uint8Array | Link>>;

/** A valid VM `one` with the stack `web`; a test replaces or adds what it is about. `null` takes a file away. */
export function repository(changes: Readonly<Record<string, string | Uint8Array | Link | null>> = {}): Files {
  const base: Record<string, string | Uint8Array | Link> = {
    'stacks/one/vm.yaml': "addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA'] }\n",
    'stacks/one/web/compose.yaml': 'services:\n  web:\n    image: nginx:1.29.1\n',
  };
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) delete base[path];
    else base[path] = content;
  }
  return base;
}

export interface TemporaryRepository extends AsyncDisposable {
  readonly root: string;
}

export async function writeRepository(files: Files): Promise<TemporaryRepository> {
  const root = await mkdtemp(join(tmpdir(), 'fairlead-manifest-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(join(root, path), content);
    else await symlink(content.to, join(root, path));
  }
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}

/** The day on which all tests of this stage happen. */
export const NOW = Date.UTC(2026, 10, 25, 12);

export async function loadFiles(files: Files, options: Partial<LoadOptions> = {}): Promise<LoadResult> {
  await using written = await writeRepository(files);
  return await loadFleet(written.root, { now: NOW, ...options });
}

/** The finding in one line, as a compiler would print it: `code file:line:column summary`. */
export function formatFinding({ code, severity, summary, at }: Diagnostic): string {
  const place =
    at === undefined ? '-' : 'address' in at ? at.address : [at.file, at.line, at.column].filter((each) => each !== undefined).join(':');
  return `${severity === 'error' ? '' : `${severity} `}${code} ${place} ${summary}`;
}

/** The characters that the caret underlines. */
export function underlined({ at }: Diagnostic): string | undefined {
  if (at === undefined || 'address' in at || at.lineText === undefined || at.column === undefined) return undefined;
  return at.lineText.slice(at.column - 1, at.column - 1 + (at.length ?? 1));
}
