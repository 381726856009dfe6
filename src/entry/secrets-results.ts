// secrets push and check: run the command, then say what it came to. Names and states only, never a value.
import type { CommandContext, SecretRow } from '../commands/context.ts';
import type { RotateOptions } from '../commands/secrets-edit.ts';
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

/** The editor of this person: VISUAL, EDITOR, else vi. Its words are the person's own, so a shell reads them, the path never. */
async function openEditor(file: string): Promise<number> {
  const { execa } = await import('execa');
  const editor = process.env['VISUAL'] ?? process.env['EDITOR'] ?? 'vi';
  const { exitCode } = await execa('sh', ['-c', `exec ${editor} "$1"`, 'editor', file], { stdio: 'inherit', reject: false });
  return exitCode ?? 1;
}

export async function runEditSecrets(
  context: CommandContext,
  { vm, stack }: { readonly vm: string; readonly stack: string },
  colour: boolean,
): Promise<CommandResult> {
  const { editSecrets } = await import('../commands/secrets-edit.ts');
  const rows = await editSecrets(context, { vm, stack, edit: openEditor });
  return changedRows(
    rows,
    `${countOf(rows.length, 'secret')} changed in the encrypted file; commit it, the next deploy delivers it.`,
    colour,
  );
}

export async function runRotateSecrets(context: CommandContext, options: RotateOptions, colour: boolean): Promise<CommandResult> {
  const { rotateSecrets } = await import('../commands/secrets-edit.ts');
  const rows = await rotateSecrets(context, options);
  const key = options.key ? ' The file has a fresh data key.' : '';
  const where = rows.some(({ state }) => state === 'changed') ? 'commit the encrypted file, ' : '';
  return changedRows(rows, `${countOf(rows.length, 'secret')} rotated; ${where}the next deploy recreates what uses them.${key}`, colour);
}

function changedRows(rows: readonly SecretRow[], sentence: string, colour: boolean): CommandResult {
  const told = rows.length === 0 && sentence.startsWith('0 secrets changed') ? 'Nothing was changed.' : sentence;
  const table = (inColour: boolean): string => renderSecrets(rows, inColour);
  const result = tableResult({ failed: false, sentence: told, findings: [], table, colour, document: { rows } });
  return { ...result, changed: rows.length > 0 };
}
