// Where the pipeline tells a person what happens: a runner log, a terminal, or JSON. No cursor tricks here.
import type { Diagnostic } from '../errors/diagnostic.ts';

export interface Reporter {
  /** Opens a foldable group; groups do not nest. */
  group(title: string): void;
  endGroup(): void;
  info(text: string): void;
  /** Something is going on and takes a while; a terminal may overwrite it, a log prints it as a line. */
  progress(subject: string, text: string): void;
  diagnostic(diagnostic: Diagnostic): void;
  /** The last line: one sentence that says what happened. */
  conclude(outcome: 'success' | 'changes' | 'failure', sentence: string): void;
}
