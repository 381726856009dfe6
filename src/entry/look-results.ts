// status, history and secrets init: run the command, then say what it came to.
import type { CommandContext, HistoryOptions, SecretRow, VmSelection } from '../commands/context.ts';
import { hasErrors } from '../errors/diagnostic.ts';
import { fencedBlock, inertMarkdown } from '../render/inert.ts';
import { renderHistory, renderStatus } from '../render/status-table.ts';
import { renderTable } from '../render/table.ts';
import { countOf } from '../render/words.ts';
import { loadHistory, loadInitSecrets, loadStatus } from './commands.ts';
import type { CommandResult } from './result.ts';

export async function runStatus(context: CommandContext, selection: VmSelection, colour: boolean): Promise<CommandResult> {
  const status = await loadStatus();
  const { rows, findings } = await status(context, selection);
  const unwell = rows.filter((row) => row.health !== 'healthy' || row.sync !== 'in sync').length;
  const vms = new Set(rows.map((row) => row.vm)).size;
  const state = unwell === 0 ? 'all in sync and healthy' : `${unwell} not in sync or not healthy`;
  return tableResult({
    failed: hasErrors(findings),
    sentence: hasErrors(findings)
      ? `Failed: not every VM could be read; ${countOf(rows.length, 'stack')} seen.`
      : `${countOf(rows.length, 'stack')} on ${countOf(vms, 'VM')}, ${state}.`,
    findings,
    table: (inColour) => renderStatus(rows, inColour),
    colour,
    document: { rows, findings },
  });
}

export async function runHistory(context: CommandContext, options: HistoryOptions, colour: boolean): Promise<CommandResult> {
  const history = await loadHistory();
  const rows = await history(context, options);
  return tableResult({
    failed: false,
    sentence: `${countOf(rows.length, 'release')} kept on ${options.vm}.`,
    findings: [],
    table: (inColour) => renderHistory(rows, inColour),
    colour,
    document: { rows },
  });
}

export async function runInitSecrets(context: CommandContext, selection: VmSelection, colour: boolean): Promise<CommandResult> {
  const initSecrets = await loadInitSecrets();
  const rows = await initSecrets(context, selection);
  const created = rows.filter((row) => row.state === 'created' || row.state === 'changed').length;
  const absent = rows.filter((row) => row.state === 'absent' && row.optional !== true).length;
  return {
    ...tableResult({
      failed: absent > 0,
      sentence:
        absent > 0
          ? `${countOf(created, 'secret')} made; ${absent} must be brought by hand to /opt/stacks/<stack>/secrets/.`
          : `${countOf(created, 'secret')} made, ${rows.length - created} already there.`,
      findings: [],
      table: (inColour) => renderSecrets(rows, inColour),
      colour,
      document: { rows },
    }),
    changed: created > 0,
  };
}

interface TableParts {
  readonly failed: boolean;
  readonly sentence: string;
  readonly findings: CommandResult['diagnostics'];
  readonly table: (colour: boolean) => string;
  readonly colour: boolean;
  readonly document: Readonly<Record<string, unknown>>;
}

export function tableResult(parts: TableParts): CommandResult {
  return {
    outcome: parts.failed ? 'failure' : 'success',
    sentence: parts.sentence,
    diagnostics: parts.findings,
    sections: [{ text: parts.table(parts.colour) }],
    markdown: () => `### ${inertMarkdown(parts.sentence)}\n\n${fencedBlock('', parts.table(false))}`,
    document: parts.document,
    changed: false,
  };
}

export function renderSecrets(rows: readonly SecretRow[], colour: boolean): string {
  const ink = { present: 'dim', same: 'dim', kept: 'yellow', created: 'green', changed: 'yellow', absent: 'red' } as const;
  const cells = rows.map((row) => [{ text: row.vm }, { text: row.stack }, { text: row.secret }, { text: row.state, ink: ink[row.state] }]);
  return renderTable(['VM', 'STACK', 'SECRET', 'STATE'], cells, colour);
}
