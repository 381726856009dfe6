// Fairlead as a runner starts it: a process of its own, over real SSH, that can be killed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StackOutcome } from '../../src/model/outcome.ts';
import type { FaultVm } from './vm.ts';

export interface CliOptions {
  readonly root: string;
  /** Arguments behind the command, such as `['--stack', 'a']`. */
  readonly args?: readonly string[];
  readonly hosts?: string;
  readonly identity?: string;
  /** In front of node, such as `['faketime', '-1d']`. */
  readonly prefix?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Diagnosed {
  readonly code: string;
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
}

/** What `--json` says in the end. */
export interface CliDocument {
  readonly outcome: 'success' | 'changes' | 'failure';
  readonly summary: string;
  readonly diagnostics: readonly Diagnosed[];
  readonly outcomes?: readonly StackOutcome[];
  readonly findings?: readonly Diagnosed[];
  readonly plan?: { readonly vms?: readonly { readonly stacks?: readonly { readonly findings?: readonly Diagnosed[] }[] }[] };
}

export interface CliEnd {
  /** Exit code; undefined when a signal ended it. */
  readonly code: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
  readonly seconds: number;
  readonly text: string;
  /** Undefined when it was killed before it could say anything. */
  readonly document: CliDocument | undefined;
}

export interface RunningCli {
  readonly pid: number;
  readonly ended: Promise<CliEnd>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when a progress line matches; only without `--json`. */
  line(pattern: RegExp): Promise<void>;
}

/** The command line under test: the committed bundle, or the one that FAIRLEAD_CLI names. */
function cliPath(vm: FaultVm): string {
  return process.env['FAIRLEAD_CLI'] ?? join(vm.lab.root, 'dist/cli.js');
}

/** Starts `fairlead <command>`; `json` decides between the document and progress lines. */
export function startCli(vm: FaultVm, command: string, options: CliOptions, json = true): RunningCli {
  const begun = performance.now();
  const [program = 'node', ...before] = [...(options.prefix ?? []), 'node'];
  const args = [
    ...[cliPath(vm), command, ...(options.args ?? []), '--root', options.root],
    ...['--hosts', options.hosts ?? vm.hosts, '--identity', options.identity ?? vm.identity, '--no-color', ...(json ? ['--json'] : [])],
  ];
  const child = spawn(program, [...before, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_COLOR: '1', SSH_AUTH_SOCK: '', ...options.env },
  });
  let text = '';
  let waiting: { readonly pattern: RegExp; readonly found: () => void }[] = [];
  function hear(line: string): void {
    text += `${line}\n`;
    for (const each of waiting) if (each.pattern.test(line)) each.found();
    waiting = waiting.filter((each) => !each.pattern.test(line));
  }
  createInterface({ input: child.stdout }).on('line', hear);
  createInterface({ input: child.stderr }).on('line', hear);
  const ended = new Promise<CliEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const seconds = (performance.now() - begun) / 1000;
      resolve({ code: code ?? undefined, signal: signal ?? undefined, seconds, text, document: json ? readDocument(text) : undefined });
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    line: (pattern) =>
      Promise.race([
        new Promise<void>((resolve) => waiting.push({ pattern, found: resolve })),
        ended.then(() => Promise.reject(new Error(`it ended before it said ${String(pattern)}:\n${text}`))),
      ]),
  };
}

/** Runs it to its end. */
export function runCli(vm: FaultVm, command: string, options: CliOptions): Promise<CliEnd> {
  return startCli(vm, command, options).ended;
}

function readDocument(text: string): CliDocument | undefined {
  const at = text.indexOf('{\n');
  if (at < 0) return undefined;
  try {
    return JSON.parse(text.slice(at, text.lastIndexOf('}') + 1)) as CliDocument;
  } catch {
    return undefined;
  }
}
