// Port of what `docker compose up -d --remove-orphans` decides (2.40): rules over data, with a cause for every deed.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { EngineContainer } from '../model/observed.ts';
import { portClashes } from './conflicts.ts';
import { type Convergence, convergeServices } from './converge.ts';
import { because, type Decision, type Reconciliation } from './decision.ts';
import { hostFindings } from './host-findings.ts';
import { decideImages } from './image-rules.ts';
import { aliasesLost, decideNetworks, type NetworkOutcome } from './network-rules.ts';
import { addressOf, type Scene } from './scene.ts';
import { startServices } from './start-rules.ts';
import { stateText } from './state-text.ts';
import { decideVolumes } from './volume-rules.ts';
import { composeLabel, containerName, isOneOff } from './world.ts';

/** Decisions in Compose's order of phases, and every failure that can be told beforehand. */
export function reconcile(scene: Scene): Reconciliation {
  const images = decideImages(scene);
  const networks = decideNetworks(scene);
  const volumes = decideVolumes(scene);
  const orphans = findOrphans(scene);
  const removed = new Set(orphans.map((each) => each.id));
  const convergence = convergeServices(scene, { images, networks, removed });
  const started = startServices(scene, convergence, networks);
  const all = [images, networks, volumes, { decisions: orphans.map((each) => each.decision), findings: [] }, convergence, started];
  return {
    decisions: all.flatMap((each) => each.decisions),
    findings: [
      ...all.flatMap((each) => each.findings),
      ...portClashes(scene, convergence.placed, goneIds(scene, removed, convergence)),
      ...lostAliases(scene, networks, convergence),
      ...hostFindings(scene, convergence, images.decisions),
      ...unplannable(scene),
    ],
  };
}

interface Orphan {
  readonly id: string;
  readonly decision: Decision;
}

/** Facts: containers.go isOrphaned; services of inactive profiles are neither updated nor removed (m10). */
function findOrphans(scene: Scene): readonly Orphan[] {
  const known = new Set([...scene.project.services.keys(), ...scene.answer.disabledServices]);
  return scene.containers.flatMap((container): readonly Orphan[] => {
    const service = composeLabel(container, 'service') ?? '';
    const oneOff = isOneOff(container);
    const orphaned = oneOff ? scene.rules.removesFinishedOneOffs && isFinished(container) : !known.has(service);
    if (!orphaned) {
      return [];
    }
    const cause = oneOff
      ? because('one-off', `a finished "compose run", ${stateText(container)}`)
      : because('orphan', `service ${service} is not in compose.yaml any more`);
    const name = containerName(container);
    const decision: Decision = { kind: 'container', name, service, action: 'remove', causes: [cause], destructive: !oneOff };
    return [{ id: container.Id, decision }];
  });
}

function isFinished(container: EngineContainer): boolean {
  return container.State === 'exited' || container.State === 'dead';
}

function goneIds(scene: Scene, removed: ReadonlySet<string>, convergence: Convergence): ReadonlySet<string> {
  const gone = new Set(removed);
  for (const [service, containers] of scene.byService) {
    const kept = new Set((convergence.placed.get(service) ?? []).map((each) => each.id));
    // Services of inactive profiles stay as they are.
    if (convergence.placed.has(service)) {
      for (const container of containers.filter((each) => !kept.has(each.Id))) {
        gone.add(container.Id);
      }
    }
  }
  return gone;
}

function lostAliases(scene: Scene, networks: NetworkOutcome, convergence: Convergence): readonly Diagnostic[] {
  const kept = [...convergence.placed.values()].flat().flatMap((each) => each.kept ?? []);
  // Where the recreation itself is refused, what it would lose needs no second finding.
  const recreated = networks.findings.length > 0 ? [] : [...new Set(networks.stopped.values())];
  return recreated.flatMap((network) => {
    const users = kept.filter((each) => networks.stopped.get(each.Id) === network);
    return users.length === 0 ? [] : [aliasesLost(scene, network, users)];
  });
}

/** What neither the rules nor the shadow can foretell. */
function unplannable(scene: Scene): readonly Diagnostic[] {
  return [...scene.project.services.values()].flatMap((service): readonly Diagnostic[] => {
    const key = ['provider', 'models', 'use_api_socket'].find((each) => service.values[each] !== undefined);
    return key === undefined
      ? []
      : [
          {
            code: 'plan-refused',
            severity: 'error',
            summary: `${service.name}: what "${key}" does cannot be planned`,
            detail: `Compose runs code outside the Engine for "${key}", so no plan can be exact.`,
            hint: `Remove "${key}" from ${service.name} in compose.yaml.`,
            at: addressOf(scene, service.name),
          },
        ];
  });
}
