// One VM, read in one round over one connection: the Engine's lists and the disk's facts at the same time.
import { OBSERVE } from '../host/scripts.gen.ts';
import type { ObservedStack, ObservedVm } from '../model/observed.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExecResult, Remote } from '../ports/remote.ts';
import { checkFloor } from './floor.ts';
import { makeOutputError } from './output-error.ts';
import { parseObservation } from './parse.ts';
import { parseContainers, parseImages, parseNetworks, parseVersion, parseVolumes } from './parse-engine.ts';

export interface CollectOptions {
  /** Stacks of the repository: each gets an entry, also when the VM knows nothing of it. */
  readonly stacks: readonly string[];
  readonly clock: Clock;
}

const SCRIPT_MS = 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/**
 * Reads everything a plan may ask; changes nothing on the VM but the note which Compose version it has.
 * Throws PipelineError: remote-output, not-root, engine-missing, engine-down, engine-old, compose-missing, compose-old,
 * and what the connection throws.
 */
export async function collect(remote: Remote, options: CollectOptions): Promise<ObservedVm> {
  const readAt = new Date(options.clock.now()).toISOString();
  // The command goes before the Engine's channels, because only a command makes sshd switch Nagle's algorithm off.
  const [output, version, containers, networks, volumes, images] = await Promise.all([
    remote.run(OBSERVE, [], { timeoutMs: SCRIPT_MS, maxBytes: MAX_OUTPUT_BYTES }),
    remote.engine('GET', '/version'),
    remote.engine('GET', '/containers/json?all=1'),
    remote.engine('GET', '/networks'),
    remote.engine('GET', '/volumes'),
    remote.engine('GET', '/images/json'),
  ]);
  const { vm } = remote;
  const facts = parseObservation(vm, readOutput(vm, output));
  const engine = parseVersion(vm, version);
  const compose = checkFloor(vm, { uid: facts.uid, engine, compose: facts.compose });
  return {
    vm,
    readAt,
    engine,
    compose,
    disk: facts.disk,
    containers: parseContainers(vm, containers),
    networks: parseNetworks(vm, networks),
    volumes: parseVolumes(vm, volumes),
    images: parseImages(vm, images),
    stacks: { ...Object.fromEntries(options.stacks.map((name) => [name, makeUnknownStack(name)])), ...facts.stacks },
  };
}

function readOutput(vm: string, output: ExecResult): string {
  if (output.code !== 0) {
    throw makeOutputError(vm, `observe.sh ended with ${output.code}: ${output.stderr.trim().slice(-300) || 'no message'}`);
  }
  return output.stdout;
}

function makeUnknownStack(name: string): ObservedStack {
  return { name, release: undefined, files: {}, secrets: {}, lock: undefined, interrupted: undefined, held: undefined };
}
