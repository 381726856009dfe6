// One SSH connection per VM for a whole command: asked again, the same one is handed out; a lost one is replaced.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { Remote } from '../ports/remote.ts';

export interface Connections extends AsyncDisposable {
  connect(vm: DesiredVm): Promise<Remote>;
  /** The open connection to a VM, if there is one: never opens one. */
  current(vm: string): Promise<Remote> | undefined;
}

/** `open` makes a real connection. Closing what `connect` returned does nothing; disposing of this closes them all. */
export function createConnections(open: (vm: DesiredVm) => Promise<Remote>): Connections {
  const opened = new Map<string, Promise<Remote>>();
  const all: Promise<Remote>[] = [];
  function forget(vm: string): void {
    opened.delete(vm);
  }
  return {
    async connect(vm) {
      const known = opened.get(vm.name);
      if (known !== undefined) return known;
      const real = open(vm);
      const lease = real.then((remote) => leaseOf(remote, () => forget(vm.name)));
      opened.set(vm.name, lease);
      all.push(real);
      try {
        return await lease;
      } catch (error) {
        forget(vm.name);
        throw error;
      }
    },
    current: (vm) => opened.get(vm),
    async [Symbol.asyncDispose]() {
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
    exec: (argv, options) => watch(remote.exec(argv, options)),
    engine: (method, path, body) => watch(remote.engine(method, path, body)),
    listen: (socketPath, onConnection) => watch(remote.listen(socketPath, onConnection)),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
