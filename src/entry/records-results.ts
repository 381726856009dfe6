// fairlead records: what was written, or what is stale.
import type { CommandContext } from '../commands/context.ts';
import { writeRecords } from '../commands/records.ts';
import { renderTable } from '../render/table.ts';
import { countOf } from '../render/words.ts';
import type { CommandResult } from './result.ts';

const INKS = { fresh: 'dim', written: 'green', stale: 'red' } as const;

/** With `check`, a stale record is a failure. */
export async function runRecords(context: CommandContext, options: { readonly check: boolean }, colour: boolean): Promise<CommandResult> {
  const rows = await writeRecords(context, options);
  const changed = rows.filter((row) => row.state !== 'fresh');
  const isStale = changed.some((row) => row.state === 'stale');
  const cells = changed.map((row) => [
    { text: row.state, ink: INKS[row.state] },
    { text: row.line === undefined ? row.path : `${row.path}:${row.line}` },
  ]);
  const sentence = isStale
    ? `Failed: ${countOf(changed.length, 'record')} of ${rows.length} ${changed.length === 1 ? 'is' : 'are'} stale: npm run docs`
    : `${countOf(rows.length, 'record')}, ${changed.length === 0 ? 'all fresh' : `${changed.length} written`}.`;
  return {
    outcome: isStale ? 'failure' : 'success',
    sentence,
    diagnostics: [],
    sections: cells.length === 0 ? [] : [{ text: renderTable(['STATE', 'FILE'], cells, colour) }],
    markdown: () => sentence,
    document: { records: rows },
    changed: changed.length > 0,
  };
}
