// explain: run the command, then say what it came to.
import type { CommandContext } from '../commands/context.ts';
import { hasErrors } from '../errors/diagnostic.ts';
import { renderExplanation } from '../render/explanation-text.ts';
import { fencedBlock, inertMarkdown, showControls } from '../render/inert.ts';
import { loadExplain } from './commands.ts';
import type { CommandResult } from './result.ts';

export async function runExplain(context: CommandContext, address: string, colour: boolean): Promise<CommandResult> {
  const explain = await loadExplain();
  const explanation = await explain(context, address);
  const sentence = `${showControls(explanation.verdict)}.`;
  const changed = explanation.changes.length > 0;
  return {
    outcome: hasErrors(explanation.findings) ? 'failure' : changed ? 'changes' : 'success',
    sentence,
    diagnostics: [],
    sections: [{ text: renderExplanation(explanation, colour) }],
    markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock('', renderExplanation(explanation, false))}`,
    document: { ...explanation },
    changed,
  };
}
