// fairlead outdated: a table of images, and what may be deployed next.
import { RegistryApi } from '../adapters/registry-api.ts';
import type { CommandContext } from '../commands/context.ts';
import { listOutdated } from '../commands/outdated.ts';
import { fencedBlock } from '../render/inert.ts';
import { renderTable } from '../render/table.ts';
import { countOf } from '../render/words.ts';
import type { CommandResult } from './result.ts';

const INKS = { newest: 'green', outdated: 'yellow', held: 'dim', unknown: 'red' } as const;

/** Exit code 2 when something newer may be deployed, 1 when a registry could not be read. */
export async function runOutdated(context: CommandContext, mirror: string | undefined, colour: boolean): Promise<CommandResult> {
  const rows = await listOutdated(context, new RegistryApi({ mirror }));
  const count = (state: keyof typeof INKS) => rows.filter((row) => row.state === state).length;
  const [outdated, unknown] = [count('outdated'), count('unknown')];
  const sentence = `${countOf(rows.length, 'image')}: ${outdated} outdated, ${count('newest')} newest, ${count('held')} held back by a rule, ${unknown} unknown.`;
  const table = (withColour: boolean) =>
    renderTable(
      ['STATE', 'IMAGE', 'NEXT', 'STACKS', 'NOTE'],
      rows.map((row) => [
        { text: row.state, ink: INKS[row.state] },
        { text: `${row.image}:${row.tag}` },
        { text: row.next === undefined ? '' : `${row.next}@${row.digest ?? ''}` },
        { text: row.stacks.join(' ') },
        { text: row.note ?? '' },
      ]),
      withColour,
    );
  return {
    outcome: unknown > 0 ? 'failure' : outdated > 0 ? 'changes' : 'success',
    sentence,
    diagnostics: [],
    sections: [{ text: table(colour) }],
    markdown: () => `${sentence}\n\n${fencedBlock('text', table(false))}`,
    document: { images: rows },
    changed: false,
  };
}
