// Running something several times and telling the median; the spread shows what the machine was like.
export interface Sample {
  /** Milliseconds. */
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Runs `work` one after another; the first run warms up and does not count. */
export async function measure(runs: number, work: () => Promise<unknown>): Promise<Sample> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return summarize(times);
}

/** The median of measured milliseconds, with its spread. */
export function summarize(times: readonly number[]): Sample {
  const sorted = [...times].sort((left, right) => left - right);
  const pick = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: pick(Math.floor(sorted.length / 2)), min: pick(0), max: pick(sorted.length - 1), runs: sorted.length };
}

export interface Row {
  readonly what: string;
  readonly sample?: Sample;
  /** A figure that is not a time. */
  readonly value?: string;
  readonly note?: string;
}

/** A table for people: name, median, spread, remark. */
export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const row of rows) {
    const figure = row.sample === undefined ? (row.value ?? '') : `${row.sample.median.toFixed(0)} ms`;
    const spread = row.sample === undefined ? '' : `(${row.sample.min.toFixed(0)}–${row.sample.max.toFixed(0)}, n=${row.sample.runs})`;
    console.log(`  ${row.what.padEnd(width)}  ${figure.padStart(9)}  ${spread.padEnd(20)} ${row.note ?? ''}`.trimEnd());
  }
}

/** "reached" or "NOT REACHED", with the figure. */
export function verdict(actual: number, limit: number, unit: string): string {
  const text = `${actual.toFixed(2)} ${unit}, limit ${limit} ${unit}`;
  return actual <= limit ? `reached: ${text}` : `NOT REACHED: ${text}`;
}
