// Ways into a VM that do not use SSH: the pipeline's connections stay countable.
import { vmContainer } from './context.ts';
import { type CommandResult, type DockerOptions, docker, inspectContainer, tryDocker } from './docker.ts';

/** Runs argv as root inside the VM, past SSH. */
export function vmExec(vm: string, argv: readonly string[], options: DockerOptions = {}): Promise<CommandResult> {
  return tryDocker(['exec', ...(options.input === undefined ? [] : ['-i']), vmContainer(vm), ...argv], options);
}

/** Like `vmExec`, but a failure is an exception with the error output. */
export async function vmRun(vm: string, argv: readonly string[], options: DockerOptions = {}): Promise<string> {
  const result = await vmExec(vm, argv, options);
  if (result.code !== 0) throw new Error(`${vm}: ${argv.join(' ').slice(0, 200)}: ${result.stderr.trim() || `exit code ${result.code}`}`);
  return result.stdout;
}

/** `cut`: SIGKILL, as a power cut. `stop`: an orderly shutdown. */
export async function stopVm(vm: string, how: 'cut' | 'stop' = 'cut'): Promise<void> {
  await docker(how === 'cut' ? ['kill', vmContainer(vm)] : ['stop', '--time', '20', vmContainer(vm)]);
}

/** Switches the VM on again; `waitForVm` says when it answers. */
export async function startVm(vm: string): Promise<void> {
  await docker(['start', vmContainer(vm)]);
}

/** SSH connections the VM's sshd has seen since its container was made. */
export async function sshConnectionCount(vm: string): Promise<number> {
  const result = await vmExec(vm, ['grep', '-c', '^Connection from ', '/var/log/sshd.log']);
  return Number(result.stdout.trim());
}

export interface VmState {
  readonly vm: string;
  readonly container: 'running' | 'stopped' | 'missing';
  readonly startedAt: string | undefined;
}

/** Whether the VM is there, from Docker. */
export async function readVmState(vm: string): Promise<VmState> {
  const facts = await inspectContainer(vmContainer(vm));
  if (facts === undefined) return { vm, container: 'missing', startedAt: undefined };
  return { vm, container: facts.running ? 'running' : 'stopped', startedAt: facts.startedAt };
}
