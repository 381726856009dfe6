// A failing case made as small as it can be: without each step, without each service, as long as it still fails.
import type { Remote } from '../../src/ports/remote.ts';
import { type CaseResult, runBatch, type Versions } from './batch.ts';
import { type Draft, makeCase } from './random-case.ts';

const ROUNDS = 6;

export interface Smallest {
  readonly draft: Draft;
  readonly result: CaseResult;
}

/** All candidates of a round run side by side; the first that still fails in the same way goes into the next round. */
export async function minimise(remote: Remote, failing: Smallest, versions: Versions): Promise<Smallest> {
  let best = failing;
  for (let round = 0; round < ROUNDS; round += 1) {
    const candidates = smaller(best.draft);
    const made = candidates.map((draft, index) => makeCase(draft, { stack: `m${round}${index}`, port: 20_000 + index * 50 }).case);
    const results = await runBatch(remote, made, versions);
    const next = results.findIndex((result) => isSameFailure(result, failing.result));
    const [draft, result] = [candidates[next], results[next]];
    if (draft === undefined || result === undefined) {
      return best;
    }
    best = { draft, result };
  }
  return best;
}

function smaller(draft: Draft): readonly Draft[] {
  const { services } = makeCase(draft, { stack: 'm', port: 20_000 });
  return [
    ...draft.steps.map((_, index) => ({ ...draft, steps: draft.steps.filter((_step, at) => at !== index) })),
    ...(services.length > 1 ? services.map((name) => ({ ...draft, dropped: [...draft.dropped, name] })) : []),
    ...(draft.adopted ? [{ ...draft, adopted: false }] : []),
  ];
}

function isSameFailure(result: CaseResult, original: CaseResult): boolean {
  const kinds = new Set(original.verdict?.problems.map((problem) => problem.kind));
  return result.verdict?.problems.some((problem) => kinds.has(problem.kind)) === true;
}
