// backup take, list, restore: run the command, then say what it came to.
import type { RestoreOptions, TakeOptions } from '../commands/backup.ts';
import type { CommandContext, HistoryOptions } from '../commands/context.ts';
import { fencedBlock, inertMarkdown, showControls } from '../render/inert.ts';
import { OUTCOME_SIGN } from '../render/outcome-text.ts';
import { renderBackups } from '../render/status-table.ts';
import { countOf } from '../render/words.ts';
import { loadBackup } from './commands.ts';
import { resultOfRollback } from './deploy-results.ts';
import { tableResult } from './look-results.ts';
import type { RenderOptions } from './plan-results.ts';
import type { CommandResult } from './result.ts';

export async function runTakeBackup(context: CommandContext, options: TakeOptions): Promise<CommandResult> {
  const { takeBackup } = await loadBackup();
  const outcomes = await takeBackup(context, options);
  const bad = outcomes.filter((each) => each.outcome !== 'unchanged');
  const lines = outcomes.map((each) => `${OUTCOME_SIGN[each.outcome]} ${showControls(`${each.vm}/${each.stack}: ${each.text}`)}`);
  const tails = bad.flatMap((each) => (each.logTail ?? []).map((line) => `      | ${showControls(line)}`));
  const text = [...lines, ...tails].join('\n');
  const sentence =
    bad.length > 0
      ? `Failed: ${bad.length} of ${countOf(outcomes.length, 'backup')} could not be made.`
      : outcomes.length === 0
        ? `No stack of ${options.vm} says in stack.yaml how its data are copied.`
        : `${countOf(outcomes.length, 'backup')} made and read back.`;
  return {
    outcome: bad.length > 0 ? 'failure' : 'success',
    sentence,
    diagnostics: [],
    sections: text === '' ? [] : [{ text }],
    markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock('', text)}`,
    document: { outcomes },
    changed: false,
  };
}

export async function runListBackups(context: CommandContext, options: HistoryOptions, colour: boolean): Promise<CommandResult> {
  const { listBackups } = await loadBackup();
  const rows = await listBackups(context, options);
  return tableResult({
    failed: false,
    sentence: `${countOf(rows.length, 'backup')} kept on ${options.vm}.`,
    findings: [],
    table: (inColour) => renderBackups(rows, inColour),
    colour,
    document: { rows },
  });
}

export async function runRestoreBackup(context: CommandContext, options: RestoreOptions, render: RenderOptions): Promise<CommandResult> {
  const { restoreBackup } = await loadBackup();
  return resultOfRollback(await restoreBackup(context, options), options.dryRun, render);
}
