// How a program of src/host is started where a shell answers: its text goes along, the environment is empty.
import type { Argv, ExecOptions, HostProgram } from '../ports/remote.ts';

/** Everything a program may find in its environment; the same lines stand in src/host/agent.sh for a VM that knows verbs. */
const ENVIRONMENT = [
  'FAIRLEAD_CLEAN=1',
  'FAIRLEAD_STACKS=/opt/stacks',
  'FAIRLEAD_STATE=/var/lib/fairlead',
  'HOME=/root',
  'LC_ALL=C',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
];

export interface ShellCall {
  readonly argv: Argv;
  readonly stdin: NonNullable<ExecOptions['stdin']>;
}

/**
 * A program without input comes on standard input itself; one with input is an argument of the shell. Linux allows 128 KiB for
 * an argument, and the login shell gets the whole line as one: programs that take input stay far below that.
 */
export function shellCall(program: HostProgram, args: readonly string[], stdin: ExecOptions['stdin']): ShellCall {
  const start = ['env', '-i', ...ENVIRONMENT, 'sh'] as const;
  if (stdin === undefined) return { argv: [...start, '-s', '--', ...args], stdin: program.text };
  return { argv: [...start, '-c', program.text, program.name, ...args], stdin };
}
