// One SSH connection per VM for a whole command: asked again, the same one is handed out; a lost one is replaced.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';

export interface Connections extends AsyncDisposable {
  connect(vm: DesiredVm): Promise<Remote>;
  /** Begins to connect; whoever asks first waits for that attempt and gets its error. Nobody needs to ask. */
  prepare(vm: DesiredVm): void;
  /** The open connection to a VM, if there is one: never opens one. */
  current(vm: string): Promise<Remote> | undefined;
}

/**
 * `open` makes a real connection, and gives up when the signal says so. Closing what `connect` returned does nothing;
 * disposing of this closes them all, also those that are still being made.
 */
export function createConnections(open: (vm: DesiredVm, signal: AbortSignal) => Promise<Remote>): Connections {
  const opened = new Map<string, Promise<Remote>>();
  const all: Promise<Remote>[] = [];
  const over = new AbortController();
  function forget(vm: string): void {
    opened.delete(vm);
  }
  function begin(vm: DesiredVm): Promise<Remote> {
    const real = open(vm, over.signal);
    const lease = real.then((remote) => leaseOf(remote, () => forget(vm.name)));
    opened.set(vm.name, lease);
    all.push(real);
    return lease;
  }
  return {
    async connect(vm) {
      try {
        return await (opened.get(vm.name) ?? begin(vm));
      } catch (error) {
        forget(vm.name);
        throw error;
      }
    },
    prepare(vm) {
      if (!opened.has(vm.name)) begin(vm).catch(() => undefined);
    },
    current: (vm) => opened.get(vm),
    async [Symbol.asyncDispose]() {
      over.abort();
      const remotes = await Promise.allSettled(all);
      await Promise.allSettled(remotes.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
    },
  };
}

function leaseOf(remote: Remote, onLost: () => void): Remote {
  async function watch<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof PipelineError && error.diagnostics.some((each) => each.code === 'ssh-lost')) onLost();
      throw error;
    }
  }
  return {
    vm: remote.vm,
    run: (program, args, options) => watch(remote.run(program, args, options)),
    exec: (argv, options) => watch(remote.exec(argv, options)),
    engine: (method, path, body) => watch(remote.engine(method, path, body)),
    listen: (socketPath, onConnection) => watch(remote.listen(socketPath, onConnection)),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
