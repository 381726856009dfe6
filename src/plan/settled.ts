// The fast path: a stack that is exactly as its last verified release left it needs no question to Compose.
import type { DesiredStack } from '../model/desired.ts';
import type { EngineContainer, ObservedStack, ObservedVm } from '../model/observed.ts';
import type { ReleasedContainer, ReleaseRecord } from '../model/release.ts';
import { wantedInputs } from './inputs.ts';
import { ownValue } from './own.ts';
import { containerName, indexVm, isOneOff, isUnhealthy, projectContainers, type World } from './world.ts';

const IMAGE_ID = /^(?:sha256:)?[0-9a-f]{12,64}$/;
const NO_NETWORK = /^(?:host|none|default|bridge|container:.*|)$/;

/** Why a stack is not settled. */
export interface Unsettled {
  /** 'containers': files, secrets and Compose are as released, only the Engine's side moved. */
  readonly side: 'inputs' | 'containers';
  /** One clause, without a full stop. */
  readonly why: string;
}

/**
 * Why the record alone cannot say "in sync": one clause, or undefined when it can.
 * @param world the index of `observed`; made here when absent
 */
export function whyNotSettled(stack: DesiredStack, observed: ObservedVm, world: World = indexVm(observed)): string | undefined {
  return findUnsettled(stack, observed, world)?.why;
}

/** The same, with the side that moved. */
export function findUnsettled(stack: DesiredStack, observed: ObservedVm, world: World): Unsettled | undefined {
  const live = ownValue(observed.stacks, stack.name);
  const record = live?.release;
  if (live === undefined || record === undefined || live.interrupted !== undefined || record.observed === undefined) {
    return { side: 'inputs', why: whyUnverified(live) };
  }
  const inputs = inputsMoved(stack, observed, live, record);
  if (inputs !== undefined) {
    return { side: 'inputs', why: inputs };
  }
  const containers = containersMoved(stack.name, record.observed.containers, record.release, world);
  return containers === undefined ? undefined : { side: 'containers', why: containers };
}

function whyUnverified(live: ObservedStack | undefined): string {
  if (live?.interrupted !== undefined) {
    return `transaction ${live.interrupted} began and did not end`;
  }
  return live?.release === undefined ? 'not deployed by Fairlead before' : `release ${live.release.release} was never verified`;
}

function inputsMoved(stack: DesiredStack, observed: ObservedVm, live: ObservedStack, record: ReleaseRecord): string | undefined {
  const composeVersion = observed.compose.version;
  const { secrets, digest } = wantedInputs(stack, live, composeVersion);
  if (record.composeVersion !== composeVersion) {
    return `Compose was ${record.composeVersion} at release ${record.release}, this VM now has ${composeVersion}`;
  }
  for (const [name, fingerprint] of Object.entries(record.secrets)) {
    if (ownValue(secrets, name) !== fingerprint) {
      return `secret ${name} is not the one of release ${record.release}`;
    }
  }
  if (digest !== record.inputs) {
    return `its files differ from release ${record.release}`;
  }
  for (const [path, file] of Object.entries(record.files)) {
    const found = ownValue(live.files, path);
    if (found === undefined) {
      return `${path} is missing on the VM`;
    }
    if (found.sha256 !== file.sha256 || found.mode !== file.mode) {
      return `${path} was changed on the VM after release ${record.release}`;
    }
  }
  return undefined;
}

function containersMoved(stack: string, released: readonly ReleasedContainer[], release: number, world: World): string | undefined {
  for (const expected of released) {
    const found = world.byId.get(expected.id);
    const moved = found === undefined ? 'is gone' : (containerMoved(found, expected) ?? networksMoved(found, expected, world));
    if (moved !== undefined) {
      return `container ${expected.name} ${moved}`;
    }
  }
  const known = new Set(released.map((each) => each.id));
  const extra = projectContainers(world, stack).find((each) => !known.has(each.Id) && !isRunningOneOff(each));
  return extra === undefined ? undefined : `container ${containerName(extra)} is not of release ${release}`;
}

function containerMoved(found: EngineContainer, expected: ReleasedContainer): string | undefined {
  if (found.ImageID !== expected.imageId) {
    return 'has another image';
  }
  // The Engine shows the id instead of the reference when the reference has another image by now, or none.
  if (IMAGE_ID.test(found.Image)) {
    return 'was made from an image whose tag has moved or is gone';
  }
  if (found.State !== expected.state) {
    return `is ${found.State}, was ${expected.state}`;
  }
  return isUnhealthy(found) ? 'is unhealthy' : undefined;
}

/** Compose compares ids: a network that was made again under its name is another one (n08, n15, x05). */
function networksMoved(found: EngineContainer, expected: ReleasedContainer, world: World): string | undefined {
  const mode = found.HostConfig.NetworkMode ?? '';
  if (expected.networks !== undefined) {
    const attached = new Set(Object.values(found.NetworkSettings.Networks).map((each) => each.NetworkID));
    const lost = expected.networks.find((id) => !attached.has(id) || !world.networksById.has(id));
    return lost === undefined ? undefined : `was cut from its network ${world.networksById.get(lost)?.Name ?? lost.slice(0, 12)}`;
  }
  // Records of older programs: only the first network is known.
  const cut = found.State === 'running' && !NO_NETWORK.test(mode) && !Object.hasOwn(found.NetworkSettings.Networks, mode);
  return cut && !isAttachedById(found, mode) ? `was cut from its network ${mode}` : undefined;
}

function isAttachedById(found: EngineContainer, mode: string): boolean {
  return Object.values(found.NetworkSettings.Networks).some((each) => each.NetworkID === mode);
}

/** Compose leaves a running `docker compose run` alone, so it does not unsettle a stack. */
function isRunningOneOff(container: EngineContainer): boolean {
  return isOneOff(container) && container.State !== 'exited' && container.State !== 'dead';
}
