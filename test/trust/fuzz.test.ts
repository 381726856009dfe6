// A short run of every target with a fixed seed; the million is `npm run bench -- trust`.
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { FUZZ_TARGETS } from './fuzz-targets.ts';

test.each(FUZZ_TARGETS.map((target) => [target.name, target] as const))(
  '%s: whatever is written there is read or refused',
  async (_name, target) => {
    const { runs, taken } = await fuzz(target, 400, 8);
    // A target that refuses everything would test its first line only.
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(runs);
  },
  120_000,
);
