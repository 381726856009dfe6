// secrets push and check: run the command, then say what it came to. Names and states only, never a value.
import type { CommandContext } from '../commands/context.ts';
import type { PushOptions } from '../commands/secrets-push.ts';
import { countOf } from '../render/words.ts';
import { loadPushSecrets } from './commands.ts';
import { renderSecrets, tableResult } from './look-results.ts';
import type { CommandResult } from './result.ts';

export async function runPushSecrets(context: CommandContext, options: PushOptions, colour: boolean): Promise<CommandResult> {
  const pushSecrets = await loadPushSecrets();
  const rows = await pushSecrets(context, options);
  const moved = rows.filter((row) => row.state !== 'same').length;
  const result = tableResult({
    failed: false,
    sentence: sentenceOf(rows.length, moved, options.check),
    findings: [],
    table: (inColour) => renderSecrets(rows, inColour),
    colour,
    document: { rows },
  });
  if (options.check && moved > 0) return { ...result, outcome: 'changes', changed: false };
  return { ...result, changed: moved > 0 };
}

function sentenceOf(all: number, moved: number, isCheck: boolean): string {
  if (all === 0) return 'No selected stack has a secrets.sops.* file.';
  if (moved === 0) return `${countOf(all, 'secret')} of the repository, all equal to the VMs'.`;
  if (isCheck) return `${moved} of ${countOf(all, 'secret')} differ from the VMs; the next deploy delivers them and recreates their users.`;
  return `${countOf(moved, 'secret')} delivered, ${all - moved} already there; the next plan names what they recreate.`;
}
