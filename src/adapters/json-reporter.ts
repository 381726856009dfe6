// One JSON document on standard output at the very end; nothing before it. Progress goes nowhere.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { Redactor } from '../secrets/redact.ts';
import type { TerminalStream } from './terminal-reporter.ts';

export interface JsonReporter extends Reporter {
  /** What the command found; its keys stand beside `outcome`, `summary` and `diagnostics`. */
  document(content: Readonly<Record<string, unknown>>): void;
}

/** Strings are redacted before they are encoded, so that a mask can never break the JSON. */
export function createJsonReporter(out: TerminalStream, redactor: Redactor): JsonReporter {
  const diagnostics: Diagnostic[] = [];
  let content: Readonly<Record<string, unknown>> = {};
  return {
    group: () => undefined,
    endGroup: () => undefined,
    info: () => undefined,
    progress: () => undefined,
    diagnostic: (diagnostic) => void diagnostics.push(diagnostic),
    document(value) {
      content = value;
    },
    conclude(outcome, sentence) {
      const whole = { outcome, summary: sentence, diagnostics, ...content };
      const redacted = JSON.stringify(whole, (_key, value: unknown) => (typeof value === 'string' ? redactor.redact(value) : value), 2);
      out.write(`${redacted}\n`);
    },
  };
}
