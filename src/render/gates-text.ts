// The gates of `fairlead verify` for terminals and logs. Pure.
import type { GateKind, GateRow } from '../model/gate.ts';
import { type Cell, renderTable } from './table.ts';
import { countOf } from './words.ts';

const KIND_WORDS = {
  machine: 'VM',
  containers: 'containers',
  check: 'check',
  gate: 'gate',
  bootstrap: 'set up',
  rule: 'rule',
  route: 'route',
} satisfies Record<GateKind, string>;

/** Failed gates first, then the others; the rules that a stack passes are one line. */
export function renderGates(gates: readonly GateRow[], colour: boolean): string {
  const rows = [...gates.filter((each) => !each.passed), ...foldRules(gates.filter((each) => each.passed))];
  const cells = rows.map((row): readonly Cell[] => [
    row.passed ? { text: 'passed', ink: 'green' } : { text: 'FAILED', ink: 'red' },
    { text: row.vm === '' ? '-' : row.vm },
    { text: row.stack === '' ? '-' : row.stack },
    { text: KIND_WORDS[row.kind] },
    { text: row.gate },
    { text: row.text },
  ]);
  return renderTable(['RESULT', 'VM', 'STACK', 'KIND', 'GATE', 'SEEN'], cells, colour);
}

/** `749/751 gates pass`, and what they are about. */
export function gatesSentence(gates: readonly GateRow[]): string {
  const passed = gates.filter((each) => each.passed).length;
  const vms = new Set(gates.map((each) => each.vm).filter((each) => each !== '')).size;
  const stacks = new Set(gates.filter((each) => each.stack !== '').map((each) => `${each.vm}/${each.stack}`)).size;
  const scope = `${countOf(vms, 'VM')}, ${countOf(stacks, 'stack')}`;
  const count = `${passed}/${gates.length} gates pass`;
  return passed === gates.length ? `${count} (${scope}).` : `Failed: ${count} (${scope}).`;
}

/** Exceptions stay lines of their own: what is excused wants to be seen. */
function foldRules(passed: readonly GateRow[]): readonly GateRow[] {
  const folded = new Map<string, GateRow[]>();
  const rows: GateRow[] = [];
  for (const row of passed) {
    if (row.kind !== 'rule' || row.text.startsWith('excepted')) rows.push(row);
    else folded.set(`${row.vm}/${row.stack}`, [...(folded.get(`${row.vm}/${row.stack}`) ?? []), row]);
  }
  const lines = [...folded.values()].flatMap(([first, ...rest]): readonly GateRow[] =>
    first === undefined ? [] : [{ ...first, gate: countOf(rest.length + 1, 'rule'), text: 'all kept' }],
  );
  return [...rows, ...lines];
}
