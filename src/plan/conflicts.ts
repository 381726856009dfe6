// Names and host ports that something else on the VM holds: Compose would fail with the old container already gone.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { EngineContainer } from '../model/observed.ts';
import type { Placed } from './placed.ts';
import type { RenderedService } from './rendered.ts';
import { addressOf, type Scene } from './scene.ts';
import { composeLabel, containerName } from './world.ts';

/** A container's name that another container has, unless that one goes away first. */
export function nameClash(
  scene: Scene,
  service: RenderedService,
  name: string,
  parts: { readonly own: string | undefined; readonly removed: ReadonlySet<string> },
): readonly Diagnostic[] {
  const holder = scene.world.byName.get(name);
  if (holder === undefined || holder.Id === parts.own || parts.removed.has(holder.Id)) {
    return [];
  }
  if (scene.giver(holder, { kind: 'name', name }) !== undefined) {
    return [];
  }
  const half = parts.own === undefined ? 'the service would not start' : `the old container would be gone and the new one not started`;
  return [
    {
      code: 'name-taken',
      severity: 'error',
      summary: `Container name ${name} is taken`,
      detail: `${describeHolder(holder)} has it; ${half}.`,
      hint: `Remove or rename that container on the VM ("docker rename ${name} …"), or give ${service.name} another container_name.`,
      at: addressOf(scene, service.name),
    },
  ];
}

/** Host ports that another container publishes, or two of this stack. One pass over the ports of the stack. */
export function portClashes(
  scene: Scene,
  placed: ReadonlyMap<string, readonly Placed[]>,
  gone: ReadonlySet<string>,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const claims = collectClaims(scene, placed);
  for (const [port, claimants] of claims) {
    const twice = claimants.find((each, index) => claimants.slice(0, index).some((other) => overlaps(each.address, other.address)));
    if (twice !== undefined) {
      findings.push(portTaken(scene, twice.service, port, 'Another container of this stack publishes the same port'));
    }
    const ids = new Set(claimants.map((each) => each.placed.id));
    for (const holder of scene.world.publishers.get(port) ?? []) {
      if (gone.has(holder.Id) || ids.has(holder.Id) || scene.giver(holder, { kind: 'port', port }) !== undefined) {
        continue;
      }
      const claimant = claimants.find((each) => isStarted(each.placed) && holds(holder, port, each.address));
      if (claimant !== undefined) {
        findings.push(portTaken(scene, claimant.service, port, `${describeHolder(holder)} publishes it`));
      }
    }
    findings.push(...listenerClash(scene, port, claimants, gone));
  }
  return findings;
}

/** The Engine listens for published ports itself; those are known from the containers. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['docker-proxy', 'dockerd', 'rootlesskit']);

/** A process outside Docker that listens there, or one in a container on the host's own network. */
function listenerClash(scene: Scene, port: string, claimants: readonly PortClaim[], gone: ReadonlySet<string>): readonly Diagnostic[] {
  const ids = new Set(claimants.map((each) => each.placed.id));
  for (const listener of scene.answer.listeners ?? []) {
    if (listener.port !== port || OF_THE_ENGINE.has(listener.process ?? '')) {
      continue;
    }
    const holder = scene.world.byId.get(listener.container ?? '');
    if (holder === undefined && scene.world.publishers.has(port) && listener.process === undefined) {
      continue;
    }
    if (holder !== undefined && (gone.has(holder.Id) || ids.has(holder.Id) || scene.giver(holder, { kind: 'port', port }) !== undefined)) {
      continue;
    }
    const claimant = claimants.find((each) => isStarted(each.placed) && meets(each.address, listener.address));
    if (claimant !== undefined) {
      const by = holder === undefined ? `Process ${listener.process ?? '(name unknown)'} of the VM` : describeHolder(holder);
      return [portTaken(scene, claimant.service, port, `${by} listens on ${listener.address === '' ? 'all addresses' : listener.address}`)];
    }
  }
  return [];
}

/** As the kernel sees it: `*` is both families, `[::]` is the sixth alone. */
function meets(claimed: string, listening: string): boolean {
  const families = [claimed, listening].map((each) => (each === '' ? 'both' : each.includes(':') ? 'six' : 'four'));
  const sameFamily = families.includes('both') || families[0] === families[1];
  return sameFamily && overlaps(claimed, listening);
}

interface PortClaim {
  readonly service: string;
  readonly address: string;
  readonly placed: Placed;
}

function collectClaims(scene: Scene, placed: ReadonlyMap<string, readonly Placed[]>): ReadonlyMap<string, readonly PortClaim[]> {
  const claims = new Map<string, PortClaim[]>();
  for (const [name, containers] of placed) {
    for (const { port, hostAddress } of scene.project.services.get(name)?.ports ?? []) {
      const list = claims.get(port) ?? [];
      claims.set(port, [...list, ...containers.map((each) => ({ service: name, address: hostAddress, placed: each }))]);
    }
  }
  return claims;
}

/** A container that runs on has its port already. */
function isStarted(placed: Placed): boolean {
  return placed.kept === undefined || placed.kept.State !== 'running' || placed.stoppedBy !== undefined;
}

function holds(holder: EngineContainer, port: string, address: string): boolean {
  return holder.Ports.some((each) => `${each.PublicPort ?? ''}/${each.Type}` === port && overlaps(each.IP ?? '', address));
}

function overlaps(left: string, right: string): boolean {
  return isAnyAddress(left) || isAnyAddress(right) || left === right;
}

function isAnyAddress(address: string): boolean {
  return address === '' || address === '0.0.0.0' || address === '::';
}

function describeHolder(holder: EngineContainer): string {
  const project = composeLabel(holder, 'project');
  return `Container ${containerName(holder)}${project === undefined ? '' : ` of project ${project}`}`;
}

function portTaken(scene: Scene, service: string, port: string, by: string): Diagnostic {
  return {
    code: 'port-taken',
    severity: 'error',
    summary: `Host port ${port} of ${service} is taken`,
    detail: `${by}; Compose would remove the old container and then fail to start the new one.`,
    hint: 'Publish another port in compose.yaml, or stop what holds it.',
    at: addressOf(scene, service),
  };
}
