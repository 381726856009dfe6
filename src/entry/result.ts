// What a command comes to, in every form a person or a program may want it; and the one place that knows exit codes.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { Reporter } from '../ports/reporter.ts';
import { countDiagnostics, renderDiagnostics } from '../render/diagnostic-text.ts';
import { fencedBlock, inertMarkdown, showControls } from '../render/inert.ts';

export type Outcome = 'success' | 'changes' | 'failure';

/** 0 nothing to do or done, 1 failed, 2 changes present (plan, drift). */
export const EXIT_CODES = { success: 0, failure: 1, changes: 2 } satisfies Record<Outcome, number>;

export interface Section {
  /** Shown as a foldable group in a runner log; absent: never folded. */
  readonly title?: string;
  readonly text: string;
}

export interface CommandResult {
  readonly outcome: Outcome;
  /** The last line: what happened, one sentence. */
  readonly sentence: string;
  /** Printed one by one, before the sections. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sections: readonly Section[];
  /** Made only where somebody reads it. */
  readonly markdown: () => string;
  /** The JSON twin. */
  readonly document: Readonly<Record<string, unknown>>;
  /** True when something on a VM changed or would change. */
  readonly changed: boolean;
  readonly planDigest?: string;
  /** True where a VM goes on after the job and writes the final commit status itself: until then it is pending. */
  readonly vmTellsForge?: boolean;
  /**
   * Called last of all, when everything has been printed and reported; connections are still open. Never rejects.
   * `failed`: the job ends as a failure, whatever happens afterwards.
   */
  readonly afterwards?: (failed: boolean) => Promise<void>;
}

/** Runs the work and turns whatever it throws into a result: a PipelineError into its diagnostics, a bug into its stack. */
export async function captureResult(work: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work();
  } catch (error) {
    return error instanceof PipelineError ? failureOf(error.diagnostics) : bugOf(error);
  }
}

/** Tells the reporter everything, the sentence last. */
export function printResult(reporter: Reporter, result: CommandResult): void {
  for (const diagnostic of result.diagnostics) reporter.diagnostic(diagnostic);
  for (const section of result.sections) {
    if (section.title === undefined) {
      reporter.info(section.text);
      continue;
    }
    reporter.group(section.title);
    reporter.info(section.text);
    reporter.endGroup();
  }
  reporter.conclude(result.outcome, result.sentence);
}

/** A command that ended with diagnostics. */
function failureOf(diagnostics: readonly Diagnostic[]): CommandResult {
  const errors = diagnostics.filter((each) => each.severity === 'error');
  const [first] = errors;
  const sentence =
    errors.length === 1 && first !== undefined ? `Failed: ${showControls(first.summary)}.` : `Failed: ${countDiagnostics(diagnostics)}.`;
  return {
    outcome: 'failure',
    sentence,
    diagnostics,
    sections: [],
    markdown: () => `### ❌ ${inertMarkdown(sentence)}\n\n${fencedBlock('', renderDiagnostics(diagnostics, false))}`,
    document: {},
    changed: false,
  };
}

function bugOf(error: unknown): CommandResult {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    outcome: 'failure',
    sentence: 'Failed: this is a bug in fairlead; please report it with the lines above.',
    diagnostics: [],
    sections: [{ text }],
    markdown: () => `### ❌ A bug in fairlead\n\n${fencedBlock('', text)}`,
    document: { bug: text },
    changed: false,
  };
}
