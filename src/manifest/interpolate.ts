// ${VAR} in compose.yaml, resolved as Compose does, from the stack's `.env` alone: on the VM Compose sees no other environment.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';

/** Compose allows defaults within defaults; deeper than this nobody can read it. */
const MAX_NESTING = 10;

interface Interpolation {
  readonly source: Source;
  readonly values: ReadonlyMap<string, string>;
  readonly problems: Diagnostic[];
  /** Aliased parts are shared and interpolated once. */
  readonly done: Map<YamlNode, YamlNode>;
}

/** The tree with every text value interpolated (keys stay as they are), and what could not be resolved. */
export function interpolateTree(
  source: Source,
  root: YamlNode,
  values: ReadonlyMap<string, string>,
): { readonly root: YamlNode; readonly problems: readonly Diagnostic[] } {
  if (!source.text.includes('$')) return { root, problems: [] };
  const problems: Diagnostic[] = [];
  return { root: interpolateNode({ source, values, problems, done: new Map() }, root), problems };
}

function interpolateNode(job: Interpolation, node: YamlNode): YamlNode {
  const known = job.done.get(node);
  if (known !== undefined) return known;
  const result = buildNode(job, node);
  job.done.set(node, result);
  return result;
}

function buildNode(job: Interpolation, node: YamlNode): YamlNode {
  if (node.kind === 'scalar') return interpolateScalar(job, node);
  if (node.kind === 'list') return { ...node, items: node.items.map((each) => interpolateNode(job, each)) };
  const entries = [...node.entries].map(([key, entry]): [string, YamlEntry] => [
    key,
    { ...entry, value: interpolateNode(job, entry.value) },
  ]);
  return { ...node, entries: new Map(entries) };
}

function interpolateScalar(job: Interpolation, node: YamlScalar): YamlScalar {
  if (typeof node.value !== 'string' || !node.value.includes('$')) return node;
  const result = interpolateText(node.value, job.values);
  for (const problem of result.problems) job.problems.push(reportProblem(job.source, node, problem));
  return { ...node, value: result.text };
}

export interface InterpolationProblem {
  readonly kind: 'missing' | 'syntax';
  /** The variable, or the text that is no variable. */
  readonly name: string;
  /** What `${VAR:?message}` says. */
  readonly message?: string;
}

/** After this many problems in one text the rest of it is not looked at. */
const MAX_PROBLEMS = 20;

/** Interpolates one text. Grammar: $$, $VAR, ${VAR}, and ${VAR followed by :- - :? ? :+ + and a text}. */
export function interpolateText(
  text: string,
  values: ReadonlyMap<string, string>,
  depth: number = 0,
): { readonly text: string; readonly problems: readonly InterpolationProblem[] } {
  const problems: InterpolationProblem[] = [];
  const pieces: string[] = [];
  let at = 0;
  while (problems.length < MAX_PROBLEMS) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1) break;
    const part = readPart(text, dollar, values, depth);
    pieces.push(text.slice(at, dollar), part.text);
    problems.push(...part.problems);
    at = part.next;
  }
  return { text: pieces.join('') + text.slice(at), problems };
}

interface Part {
  readonly text: string;
  readonly next: number;
  readonly problems: readonly InterpolationProblem[];
}

function readPart(text: string, dollar: number, values: ReadonlyMap<string, string>, depth: number): Part {
  if (text[dollar + 1] === '$') return { text: '$', next: dollar + 2, problems: [] };
  const bare = matchAt(BARE_NAME, text, dollar + 1);
  if (bare !== undefined) return { ...lookUp(bare, values), next: dollar + 1 + bare.length };
  const close = text[dollar + 1] === '{' ? findClose(text, dollar + 2) : -1;
  const inner = close === -1 ? undefined : /^([A-Za-z_]\w*)(?:(:?[-?+])([\s\S]*))?$/.exec(text.slice(dollar + 2, close));
  if (!inner || depth > MAX_NESTING) {
    const next = close === -1 ? dollar + 1 : close + 1;
    return { text: '', next, problems: [{ kind: 'syntax', name: text.slice(dollar, Math.max(next, dollar + 2)) }] };
  }
  const [, name = '', operator, word = ''] = inner;
  return { ...applyOperator(name, operator, word, values, depth), next: close + 1 };
}

const BARE_NAME = /[A-Za-z_]\w*/y;

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

function applyOperator(
  name: string,
  operator: string | undefined,
  word: string,
  values: ReadonlyMap<string, string>,
  depth: number,
): Pick<Part, 'text' | 'problems'> {
  if (operator === undefined) return lookUp(name, values);
  const value = values.get(name);
  const isSet = value !== undefined && (!operator.startsWith(':') || value !== '');
  if (operator.endsWith('+')) return isSet ? interpolateText(word, values, depth + 1) : { text: '', problems: [] };
  if (isSet) return { text: value, problems: [] };
  if (operator.endsWith('-')) return interpolateText(word, values, depth + 1);
  return { text: '', problems: [{ kind: 'missing', name, ...(word === '' ? {} : { message: word }) }] };
}

function lookUp(name: string, values: ReadonlyMap<string, string>): Pick<Part, 'text' | 'problems'> {
  const value = values.get(name);
  return value === undefined ? { text: '', problems: [{ kind: 'missing', name }] } : { text: value, problems: [] };
}

function findClose(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{' && text[at - 1] === '$') open += 1;
    else if (text[at] === '}') open -= 1;
    if (open === 0) return at;
  }
  return -1;
}

function reportProblem(source: Source, node: YamlScalar, problem: InterpolationProblem): Diagnostic {
  const found = source.text.slice(node.start, node.end).indexOf(problem.kind === 'missing' ? `$${problem.name}` : problem.name);
  const braced = source.text.slice(node.start, node.end).indexOf(`\${${problem.name}`);
  const offset = node.start + Math.max(0, braced !== -1 ? braced : found);
  const place = placeAt(source, offset, Math.min(node.end, offset + problem.name.length + (braced === -1 ? 1 : 2)));
  if (problem.kind === 'syntax') {
    return reportError('compose-variable', place, 'A `$` that begins no variable', { hint: 'Write `$$` for a plain dollar sign.' });
  }
  const detail = problem.message ?? "Only the stack's own `.env` is read; the VM's environment is not.";
  const hint = `Add ${problem.name}=… to .env, or write \${${problem.name}:-default}, or \`$$\` for a plain dollar sign.`;
  return reportError('compose-variable', place, `Variable \`${problem.name}\` has no value`, { detail, hint });
}
