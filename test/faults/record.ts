// What each fault came to, for docs/reliability.md: written beside the tests, rendered by scripts/reliability.mjs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { findLab } from '../../lab/context.ts';

export interface FaultCard {
  /** `F27`, or a letter for what is not in the table of facts. */
  readonly id: string;
  readonly fault: string;
  readonly injected: string;
  readonly expected: string;
}

export interface Observation {
  readonly observed: string;
  /** Seconds from the injection (or the start of the deploy) to a verified state. */
  readonly seconds: number;
}

const FOLDER = join(findLab().directory, '..', '.cache', 'faults');

/** One test per fault; its observation goes to `.cache/faults/<id>.json`, whatever it was. */
export function faultTest(
  card: FaultCard,
  run: () => Promise<Observation>,
  options: { readonly alone?: boolean; readonly timeout?: number } = {},
): void {
  const register = options.alone === true ? test.sequential : test.concurrent;
  register(
    `${card.id} ${card.fault}: ${card.expected}`,
    async () => {
      try {
        await write({ ...card, ...(await run()), passed: true });
      } catch (error) {
        await write({
          ...card,
          observed: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '',
          seconds: 0,
          passed: false,
        });
        throw error;
      }
    },
    options.timeout ?? 180_000,
  );
}

async function write(result: FaultCard & Observation & { readonly passed: boolean }): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const name = `${result.id}-${result.fault}`.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase();
  await writeFile(join(FOLDER, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** A stopwatch in seconds, one decimal. */
export function startWatch(): () => number {
  const begun = performance.now();
  return () => Math.round((performance.now() - begun) / 100) / 10;
}
