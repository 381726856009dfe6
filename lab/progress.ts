// What a newcomer sees while the lab comes up: one line per step, with its duration.
export interface Progress {
  /** Runs a step; prints `text` with the seconds it took, or what `work` returned as the outcome. */
  step<T>(text: string, work: () => Promise<T>): Promise<T>;
  note(text: string): void;
}

/** Prints to `output`. Steps shorter than a tenth of a second stay silent, so that a second run is short. */
export function linesTo(output: { write(text: string): unknown }): Progress {
  return {
    async step(text, work) {
      const start = performance.now();
      const slow = setTimeout(() => output.write(`  … ${text}\n`), 4000);
      try {
        const value = await work();
        const seconds = (performance.now() - start) / 1000;
        if (seconds >= 0.1) output.write(`  ✓ ${text} (${seconds.toFixed(1)} s)\n`);
        return value;
      } catch (error) {
        output.write(`  ✗ ${text}\n`);
        throw error;
      } finally {
        clearTimeout(slow);
      }
    },
    note(text) {
      output.write(`  ${text}\n`);
    },
  };
}
