// This machine in the place of a VM: the Remote port over child processes.
import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { PipelineError } from '../../src/errors/diagnostic.ts';
import type { Argv, EngineResponse, ExecOptions, ExecResult, Remote } from '../../src/ports/remote.ts';

export interface LocalRemoteOptions {
  readonly vm: string;
  /** Added to the environment of every command, such as FAIRLEAD_STATE. */
  readonly environment: Readonly<Record<string, string>>;
}

export function openLocalRemote(options: LocalRemoteOptions): Remote {
  return {
    vm: options.vm,
    run: (program, args, execOptions) =>
      runLocally(['sh', '-c', program.text, program.name, ...args], execOptions, { ...options.environment, FAIRLEAD_CLEAN: '1' }),
    exec: (argv, execOptions) => runLocally(argv, execOptions, options.environment),
    engine: (): Promise<EngineResponse> => Promise.reject(new Error('the local remote has no Engine connection')),
    listen: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function runLocally(argv: Argv, options: ExecOptions, environment: Readonly<Record<string, string>>): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const [program, ...rest] = argv;
    const child = spawn(program, rest, { env: { ...process.env, ...environment }, timeout: options.timeoutMs, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    let open = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const lines = (open + text).split('\n');
      open = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== null) return resolve({ code, stdout, stderr });
      reject(new PipelineError({ code: 'ssh-timeout', severity: 'error', summary: `${program} was ended by ${signal ?? 'nobody'}` }));
    });
    child.stdin.on('error', () => {});
    const { stdin } = options;
    if (stdin instanceof Readable) stdin.pipe(child.stdin);
    else child.stdin.end(stdin ?? '');
  });
}
