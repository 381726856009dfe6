// Tells a Gitea or GitHub runner's log what happens: groups, colour, annotations, step summary, outputs.
import type * as Core from '@actions/core';
import type { Reporter } from '../ports/reporter.ts';
import { renderDiagnostic } from '../render/diagnostic-text.ts';
import { inertLogLine, showControls } from '../render/inert.ts';
import { createPaint } from '../render/paint.ts';
import type { Redactor } from '../secrets/redact.ts';

/** Gitea cuts a line at 64 KiB and a summary at 1 MiB. */
const LINE_LIMIT = 16_000;
const SUMMARY_LIMIT = 900_000;

export interface ActionsReporter extends Reporter {
  /** A step output. Outputs are stored unmasked by the forge, so they pass the redactor like everything else. */
  output(name: string, value: string): void;
  /** Appends Markdown to the step summary, where the runner has one. */
  summary(markdown: string): Promise<void>;
}

export type ActionsCore = Pick<typeof Core, 'startGroup' | 'endGroup' | 'info' | 'error' | 'warning' | 'setOutput' | 'summary'>;

/** No cursor movement, colour always: Gitea renders SGR although the log is no terminal. */
export function createActionsReporter(core: ActionsCore, redactor: Redactor, env: NodeJS.ProcessEnv): ActionsReporter {
  const paint = createPaint(true);
  const last = new Map<string, string>();
  let open = false;
  function print(text: string): void {
    for (const line of redactor.redact(text).split('\n')) core.info(inertLogLine(line.slice(0, LINE_LIMIT)));
  }
  function endGroup(): void {
    if (open) core.endGroup();
    open = false;
  }
  return {
    group(title) {
      endGroup();
      core.startGroup(redactor.redact(showControls(title)));
      open = true;
    },
    endGroup,
    info: print,
    progress(subject, text) {
      if (last.get(subject) === text) return;
      last.set(subject, text);
      print(`${showControls(subject)}: ${showControls(text)}`);
    },
    diagnostic(diagnostic) {
      // An annotation inside a closed group is not seen.
      endGroup();
      const { at } = diagnostic;
      const place = at !== undefined && 'file' in at ? placeOf(redactor.redact(at.file), at.line, at.column) : {};
      const tell = diagnostic.severity === 'error' ? core.error : core.warning;
      tell(redactor.redact(showControls(diagnostic.summary)), { title: diagnostic.code, ...place });
      print(renderDiagnostic(diagnostic, true));
    },
    conclude(outcome, sentence) {
      endGroup();
      print(paint(outcome === 'failure' ? 'red' : outcome === 'changes' ? 'yellow' : 'green', showControls(sentence)));
    },
    output: (name, value) => core.setOutput(name, redactor.redact(value)),
    async summary(markdown) {
      if ((env['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
      const text = redactor.redact(markdown);
      await core.summary.addRaw(text.length > SUMMARY_LIMIT ? 'Too long for a summary: see the log.' : text, true).write();
    },
  };
}

function placeOf(file: string, line: number | undefined, column: number | undefined): Core.AnnotationProperties {
  return {
    file: showControls(file),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}
