// action.yml of an action of this repository, as much of it as the runner acts on.
import { parseDocument } from 'yaml';

interface ActionInput {
  readonly name: string;
  readonly required: boolean;
  /** May hold expressions. */
  readonly fallback: string | undefined;
}

export interface ActionFile {
  readonly name: string;
  readonly inputs: readonly ActionInput[];
  readonly main: string;
  readonly post?: string;
  readonly postIf?: string;
}

const NODE_VERSIONS = ['node12', 'node16', 'node20', 'node24'];
const RUNS_KEYS = ['using', 'main', 'post', 'post-if'];

/** Reads an action.yml; returns what is wrong as a sentence when the runner cannot run it. */
export function readActionFile(text: string): ActionFile | string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return error.message;
  const root: unknown = document.toJS({ maxAliasCount: 0 });
  if (!isRecord(root) || !isRecord(root['runs'])) return 'it has no "runs"';
  const { runs } = { runs: root['runs'] };
  const using = String(runs['using'] ?? '').toLowerCase();
  if (!NODE_VERSIONS.includes(using)) return `"runs.using: ${using}" is not supported by the embedded runner: ${NODE_VERSIONS.join(', ')}`;
  const unknown = Object.keys(runs).find((key) => !RUNS_KEYS.includes(key));
  if (unknown)
    return `"runs.${unknown}" is not supported${unknown.startsWith('pre') ? ": Gitea's runner never runs it for a local action" : ''}`;
  if (typeof runs['main'] !== 'string') return 'it has no "runs.main"';
  return {
    name: String(root['name'] ?? ''),
    inputs: readInputs(root['inputs']),
    main: runs['main'],
    ...(typeof runs['post'] === 'string' ? { post: runs['post'] } : {}),
    ...(typeof runs['post-if'] === 'string' ? { postIf: runs['post-if'] } : {}),
  };
}

function readInputs(inputs: unknown): readonly ActionInput[] {
  if (!isRecord(inputs)) return [];
  return Object.entries(inputs).map(([name, input]) => {
    const fields = isRecord(input) ? input : {};
    const fallback = fields['default'];
    return {
      name,
      required: fields['required'] === true,
      fallback: fallback === undefined || fallback === null ? undefined : String(fallback),
    };
  });
}

/** Name of the variable an input arrives in: upper case, everything but letters, digits and `-` becomes `_` (runner, act/runner/action.go). */
export function nameInputVariable(input: string): string {
  return `INPUT_${input.toUpperCase().replace(/[^A-Z0-9-]/g, '_')}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
