// secrets push and check: run the command, then say what it came to. Names and states only, never a value.
import type { CommandContext } from '../commands/context.ts';
import type { PushOptions } from '../commands/secrets-push.ts';
import { hasErrors } from '../errors/diagnostic.ts';
import { countDiagnostics } from '../render/diagnostic-text.ts';
import { countOf } from '../render/words.ts';
import { loadPushSecrets } from './commands.ts';
import { renderSecrets, tableResult } from './look-results.ts';
import type { CommandResult } from './result.ts';

export async function runPushSecrets(context: CommandContext, options: PushOptions, colour: boolean): Promise<CommandResult> {
  const pushSecrets = await loadPushSecrets();
  const { rows, findings } = await pushSecrets(context, options);
  const moved = rows.filter((row) => row.state !== 'same' && row.state !== 'kept').length;
  const failed = hasErrors(findings);
  const result = tableResult({
    failed,
    sentence: failed
      ? `Failed: ${countDiagnostics(findings)}; what other stacks need was ${options.check ? 'compared' : 'delivered'}.`
      : sentenceOf(rows.length, moved, options.check),
    findings,
    table: (inColour) => renderSecrets(rows, inColour),
    colour,
    document: { rows, findings },
  });
  if (options.check && moved > 0 && !failed) return { ...result, outcome: 'changes', changed: false };
  return { ...result, changed: moved > 0 };
}

function sentenceOf(all: number, moved: number, isCheck: boolean): string {
  if (all === 0) return 'No selected stack has a secret with a source: no secrets.sops.* file, nothing from Infisical.';
  if (moved === 0) return `${countOf(all, 'secret')} with a source, all equal to the VMs'.`;
  if (isCheck) return `${moved} of ${countOf(all, 'secret')} differ from the VMs; the next deploy delivers them and recreates their users.`;
  return `${countOf(moved, 'secret')} delivered, ${all - moved} already there; the next plan names what they recreate.`;
}
