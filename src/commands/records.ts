// fairlead records: the registries and pages of the repository, written, or compared with what is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasErrors, PipelineError } from '../errors/diagnostic.ts';
import { loadFleet } from '../manifest/load.ts';
import type { Subject } from '../manifest/policy/rule.ts';
import { recordFiles } from '../records/record-files.ts';
import type { RecordInput } from '../records/record-input.ts';
import { servicesByHostname } from '../routes/behind.ts';
import type { CommandContext } from './context.ts';
import { validateRoutes } from './routes-validate.ts';
import { listRules } from './rules.ts';

export interface RecordRow {
  readonly path: string;
  readonly state: 'fresh' | 'written' | 'stale';
  /** From 1: the first line that differs from the file that is there. */
  readonly line?: number;
}

/**
 * Writes every record whose file is missing or differs; with `check` only says which.
 * @throws PipelineError with all diagnostics when the repository is not valid
 */
export async function writeRecords(context: CommandContext, { check }: { readonly check: boolean }): Promise<readonly RecordRow[]> {
  const files = recordFiles(await readInput(context));
  return files.map(({ path, content }): RecordRow => {
    const full = join(context.root, path);
    const found = readIfThere(full);
    if (found === content) return { path, state: 'fresh' };
    const line = found === undefined ? {} : { line: firstDifference(found, content) };
    if (check) return { path, state: 'stale', ...line };
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    return { path, state: 'written', ...line };
  });
}

/** Addresses of a lab have no place in records: `--hosts` is left aside. */
async function readInput(context: CommandContext): Promise<RecordInput> {
  const { fleet, diagnostics, exceptions } = await loadFleet(context.root, { now: context.clock.now() });
  if (fleet === undefined || hasErrors(diagnostics)) throw new PipelineError(diagnostics);
  const { declared } = await validateRoutes(fleet);
  return {
    fleet,
    routes: declared,
    reached: servicesByHostname(fleet, declared),
    exceptions: exceptions.map(({ rule, on, reason, until }) => ({ rule, on: placeText(on), reason, until })),
    rules: listRules(undefined),
  };
}

function placeText({ vm, stack, service, volume }: Subject): string {
  const inside = service ?? (volume === undefined ? undefined : `volume ${volume}`);
  return [vm, stack, inside].filter((each) => each !== undefined).join('/');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function firstDifference(left: string, right: string): number {
  const [a, b] = [left.split('\n'), right.split('\n')];
  const at = b.findIndex((line, index) => line !== a[index]);
  return (at === -1 ? b.length : at) + 1;
}
