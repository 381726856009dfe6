// Tells a person at a terminal what happens: a live view where the terminal can, plain lines elsewhere.
import type { Clock } from '../ports/clock.ts';
import type { Reporter } from '../ports/reporter.ts';
import { renderDiagnostic } from '../render/diagnostic-text.ts';
import { showControls } from '../render/inert.ts';
import { createPaint } from '../render/paint.ts';
import { cutToWidth } from '../render/width.ts';
import { durationText } from '../render/words.ts';
import type { Redactor } from '../secrets/redact.ts';

/** The parts of a stream that the reporter needs: process.stdout has them. */
export interface TerminalStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface TerminalOptions {
  /** Results and the last sentence. */
  readonly out: TerminalStream;
  /** Progress and diagnostics, so that `fairlead plan > file` holds the plan alone. */
  readonly err: TerminalStream;
  readonly colour: boolean;
  readonly redactor: Redactor;
  readonly clock: Clock;
}

export interface TerminalReporter extends Reporter {
  /** Ends the live view: from here on only results are printed. */
  settle(): void;
}

/** NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org) over what the stream can. */
export function wantsColour(stream: TerminalStream, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** Cursor movement is used only on a terminal that is not `dumb` and not in CI. */
export function wantsLiveView(stream: TerminalStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}

/** `live`: progress lines are redrawn at the bottom and vanish in the end; otherwise each new text is one line. */
export function createTerminalReporter(options: TerminalOptions, live: boolean): TerminalReporter {
  const { out, err, redactor } = options;
  const paint = createPaint(options.colour);
  const view = live ? createLiveView(options) : createPlainView(options);
  let used = false;
  let gap = false;
  function print(stream: TerminalStream, text: string): void {
    view.hide();
    stream.write(`${redactor.redact(text)}\n`);
    view.show();
  }
  function printResult(text: string): void {
    print(out, gap ? `\n${text}` : text);
    used = true;
    gap = false;
  }
  return {
    group(title) {
      gap = used;
      printResult(paint('bold', showControls(title)));
    },
    endGroup() {
      gap = true;
    },
    info: printResult,
    settle: () => view.close(),
    progress: (subject, text) => view.progress(redactor.redact(showControls(subject)), redactor.redact(showControls(text))),
    diagnostic: (diagnostic) => print(err, `${renderDiagnostic(diagnostic, options.colour)}\n`),
    conclude(outcome, sentence) {
      view.close();
      const ink = outcome === 'failure' ? 'red' : outcome === 'changes' ? 'yellow' : 'green';
      printResult(paint(ink, showControls(sentence)));
    },
  };
}

interface ProgressView {
  progress(subject: string, text: string): void;
  hide(): void;
  show(): void;
  close(): void;
}

function createPlainView({ err }: TerminalOptions): ProgressView {
  const last = new Map<string, string>();
  return {
    progress(subject, text) {
      if (last.get(subject) === text) return;
      last.set(subject, text);
      err.write(`${subject}: ${text}\n`);
    },
    hide: () => undefined,
    show: () => undefined,
    close: () => last.clear(),
  };
}

function createLiveView({ err, clock, colour }: TerminalOptions): ProgressView {
  const subjects = new Map<string, { text: string; since: number }>();
  const paint = createPaint(colour);
  let drawn = 0;
  let timer: NodeJS.Timeout | undefined;
  function hide(): void {
    if (drawn > 0) err.write(`\u001b[${drawn}A\u001b[J`);
    drawn = 0;
  }
  function show(): void {
    // Some pseudo-terminals say 0.
    const columns = err.columns === undefined || err.columns === 0 ? 80 : err.columns;
    const width = Math.max(20, columns - 1);
    for (const [subject, { text, since }] of subjects) {
      const line = cutToWidth(`${subject}: ${text} (${durationText(Math.floor((clock.now() - since) / 1000))})`, width);
      err.write(`${paint('dim', line)}\n`);
      drawn += 1;
    }
  }
  function redraw(): void {
    hide();
    show();
  }
  return {
    progress(subject, text) {
      subjects.set(subject, { text, since: subjects.get(subject)?.since ?? clock.now() });
      timer ??= setInterval(redraw, 1000).unref();
      redraw();
    },
    hide,
    show,
    close() {
      clearInterval(timer);
      timer = undefined;
      hide();
      subjects.clear();
    },
  };
}
