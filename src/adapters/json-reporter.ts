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
      out.write(`${redactedJson({ outcome, summary: sentence, diagnostics, ...content }, redactor)}\n`);
    },
  };
}

/** Indented JSON in which every string, keys too, has passed the redactor. */
export function redactedJson(value: unknown, redactor: Redactor): string {
  return JSON.stringify(value, (_key, each: unknown) => redactEach(each, redactor), 2);
}

function redactEach(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.redact(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  // Most objects have harmless keys: a copy is made only where one is not.
  if (keys.every((key) => redactor.redact(key) === key)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [redactor.redact(key), each]));
}
