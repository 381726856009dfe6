// Every row of the facts' table against a real VM: what 2.40 was seen to do, and the plan that says so beforehand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Remote } from '../../src/ports/remote.ts';
import { type Case, type CaseResult, runBatch } from '../fidelity/batch.ts';
import type { Row } from '../fidelity/facts/row.ts';
import { FACTS_TABLE, VERSION_ROWS } from '../fidelity/facts-table.ts';
import { openFidelityVm } from '../fidelity/vm.ts';

const BATCH = 16;
/** The one the table was observed with. */
const OBSERVED_WITH = '2.40.3';

let remote: Remote;

beforeAll(async () => {
  remote = await openFidelityVm('facts');
});

afterAll(async () => {
  await remote.close();
});

describe.each([
  [OBSERVED_WITH, FACTS_TABLE],
  ['2.26.1', VERSION_ROWS],
] as const)('with Compose %s', (version, table) => {
  const results = new Map<string, CaseResult>();

  beforeAll(async () => {
    for (let at = 0; at < table.length; at += BATCH) {
      const rows = table.slice(at, at + BATCH);
      const done = await runBatch(
        remote,
        rows.map((row, slot) => makeCase(row, at + slot, slot)),
        { before: version, after: version },
      );
      rows.forEach((row, slot) => {
        const result = done[slot];
        if (result !== undefined) {
          results.set(row.name, result);
        }
      });
    }
  });

  test.each(table.map((row) => [row.name, row] as const))('%s', (name, row) => {
    const result = results.get(name);
    expect(result?.invalid).toBeUndefined();
    expect(result?.verdict?.problems).toEqual([]);
    if (version === OBSERVED_WITH && row.sees !== 'whatever') {
      expect(seenBy(result)).toEqual(row.sees);
    }
  });
});

function makeCase(row: Row, index: number, slot: number): Case {
  const stack = `row${index}`;
  const fill = (text: string): string =>
    text
      .replaceAll('IMAGE', `fairlead-fidelity/${stack}`)
      .replaceAll('PROJECT', stack)
      .replace(/PORT(\d)/g, (_whole, digit: string) => String(20_000 + slot * 50 + Number(digit)));
  const fillAll = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, fill(text)]));
  const secrets = row.secrets ?? {};
  const manifest = Object.keys(secrets).map((name) => `  ${name}: {owner: "0"}\n`);
  const stackFile = manifest.length === 0 ? '{}\n' : `secrets:\n${manifest.join('')}`;
  return {
    title: row.name,
    stack,
    before: fillAll({ ...row.files, 'compose.yaml': row.before, 'stack.yaml': stackFile }),
    after: fillAll({ ...(row.filesAfter ?? row.files), 'compose.yaml': row.after ?? row.before, 'stack.yaml': stackFile }),
    secrets,
    prepare: (row.prepare ?? []).map(fill),
    disturb: (row.disturb ?? []).map(fill),
    adopted: false,
  };
}

/** What was seen, in the table's words. */
function seenBy(result: CaseResult | undefined): readonly string[] | 'fails' | undefined {
  const { verdict } = result ?? {};
  if (verdict === undefined || result === undefined) {
    return undefined;
  }
  const { stack } = result.case;
  return verdict.failed
    ? 'fails'
    : verdict.seen.map((deed) => deed.replaceAll(`fairlead-fidelity/${stack}`, 'IMAGE').replaceAll(stack, 'PROJECT'));
}
