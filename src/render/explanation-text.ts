// An explanation for a terminal or a log. Pure.
import type { Explanation } from '../model/explanation.ts';
import { renderDiagnostic } from './diagnostic-text.ts';
import { showControls } from './inert.ts';
import { createPaint } from './paint.ts';
import { padEnd, textWidth } from './width.ts';

/** Sections with aligned names, findings last. Ends without a line break. */
export function renderExplanation(explanation: Explanation, colour: boolean): string {
  const paint = createPaint(colour);
  const width = Math.max(...explanation.sections.flatMap((section) => section.facts.map((fact) => textWidth(fact.name))));
  const blocks = explanation.sections.map(({ title, facts }) => {
    const lines = facts.map((fact) => `  ${paint('dim', padEnd(fact.name, width))}  ${showControls(fact.text)}`);
    return [paint('bold', title), ...lines].join('\n');
  });
  const findings = explanation.findings.map((finding) => renderDiagnostic(finding, colour));
  return [paint('bold', showControls(explanation.address)), ...blocks, ...findings].join('\n\n');
}
