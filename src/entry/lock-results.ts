// lock and release-hold: run the command, then say what it came to.
import type { CommandContext } from '../commands/context.ts';
import type { LockOptions } from '../commands/lock.ts';
import { fencedBlock, inertMarkdown } from '../render/inert.ts';
import { renderTable } from '../render/table.ts';
import { countOf } from '../render/words.ts';
import { loadLocks } from './commands.ts';
import type { CommandResult } from './result.ts';

const INKS = { free: 'green', busy: 'yellow', maintenance: 'red' } as const;

export async function runLock(context: CommandContext, options: LockOptions, colour: boolean): Promise<CommandResult> {
  const { lock } = await loadLocks();
  const rows = await lock(context, options);
  const kept = rows.filter((row) => row.state === 'maintenance').length;
  const sentence = {
    acquire: `${countOf(rows.length, 'stack')} of ${options.vm} locked; deploys are refused until "fairlead lock release ${options.vm}".`,
    release: `${countOf(rows.length, 'stack')} of ${options.vm} given back.`,
    status:
      kept === 0 ? `No stack of ${options.vm} is locked by a person.` : `${countOf(kept, 'stack')} of ${options.vm} locked by a person.`,
  }[options.verb];
  function table(inColour: boolean): string {
    const cells = rows.map((row) => [{ text: row.stack }, { text: row.state, ink: INKS[row.state] }, { text: row.holder }]);
    return renderTable(['STACK', 'STATE', 'WHO, WHY, SINCE'], cells, inColour);
  }
  return {
    outcome: 'success',
    sentence,
    diagnostics: [],
    sections: rows.length === 0 ? [] : [{ text: table(colour) }],
    markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock('', table(false))}`,
    document: { rows },
    changed: options.verb !== 'status',
  };
}

export async function runReleaseHold(context: CommandContext, vm: string, stack: string): Promise<CommandResult> {
  const { releaseHold } = await loadLocks();
  await releaseHold(context, vm, stack);
  const sentence = `${vm}/${stack} is not held: the next deploy brings it to what the repository says.`;
  const markdown = () => `### ${inertMarkdown(sentence)}`;
  return { outcome: 'success', sentence, diagnostics: [], sections: [], markdown, document: { vm, stack }, changed: true };
}
