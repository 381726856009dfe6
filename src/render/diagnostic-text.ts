// Diagnostics as people read them: place, source line, caret, facts, next step. Pure.
import type { Diagnostic, Severity, SourcePlace } from '../errors/diagnostic.ts';
import { showControls } from './inert.ts';
import { createPaint, type Paint } from './paint.ts';
import { textWidth } from './width.ts';
import { countOf } from './words.ts';

const WINDOW = 120;
const INKS = { error: 'red', warning: 'yellow', advice: 'cyan' } as const satisfies Record<Severity, string>;

/** All diagnostics, errors first, in their given order otherwise; blocks are parted by an empty line. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const errors = diagnostics.filter((each) => each.severity === 'error');
  const others = diagnostics.filter((each) => each.severity !== 'error');
  return [...errors, ...others].map((each) => renderDiagnostic(each, colour)).join('\n\n');
}

/** One diagnostic, several lines. The first begins with `file:line:column`, which editors and terminals can open. */
export function renderDiagnostic(diagnostic: Diagnostic, colour: boolean): string {
  const paint = createPaint(colour);
  const ink = INKS[diagnostic.severity];
  const place = placeText(diagnostic.at);
  const lines = [
    `${place === '' ? '' : `${paint('bold', place)}: `}${paint(ink, diagnostic.severity)}: ${paint('bold', showControls(diagnostic.summary))} ${paint('dim', `[${codeText(diagnostic)}]`)}`,
  ];
  if (diagnostic.at !== undefined && 'file' in diagnostic.at) lines.push(...sourceLines(diagnostic.at, paint, ink));
  if (diagnostic.detail !== undefined) lines.push(...indent(diagnostic.detail));
  if (diagnostic.hint !== undefined) lines.push(...indent(`${paint('cyan', 'hint:')} ${visibleLines(diagnostic.hint)}`, true));
  return lines.join('\n');
}

/** The code, and the rule of the fleet where its name says more. */
function codeText({ code, rule }: Diagnostic): string {
  return rule === undefined || rule === code ? code : `${code}, rule ${rule}`;
}

/** `file:line:column` or `vm/stack/service`; empty when the diagnostic has no place. */
export function placeText(at: Diagnostic['at']): string {
  if (at === undefined) return '';
  if ('address' in at) return showControls(at.address);
  const line = at.line === undefined ? '' : `:${at.line}`;
  const column = at.line === undefined || at.column === undefined ? '' : `:${at.column}`;
  return `${showControls(at.file)}${line}${column}`;
}

/** "2 errors and 1 warning"; empty when there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((each) => each.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (errors > 0 && warnings > 0) return `${countOf(errors, 'error')} and ${countOf(warnings, 'warning')}`;
  if (errors > 0) return countOf(errors, 'error');
  return warnings > 0 ? countOf(warnings, 'warning') : '';
}

function sourceLines(place: SourcePlace, paint: Paint, ink: (typeof INKS)[Severity]): string[] {
  if (place.line === undefined || place.lineText === undefined) return [];
  const column = Math.max(0, (place.column ?? 1) - 1);
  // A minified file has one line of megabytes: show what is around the caret.
  const from = column > WINDOW - 20 ? column - 40 : 0;
  const shown = place.lineText.slice(from, from + WINDOW);
  const before = showControls(shown.slice(0, column - from).replace(/\t/g, ' '));
  const length = Math.max(1, place.length ?? 1);
  const marked = showControls(shown.slice(column - from, column - from + length).replace(/\t/g, ' '));
  const after = showControls(shown.slice(column - from + length).replace(/\t/g, ' '));
  const lead = from > 0 ? '…' : '';
  const tail = from + WINDOW < place.lineText.length ? '…' : '';
  const number = String(place.line).padStart(5);
  const gutter = ' '.repeat(number.length);
  const source = `${paint('dim', `${number} |`)} ${lead}${before}${marked}${after}${tail}`;
  if (place.column === undefined) return [source];
  const caret = `${' '.repeat(textWidth(lead + before))}${paint(ink, '^'.repeat(Math.max(1, textWidth(marked))))}`;
  return [source, `${paint('dim', `${gutter} |`)} ${caret}`];
}

function visibleLines(text: string): string {
  return text.split('\n').map(showControls).join('\n');
}

function indent(text: string, ready = false): string[] {
  return (ready ? text : visibleLines(text)).split('\n').map((line) => `  ${line}`);
}
