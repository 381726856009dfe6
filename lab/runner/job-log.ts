// Where a job's lines go: its own file, plain with times; and the shared output, with a prefix and colours.
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseLogCommand } from './log-commands.ts';
import type { Masks } from './masks.ts';

/** Longer lines are cut, as Gitea does. */
const MAX_LINE_BYTES = 64 * 1024;

export interface JobLog {
  /** A line of the runner itself. */
  note(text: string): void;
  /** A line of a step: workflow commands are acted on, secrets masked. */
  line(text: string): void;
  /** Asked for by `::set-output` and `::save-state`, until the next step. */
  readonly said: { readonly outputs: Record<string, string>; readonly state: Record<string, string> };
  /** Forgets what the step before said, and a `::stop-commands::` of it. */
  beginStep(): void;
  close(): Promise<void>;
}

interface JobLogOptions {
  readonly file: string;
  readonly prefix: string;
  readonly output: Writable;
  readonly color: boolean;
  readonly masks: Masks;
  readonly debug: boolean;
}

type Style = 'plain' | 'note' | 'group' | 'error' | 'warning' | 'notice' | 'debug';

const CODES = { plain: '', note: '2', group: '1', error: '31', warning: '33', notice: '36', debug: '35' } satisfies Record<Style, string>;

/** Opens the log of one job. */
export function createJobLog({ file, prefix, output, color, masks, debug }: JobLogOptions): JobLog {
  const stream = createWriteStream(file);
  let stopMark: string | undefined;
  let said = { outputs: {} as Record<string, string>, state: {} as Record<string, string> };

  function write(text: string, style: Style): void {
    for (const raw of text.split('\n')) {
      const line = masks.apply(cutLine(raw));
      stream.write(`${new Date().toISOString()} ${line}\n`);
      const styled = color && CODES[style] ? `\x1b[${CODES[style]}m${line}\x1b[0m` : line;
      output.write(`${color ? `\x1b[2m${prefix}\x1b[0m` : prefix} ${styled}\n`);
    }
  }

  function obey(text: string): boolean {
    const command = parseLogCommand(text);
    if (!command) return false;
    if (stopMark !== undefined) {
      if (command.command !== stopMark) return false;
      stopMark = undefined;
      return true;
    }
    const { data, properties } = command;
    switch (command.command) {
      case 'group':
        write(`▸ ${data}`, 'group');
        return true;
      case 'endgroup':
        return true;
      case 'error':
      case 'warning':
      case 'notice':
        write(`${label(command.command)}${place(properties)}: ${data}`, command.command);
        return true;
      case 'debug':
        if (debug) write(`Debug: ${data}`, 'debug');
        return true;
      case 'add-mask':
        masks.add(data);
        return true;
      case 'stop-commands':
        stopMark = data.toLowerCase();
        return true;
      case 'set-output':
        keep(said.outputs, properties['name'], data);
        return true;
      case 'save-state':
        keep(said.state, properties['name'], data);
        return true;
      case 'set-env':
      case 'add-path':
        write(`Warning: ::${command.command}:: is disabled, write to $GITHUB_ENV or $GITHUB_PATH`, 'warning');
        return true;
      default:
        return false;
    }
  }

  return {
    note: (text) => write(text, 'note'),
    line(text) {
      if (!obey(text)) write(text, 'plain');
    },
    get said() {
      return said;
    },
    beginStep() {
      stopMark = undefined;
      said = { outputs: {}, state: {} };
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}

function keep(target: Record<string, string>, name: string | undefined, value: string): void {
  if (name !== undefined) target[name] = value;
}

function label(command: 'error' | 'warning' | 'notice'): string {
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
}

function place({ file, line, col, title }: Readonly<Record<string, string>>): string {
  const where = file ? ` ${[file, line, col].filter((part) => part).join(':')}` : '';
  return `${where}${title ? ` ${title}` : ''}`;
}

function cutLine(line: string): string {
  if (Buffer.byteLength(line) <= MAX_LINE_BYTES) return line;
  const mark = ' … (line cut)';
  const kept = Buffer.from(line).subarray(0, MAX_LINE_BYTES - Buffer.byteLength(mark));
  return `${kept.toString('utf8').replace(/\uFFFD+$/, '')}${mark}`;
}
