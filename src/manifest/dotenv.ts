// A stack's `.env`, read as Compose reads it, as far as it is needed to interpolate compose.yaml.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_FINDINGS, MAX_VARIABLES } from './bounds.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';

export interface DotEnv {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

/** Names that steer Compose, Docker, the dynamic linker or a shell instead of the stack. */
const STEERING =
  /^(COMPOSE_|DOCKER_|BUILDKIT_|BUILDX_|LD_|NODE_|GIT_|SSH_|BASH_|XDG_|(PATH|HOME|SHELL|IFS|ENV|USER|TMPDIR|GODEBUG|HTTPS?_PROXY|NO_PROXY)$)/i;

/** `NAME=` at the start of a line, `export` in front allowed. */
const ASSIGNMENT = /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*/y;

/** Lines `NAME=value`, comments; values plain, 'literal' or "with escapes"; quoted ones may span lines. */
export function parseDotEnv(source: Source): DotEnv {
  const values = new Map<string, string>();
  const problems: Diagnostic[] = [];
  let at = 0;
  while (at < source.text.length && problems.length < MAX_FINDINGS) {
    if (values.size > MAX_VARIABLES) {
      const summary = `More than ${MAX_VARIABLES} variables in .env`;
      problems.push(reportError('compose-variable', placeAt(source, at), summary, { hint: 'Put the values into a configuration file.' }));
      break;
    }
    at = readLine(source, at, values, problems);
  }
  return { values, problems };
}

/** Reads one line (or one value over several lines) and returns the offset of the next. */
function readLine(source: Source, at: number, values: Map<string, string>, problems: Diagnostic[]): number {
  const { text } = source;
  const lineEnd = endOfLine(text, at);
  const line = text.slice(at, lineEnd).trim();
  if (line === '' || line.startsWith('#')) return lineEnd + 1;
  ASSIGNMENT.lastIndex = at;
  const match = ASSIGNMENT.exec(text);
  const name = match?.[1];
  const nameStart = at + (name === undefined ? 0 : text.slice(at, lineEnd).indexOf(name));
  if (match === null || name === undefined || ASSIGNMENT.lastIndex > lineEnd) {
    const hint = 'Write NAME=value, or begin the line with # for a comment.';
    problems.push(reportError('compose-variable', placeAt(source, at, lineEnd), 'Not a NAME=value line', { hint }));
    return lineEnd + 1;
  }
  const start = at + match[0].length;
  const quote = text[start];
  const close = quote === '"' || quote === "'" ? findQuote(text, start + 1, quote) : undefined;
  if (close === -1) {
    const hint = 'Close the quote, or remove it.';
    problems.push(reportError('compose-variable', placeAt(source, start), 'A quote is never closed', { hint }));
    return text.length;
  }
  if (STEERING.test(name)) problems.push(reportSteering(source, name, nameStart));
  else values.set(name, readValue(text, start, close ?? lineEnd, quote, values));
  return endOfLine(text, close ?? at) + 1;
}

function readValue(text: string, start: number, end: number, quote: string | undefined, values: ReadonlyMap<string, string>): string {
  if (quote === "'") return text.slice(start + 1, end);
  if (quote === '"') return expand(unescapeValue(text.slice(start + 1, end)), values);
  return expand(
    text
      .slice(start, end)
      .replace(/(^|\s)#.*$/, '')
      .trim(),
    values,
  );
}

function findQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function unescapeValue(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
  return text.replace(/\\(.)/g, (whole, char: string) => escapes[char] ?? whole);
}

/** References to earlier names; bounded, since each may hold references to all before it. */
function expand(text: string, values: ReadonlyMap<string, string>): string {
  const expanded = text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (_, braced?: string, bare?: string) =>
    (values.get(braced ?? bare ?? '') ?? '').slice(0, 4096),
  );
  return expanded.slice(0, 65_536);
}

function reportSteering(source: Source, name: string, start: number): Diagnostic {
  const detail = 'Variables of this name steer Docker, Compose or the shell instead of the stack.';
  const place = placeAt(source, start, start + name.length);
  return reportError('compose-variable', place, `\`${name}\` may not be set in .env`, {
    detail,
    hint: 'Remove the line, or choose another name.',
  });
}
