// fairlead audit: every stale reference with its place and the right value.
import { auditFolder } from '../commands/audit.ts';
import type { CommandContext } from '../commands/context.ts';
import { renderDiagnostics } from '../render/diagnostic-text.ts';
import { fencedBlock } from '../render/inert.ts';
import { countOf } from '../render/words.ts';
import type { CommandResult } from './result.ts';

/** Exit code 2 when something is stale: nothing failed, but there is something to do. */
export async function runAudit(context: CommandContext, folder: string): Promise<CommandResult> {
  const { findings, files, skipped } = await auditFolder(context, folder);
  const inFiles = new Set(findings.flatMap((each) => (each.at !== undefined && 'file' in each.at ? [each.at.file] : []))).size;
  const left =
    skipped.length === 0 ? '' : `; ${countOf(skipped.length, 'file')} that ${skipped.length === 1 ? 'is' : 'are'} no text left out`;
  const sentence =
    findings.length === 0
      ? `${countOf(files, 'file')} read, nothing stale${left}.`
      : `${countOf(findings.length, 'stale reference')} in ${inFiles} of ${countOf(files, 'file')}${left}.`;
  return {
    outcome: findings.length === 0 ? 'success' : 'changes',
    sentence,
    diagnostics: findings,
    sections: [],
    markdown: () => (findings.length === 0 ? sentence : `${sentence}\n\n${fencedBlock('text', renderDiagnostics(findings, false))}`),
    document: { files, skipped, findings },
    changed: false,
  };
}
