// The host's Docker, through its command line: the one program every kind of Engine installation has in common.
import { execa } from 'execa';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface DockerOptions {
  readonly input?: string | Uint8Array;
  /** Seconds; 120 when absent. */
  readonly timeout?: number;
}

/** Runs `docker <argv>` and returns whatever it answered; throws only when docker itself is missing or out of time. */
export async function tryDocker(argv: readonly string[], options: DockerOptions = {}): Promise<CommandResult> {
  const result = await execa('docker', [...argv], {
    reject: false,
    timeout: (options.timeout ?? 120) * 1000,
    ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
  });
  if (result.timedOut) throw new Error(`docker ${argv.slice(0, 3).join(' ')} … did not end within ${options.timeout ?? 120} s`);
  if (result.exitCode === undefined) throw new Error(`docker could not be run: ${result.originalMessage ?? result.shortMessage}`);
  return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/** Runs `docker <argv>`; returns its standard output, throws with its error output when it fails. */
export async function docker(argv: readonly string[], options: DockerOptions = {}): Promise<string> {
  const result = await tryDocker(argv, options);
  if (result.code !== 0) throw new Error(`docker ${argv.slice(0, 4).join(' ')}: ${result.stderr.trim() || `exit code ${result.code}`}`);
  return result.stdout;
}

/** What we read of a container; undefined when there is none of that name. */
export interface ContainerFacts {
  readonly id: string;
  readonly running: boolean;
  readonly startedAt: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface InspectedContainer {
  readonly Id: string;
  readonly State: { readonly Running: boolean; readonly StartedAt: string };
  readonly Config: { readonly Labels: Record<string, string> | null };
}

/** Facts of one container on the host. */
export async function inspectContainer(name: string): Promise<ContainerFacts | undefined> {
  const result = await tryDocker(['container', 'inspect', name]);
  if (result.code !== 0) return undefined;
  const [found] = JSON.parse(result.stdout) as InspectedContainer[];
  if (found === undefined) return undefined;
  return { id: found.Id, running: found.State.Running, startedAt: found.State.StartedAt, labels: found.Config.Labels ?? {} };
}

/** True when the host's Engine has this image. */
export async function hasImage(reference: string): Promise<boolean> {
  return (await tryDocker(['image', 'inspect', '--format', '{{.Id}}', reference])).code === 0;
}
