// What a person is told when something is wrong: one value per problem, with its place and the next step.
import type { DiagnosticCode } from './codes.ts';

/** Advice is told only to who asks for it, and stops nothing. */
export type Severity = 'error' | 'warning' | 'advice';

/** A place in a file; lines and columns count from 1, as editors do. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The text of that line, without its line break, for the caret. */
  readonly lineText?: string;
  /** How many characters the caret underlines; 1 when absent. */
  readonly length?: number;
}

/** A place that is not a file: a VM, a stack or a service, written `vm/stack/service`. */
export interface Address {
  readonly address: string;
}

/**
 * One problem. `summary` says what is wrong in at most 70 characters without a full stop, `detail` gives facts
 * with values, `hint` is the next command or the edit. None of them ever holds a secret.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
  /** Id of the fleet rule that found it: an exception names it. */
  readonly rule?: string;
  readonly at?: SourcePlace | Address;
}

/**
 * The one exception the pipeline throws for expected problems. Anything else that is thrown is a bug and is
 * printed with its stack.
 */
export class PipelineError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: Diagnostic | readonly Diagnostic[], options?: { cause?: unknown }) {
    const all: readonly Diagnostic[] = Array.isArray(diagnostics) ? diagnostics : [diagnostics as Diagnostic];
    super(all.map((each) => each.summary).join('; '), options);
    this.name = 'PipelineError';
    this.diagnostics = all;
  }
}

/** True when any of the diagnostics is an error; warnings alone never stop the pipeline. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

/** What an expected problem has to say. Anything else is a bug and is thrown on. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof PipelineError) return error.diagnostics;
  throw error;
}
