// Short forms to make the stage's diagnostics, so that rules read as sentences.

import type { DiagnosticCode } from '../errors/codes.ts';
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import { MAX_FINDINGS } from './bounds.ts';

export interface Explanation {
  readonly detail?: string;
  readonly hint?: string;
}

export function reportError(code: DiagnosticCode, at: SourcePlace, summary: string, more: Explanation = {}): Diagnostic {
  return { code, severity: 'error', summary: shorten(summary), ...more, at };
}

export function reportWarning(code: DiagnosticCode, at: SourcePlace, summary: string, more: Explanation = {}): Diagnostic {
  return { code, severity: 'warning', summary: shorten(summary), ...more, at };
}

/** Names from files can be of any length; a summary is one line. */
function shorten(summary: string): string {
  return summary.length <= 70 ? summary : `${summary.slice(0, 69)}…`;
}

/**
 * Sorted by file, line, column and code, each finding once: equal input gives equal output, whatever was read first.
 * Of one file at most 100 are kept, and the rest counted.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((each) => ({ each, key: sortKey(each) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return boundFindings(keyed.filter(({ key }, index) => key !== keyed[index - 1]?.key).map(({ each }) => each));
}

function boundFindings(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of sorted) {
    const file = each.at === undefined ? '' : 'file' in each.at ? each.at.file : each.at.address;
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [each]);
    else list.push(each);
  }
  return [...byFile].flatMap(([file, list]) =>
    list.length <= MAX_FINDINGS ? list : [...list.slice(0, MAX_FINDINGS), countRest(file, list)],
  );
}

function countRest(file: string, list: readonly Diagnostic[]): Diagnostic {
  const rest = list.slice(MAX_FINDINGS);
  const worst = rest.find((each) => each.severity === 'error') ?? rest[0];
  const code = worst?.code ?? 'schema-value';
  const severity = worst?.severity ?? 'error';
  return {
    code,
    severity,
    summary: `${rest.length} more findings in this file`,
    hint: 'Repair the first ones and run it again.',
    at: { file },
  };
}

function sortKey(diagnostic: Diagnostic): string {
  const { at } = diagnostic;
  const place = at === undefined ? '' : 'address' in at ? at.address : `${at.file}\u0000${pad(at.line)}\u0000${pad(at.column)}`;
  return `${place}\u0000${diagnostic.code}\u0000${diagnostic.summary}\u0000${diagnostic.detail ?? ''}`;
}

function pad(number: number | undefined): string {
  return String(number ?? 0).padStart(8, '0');
}
