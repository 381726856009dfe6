// A stack's `.env`, read as Compose reads it, as far as it is needed to interpolate compose.yaml.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';

export interface DotEnv {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

/** Names that steer Compose, Docker, the dynamic linker or a shell instead of the stack. */
const STEERING = /^(COMPOSE_|DOCKER_|BUILDKIT_|BUILDX_|LD_|NODE_|GIT_|SSH_|BASH_|PATH$|HOME$|SHELL$|IFS$|ENV$|USER$|TMPDIR$|GODEBUG$|XDG_)/;

/** Lines `NAME=value`, `export NAME=value`, comments; values plain, 'literal' or "with escapes". */
export function parseDotEnv(source: Source): DotEnv {
  const values = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const line = /^[ \t]*(?:export[ \t]+)?([^\s=#]+)?[ \t]*(=?)[ \t]*('(?:[^'])*'|"(?:\\[\s\S]|[^"\\])*"|[^\n\r]*)[^\n\r]*$/gm;
  for (const match of source.text.matchAll(line)) {
    const [whole, name, equals, raw = ''] = match;
    const text = whole.trim();
    if (text === '' || text.startsWith('#')) continue;
    const start = match.index + (whole.length - whole.trimStart().length);
    const problem = refuseLine(source, start, text, name, equals);
    if (problem !== undefined) problems.push(problem);
    else if (name !== undefined) values.set(name, readValue(raw, values));
  }
  return { values, problems };
}

function refuseLine(
  source: Source,
  start: number,
  text: string,
  name: string | undefined,
  equals: string | undefined,
): Diagnostic | undefined {
  const place = placeAt(source, start, start + (name ?? text).length);
  if (name === undefined || equals !== '=' || !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
    return reportError('compose-variable', place, 'Not a NAME=value line', {
      hint: 'Write NAME=value, or begin the line with # for a comment.',
    });
  }
  if (!STEERING.test(name)) return undefined;
  const detail = 'Variables of this name steer Docker, Compose or the shell instead of the stack.';
  return reportError('compose-variable', place, `\`${name}\` may not be set in .env`, {
    detail,
    hint: 'Remove the line, or choose another name.',
  });
}

function readValue(raw: string, values: ReadonlyMap<string, string>): string {
  if (raw.startsWith("'") && raw.endsWith("'") && raw.length > 1) return raw.slice(1, -1);
  if (raw.startsWith('"') && raw.endsWith('"') && raw.length > 1) return expand(unescapeValue(raw.slice(1, -1)), values);
  return expand(raw.replace(/(^|\s)#.*$/, '').trim(), values);
}

function unescapeValue(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text.replace(/\\(.)/g, (whole, char: string) => escapes[char] ?? (char === '"' || char === '\\' ? char : whole));
}

function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (_, braced?: string, bare?: string) => values.get(braced ?? bare ?? '') ?? '',
  );
}
