// Compose's network phase: create, recreate on a changed definition, and the cases that would leave a stack stopped.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { EngineContainer, EngineNetwork } from '../model/observed.ts';
import { networkHash } from './compose-hash.ts';
import { because, type Decision } from './decision.ts';
import type { RenderedObject } from './rendered.ts';
import { addressOf, type Scene, servicesOnNetwork } from './scene.ts';
import { containerName, objectLabel } from './world.ts';

export interface NetworkOutcome {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
  /** Key → id; a new network's id is `new:` and its key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Container id → name of the recreated network it is stopped for. */
  readonly stopped: ReadonlyMap<string, string>;
}

/** Facts: create.go ensureNetworks, removeDivergedNetwork; convergence facts, sections 1.3 and 6. */
export function decideNetworks(scene: Scene): NetworkOutcome {
  const decisions: Decision[] = [];
  const findings: Diagnostic[] = [];
  const ids = new Map<string, string>();
  const stopped = new Map<string, string>();
  for (const wanted of scene.project.networks.values()) {
    const [found, second] = scene.world.networksByName.get(wanted.name) ?? [];
    if (wanted.external) {
      const external = found ?? scene.world.networksById.get(wanted.name);
      if (external === undefined || second !== undefined) {
        findings.push(externalMissing(scene, wanted, second !== undefined));
      } else {
        ids.set(wanted.key, external.Id);
      }
      continue;
    }
    ids.set(wanted.key, `new:${wanted.key}`);
    if (found === undefined) {
      const cause = because('new', 'does not exist yet');
      decisions.push({ kind: 'network', name: wanted.name, action: 'create', causes: [cause], destructive: false });
    } else if (objectLabel(found, 'network') !== wanted.key) {
      findings.push(foreignNetwork(scene, wanted));
    } else if (scene.rules.networkHashes && isDiverged(found, wanted)) {
      const cause = because('network', 'its definition changed');
      decisions.push({ kind: 'network', name: wanted.name, action: 'recreate', causes: [cause], destructive: true });
      findings.push(...recreateNetwork(scene, wanted, found, stopped));
    } else {
      ids.set(wanted.key, found.Id);
    }
  }
  return { decisions, findings, ids, stopped };
}

function isDiverged(found: EngineNetwork, wanted: RenderedObject): boolean {
  const hash = objectLabel(found, 'config-hash');
  return hash !== undefined && hash !== '' && hash !== networkHash(wanted.raw);
}

function recreateNetwork(scene: Scene, wanted: RenderedObject, found: EngineNetwork, stopped: Map<string, string>): readonly Diagnostic[] {
  const users = servicesOnNetwork(scene.project, wanted.key).flatMap((each) => scene.byService.get(each.name) ?? []);
  const mine = new Set(users.map((each) => each.Id));
  for (const id of mine) {
    stopped.set(id, wanted.name);
  }
  const attached = scene.world.attached.get(found.Id) ?? [];
  const attachedIds = new Set(attached.map((each) => each.Id));
  const inTheWay = attached.filter((each) => !mine.has(each.Id) && isActive(each));
  const joining = users.filter((each) => !attachedIds.has(each.Id));
  const findings: Diagnostic[] = [];
  if (inTheWay.length > 0) {
    findings.push(networkCut(scene, wanted, `${listNames(inTheWay)} is attached to it and not part of this change`, inTheWay));
  }
  if (joining.length > 0) {
    findings.push(networkCut(scene, wanted, `${listNames(joining)} joins it in the same change`, joining));
  }
  return findings;
}

function isActive(container: EngineContainer): boolean {
  return container.State === 'running' || container.State === 'paused' || container.State === 'restarting';
}

/** Names in order, separated by commas. */
export function listNames(containers: readonly EngineContainer[]): string {
  return containers.map(containerName).sort().join(', ');
}

function networkCut(scene: Scene, wanted: RenderedObject, why: string, containers: readonly EngineContainer[]): Diagnostic {
  return {
    code: 'network-cut',
    severity: 'error',
    summary: `Network ${wanted.name} cannot be recreated safely`,
    detail: `Its definition changed, but ${why}. Compose would stop every service on the network, fail, and stay stuck.`,
    hint: `Plan a down-time: remove ${listNames(containers)} first ("docker rm -f" on the VM), then plan again.`,
    at: addressOf(scene),
  };
}

/** Compose reconnects the old containers without their aliases: siblings cannot resolve service names any more (n01). */
export function aliasesLost(scene: Scene, network: string, kept: readonly EngineContainer[]): Diagnostic {
  return {
    code: 'network-cut',
    severity: 'warning',
    summary: `Network ${network} is recreated; its containers stop for a moment`,
    detail: `Compose reconnects ${listNames(kept)} without their service names, so name lookups between them fail afterwards.`,
    hint: 'Change something of each service in the same commit (a label is enough), so that they are recreated too.',
    at: addressOf(scene),
  };
}

function externalMissing(scene: Scene, wanted: RenderedObject, many: boolean): Diagnostic {
  return {
    code: 'external-missing',
    severity: 'error',
    summary: many ? `External network ${wanted.name} exists more than once` : `External network ${wanted.name} does not exist on the VM`,
    detail: `compose.yaml declares the network "${wanted.key}" as external, so Compose never creates it.`,
    hint: many
      ? `Remove all but one: "docker network ls --filter name=${wanted.name}".`
      : `Run "docker network create ${wanted.name}" on the VM.`,
    at: addressOf(scene),
  };
}

function foreignNetwork(scene: Scene, wanted: RenderedObject): Diagnostic {
  return {
    code: 'name-taken',
    severity: 'error',
    summary: `Network ${wanted.name} exists but is not this stack's`,
    detail: `It has no label com.docker.compose.network=${wanted.key}, so Compose refuses to use it.`,
    hint: `Declare it as external in compose.yaml, or remove it on the VM: "docker network rm ${wanted.name}".`,
    at: addressOf(scene),
  };
}
