// Volumes that somebody named with allow-destroy: the one way in which the pipeline ever deletes data.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { because, type Decision, type Reconciliation } from './decision.ts';
import { addressOf, type Scene } from './scene.ts';
import { divergedVolumes, droppedVolumes, volumeFinding } from './volume-rules.ts';
import { composeLabel, containerName, isOneOff } from './world.ts';

/** The volumes of the scene that are lost because they are named: recreated empty, or removed. */
export function destroyedVolumes(scene: Scene): { readonly recreated: readonly string[]; readonly removed: readonly string[] } {
  const named = new Set(scene.destroy);
  return {
    recreated: divergedVolumes(scene).filter((name) => named.has(name)),
    removed: droppedVolumes(scene).filter((name) => named.has(name)),
  };
}

/** What the rules and the shadow say, and what the named volumes add: Compose itself would keep them. */
export function withDestroyed<T extends Reconciliation>(scene: Scene, reconciliation: T): T {
  const { recreated, removed } = destroyedVolumes(scene);
  const lost = [...recreated, ...removed];
  if (lost.length === 0) return reconciliation;
  const said = new Set(lost.flatMap((name) => [volumeFinding(scene, name, 'diverged'), volumeFinding(scene, name, 'dropped')]).map(keyOf));
  return {
    ...reconciliation,
    decisions: [
      ...recreated.map((name) => volumeDecision(name, 'recreate', 'its definition changed')),
      ...removed.map((name) => volumeDecision(name, 'remove', 'compose.yaml does not name it any more')),
      ...reconciliation.decisions,
      ...remountingContainers(scene, recreated, reconciliation.decisions),
    ],
    findings: [...reconciliation.findings.filter((each) => !said.has(keyOf(each))), ...lost.flatMap((name) => usedByOthers(scene, name))],
  };
}

function keyOf(finding: Diagnostic): string {
  return `${finding.code} ${finding.summary}`;
}

function volumeDecision(name: string, action: 'recreate' | 'remove', why: string): Decision {
  return { kind: 'volume', name, action, causes: [because('volume', `${why}, and allow-destroy names it`)], destructive: true };
}

/** A volume can only go when nothing mounts it: its containers are made anew with it. */
function remountingContainers(scene: Scene, volumes: readonly string[], decided: readonly Decision[]): readonly Decision[] {
  const known = new Set(decided.filter((each) => each.kind === 'container').map((each) => each.name));
  return scene.containers.flatMap((container): readonly Decision[] => {
    const volume = container.Mounts.find((mount) => mount.Name !== undefined && volumes.includes(mount.Name))?.Name;
    const name = containerName(container);
    if (volume === undefined || known.has(name) || isOneOff(container)) return [];
    const service = composeLabel(container, 'service') ?? '';
    return [
      {
        kind: 'container',
        name,
        service,
        action: 'recreate',
        causes: [because('volume', `volume ${volume} is recreated`)],
        destructive: false,
      },
    ];
  });
}

function usedByOthers(scene: Scene, name: string): readonly Diagnostic[] {
  const own = new Set(scene.containers.map((each) => each.Id));
  const users = scene.world.observed.containers
    .filter((each) => !own.has(each.Id) && each.Mounts.some((mount) => mount.Name === name))
    .map(containerName);
  if (users.length === 0) return [];
  return [
    {
      code: 'volume-kept',
      severity: 'error',
      summary: `Volume ${name} cannot be destroyed: others use it`,
      detail: `${users.join(', ')} mounts it and is not part of ${scene.desired.name}.`,
      hint: `Stop and remove ${users.join(', ')} first, or take allow-destroy back.`,
      at: addressOf(scene),
    },
  ];
}

/** Why the data are copied first, for the plan; undefined when no volume is lost. */
export function destroyReason(scene: Scene): string | undefined {
  const { recreated, removed } = destroyedVolumes(scene);
  const lost = [...recreated, ...removed];
  return lost.length === 0
    ? undefined
    : `${lost.length === 1 ? 'volume' : 'volumes'} ${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} destroyed`;
}
