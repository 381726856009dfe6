// Feeds one parser with random text made of its own words; a crash, or a run over the limit, comes with the text that did it.
import fc from 'fast-check';
import { type FuzzTarget, isRefusal } from './fuzz-targets.ts';

/** Milliseconds one text of some hundred characters may take on a busy machine; what grows without end takes far more. */
const LIMIT_MS = 2_000;

export interface FuzzResult {
  readonly runs: number;
  /** Texts that the parser took, the others were refused in words. */
  readonly taken: number;
  /** Milliseconds of the slowest run. */
  readonly slowest: number;
}

/** Throws with the shrunken text when the parser throws what is no refusal, or takes too long. */
export async function fuzz(target: FuzzTarget, runs: number, seed: number): Promise<FuzzResult> {
  let [taken, slowest] = [0, 0];
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...target.words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  const text = fc.array(piece, { maxLength: 24, size: 'max' }).map((pieces) => pieces.join(''));
  async function once(input: string): Promise<void> {
    const begun = performance.now();
    try {
      await target.run(input);
      taken += 1;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const took = performance.now() - begun;
    slowest = Math.max(slowest, took);
    if (took > LIMIT_MS) throw new Error(`${target.name} took ${took.toFixed(0)} ms`);
  }
  await fc.assert(fc.asyncProperty(text, once), { numRuns: runs, seed });
  return { runs, taken, slowest };
}
