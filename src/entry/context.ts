// Adapters put together for one command. Everything heavy is loaded when first used.
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { CommandContext, CommitFacts } from '../commands/context.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm, InfisicalSource } from '../model/desired.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { Remote } from '../ports/remote.ts';
import type { Reporter } from '../ports/reporter.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { type Git, readCommitFacts } from './commit-facts.ts';
import { type Connections, createConnections } from './connections.ts';
import { readHead } from './read-head.ts';

export interface ContextOptions {
  readonly root: string;
  readonly hosts: string | undefined;
  /** Exactly one way to prove who we are is used, in this order: text, file, agent. */
  readonly identity: { readonly file?: string; readonly text?: string; readonly agent?: string };
  readonly reporter: Reporter;
  readonly forge: Forge | undefined;
  readonly git: Git;
  /** Hides values in everything that is printed from now on. */
  readonly hide: (values: readonly string[]) => void;
  readonly env: NodeJS.ProcessEnv;
}

export interface OpenContext extends AsyncDisposable {
  readonly context: CommandContext;
  readonly connections: Connections;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** Dispose of it when the command is over: open connections keep the process alive. */
export function openContext(options: ContextOptions): OpenContext {
  const connections = createConnections((vm, signal) => openRemote(vm, options, signal));
  let facts: Promise<CommitFacts> | undefined;
  let infisical: Promise<SecretStore & AsyncDisposable> | undefined;
  const context: CommandContext = {
    root: resolve(options.root),
    reporter: options.reporter,
    clock: SYSTEM_CLOCK,
    connect: (vm) => announce(vm),
    prepare: (vm) => connections.prepare(vm),
    forge: options.forge,
    secrets: {
      ageKeys: async () => (await import('../secrets/age-keys.ts')).readAgeIdentities(options.env),
      infisical: (source) => {
        infisical ??= openInfisical(source, options);
        return infisical;
      },
      hide: options.hide,
    },
    actor: readActor(options.env),
    hosts: options.hosts === undefined ? undefined : resolve(options.hosts),
    commit: () => {
      facts ??= readCommitFacts(options.git, options.env);
      return facts;
    },
    head: async () => (await readHead(resolve(options.root))) ?? (await context.commit()).sha,
  };
  const announced = new Set<string>();
  async function announce(vm: DesiredVm): Promise<Remote> {
    if (announced.has(vm.name) || vm.ssh === undefined) return connections.connect(vm);
    announced.add(vm.name);
    options.reporter.progress(vm.name, `connecting to ${vm.ssh.host}:${vm.ssh.port}`);
    const remote = await connections.connect(vm);
    options.reporter.progress(vm.name, 'connected');
    return remote;
  }
  async function dispose(): Promise<void> {
    await Promise.all([connections[Symbol.asyncDispose](), infisical?.then((store) => store[Symbol.asyncDispose]())]);
  }
  return { context, connections, [Symbol.asyncDispose]: dispose };
}

async function openInfisical(source: InfisicalSource, { env, hide }: ContextOptions): Promise<SecretStore & AsyncDisposable> {
  const [{ InfisicalApi }, { readInfisicalCredentials }] = await Promise.all([
    import('../adapters/infisical-api.ts'),
    import('../secrets/infisical-credentials.ts'),
  ]);
  return new InfisicalApi({ source, credentials: () => readInfisicalCredentials(env), hide });
}

/** The forge says who started the job; on the command line it is whoever is logged in, also behind sudo. */
function readActor(env: NodeJS.ProcessEnv): string {
  const named = [env['GITHUB_ACTOR'], env['SUDO_USER'], env['USER'], env['LOGNAME']].find((each) => each !== undefined && each !== '');
  if (named !== undefined) return named;
  try {
    return userInfo().username;
  } catch {
    // A container's user without an entry in its passwd file.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

async function openRemote(vm: DesiredVm, options: ContextOptions, signal: AbortSignal): Promise<Remote> {
  if (vm.ssh === undefined) {
    throw new PipelineError({
      code: 'ssh-unreachable',
      severity: 'error',
      summary: `${vm.name} has no ssh section`,
      hint: `add ssh (host, user, hostKeys) to ${vm.place.file}`,
      at: vm.place,
    });
  }
  const identity = pickIdentity(vm, options);
  const { connectSsh } = await import('../adapters/ssh-remote.ts');
  return connectSsh({ vm: vm.name, target: vm.ssh, identity, clock: SYSTEM_CLOCK, signal });
}

function pickIdentity(vm: DesiredVm, { identity }: ContextOptions): ContextOptions['identity'] {
  if (identity.text !== undefined) return { text: identity.text };
  if (identity.file !== undefined) return { file: resolve(identity.file) };
  if (identity.agent !== undefined) return { agent: identity.agent };
  throw new PipelineError({
    code: 'ssh-key',
    severity: 'error',
    summary: 'There is no SSH key to connect with',
    hint: 'name one with --identity FILE or FAIRLEAD_IDENTITY, or start an agent (SSH_AUTH_SOCK); in a workflow: with: ssh-key',
    at: { address: vm.name },
  });
}
