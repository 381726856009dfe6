// The files behind GITHUB_OUTPUT and its kin: made fresh for each step, read when it has ended.
import { appendFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePathFile, parseVariableFile } from './file-commands.ts';
import type { JobState } from './job-state.ts';

const KINDS = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;
type Kind = (typeof KINDS)[number];

/** Gitea keeps 1 MiB of summary per job and cuts the rest with a mark. */
const MAX_SUMMARY = 1024 * 1024;

export interface StepFiles {
  /** GITHUB_OUTPUT and so on, and their GITEA_ twins. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes over what the step wrote; returns its outputs and its state. Throws when a file cannot be read as such. */
  collect(): Promise<{ outputs: Readonly<Record<string, string>>; state: Readonly<Record<string, string>> }>;
}

/** Makes the files for the step with that number. */
export async function createStepFiles(state: JobState, number: number, summaryFile: string): Promise<StepFiles> {
  const folder = join(state.scratch, 'temp', '_commands', String(number));
  await mkdir(folder, { recursive: true });
  const path = (kind: Kind) => join(folder, kind.toLowerCase());
  await Promise.all(KINDS.map((kind) => writeFile(path(kind), '')));
  const read = (kind: Kind) => readFile(path(kind), 'utf8').catch(() => '');
  const env = Object.fromEntries(KINDS.flatMap((kind) => [`GITHUB_${kind}`, `GITEA_${kind}`].map((name) => [name, path(kind)])));
  return {
    env,
    async collect() {
      const [outputs, added, paths, saved, summary] = await Promise.all(KINDS.map(read));
      const { said } = state.log;
      state.env = { ...state.env, ...parseFile('GITHUB_ENV', added) };
      state.path = [...parsePathFile(paths ?? ''), ...state.path];
      await keepSummary(summaryFile, summary ?? '');
      return {
        outputs: { ...said.outputs, ...parseFile('GITHUB_OUTPUT', outputs) },
        state: { ...said.state, ...parseFile('GITHUB_STATE', saved) },
      };
    },
  };
}

function parseFile(name: string, text: string | undefined): Readonly<Record<string, string>> {
  try {
    return parseVariableFile(text ?? '');
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function keepSummary(file: string, summary: string): Promise<void> {
  if (summary === '') return;
  const used = await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
  if (used >= MAX_SUMMARY) return;
  const room = Buffer.from(summary).subarray(0, MAX_SUMMARY - used);
  const cut = room.length < Buffer.byteLength(summary) ? '\n\n*… summary cut at 1 MiB*\n' : '\n';
  await appendFile(file, `${room.toString('utf8')}${cut}`);
}
