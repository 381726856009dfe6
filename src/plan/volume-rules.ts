// Compose's volume phase. A diverged volume is recreated only when somebody names it (destroy.ts): its data would be lost.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { volumeHash } from './compose-hash.ts';
import { because, type Decision } from './decision.ts';
import type { RenderedObject } from './rendered.ts';
import { addressOf, type Scene } from './scene.ts';
import { objectLabel } from './world.ts';

export interface VolumeOutcome {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
}

/** Facts: create.go ensureProjectVolumes; without a terminal and without --yes its prompt reads "no" (v01). */
export function decideVolumes(scene: Scene): VolumeOutcome {
  const decisions: Decision[] = [];
  const findings: Diagnostic[] = [];
  for (const wanted of scene.project.volumes.values()) {
    const found = scene.world.volumesByName.get(wanted.name);
    if (found === undefined) {
      if (wanted.external) {
        findings.push(externalMissing(scene, wanted));
      } else {
        const cause = because('new', 'does not exist yet');
        decisions.push({ kind: 'volume', name: wanted.name, action: 'create', causes: [cause], destructive: false });
      }
    }
  }
  const kept = [
    ...divergedVolumes(scene).map((name) => volumeFinding(scene, name, 'diverged')),
    ...droppedVolumes(scene).map((name) => volumeFinding(scene, name, 'dropped')),
  ];
  return { decisions, findings: [...findings, ...kept] };
}

/** Names of volumes whose definition is not the one they were made with. */
export function divergedVolumes(scene: Scene): readonly string[] {
  if (!scene.rules.volumeHashes) return [];
  return [...scene.project.volumes.values()]
    .filter((wanted) => {
      const found = scene.world.volumesByName.get(wanted.name);
      const hash = found === undefined ? undefined : objectLabel(found, 'config-hash');
      return !wanted.external && hash !== undefined && hash !== volumeHash(wanted.raw);
    })
    .map((each) => each.name);
}

/** Names of volumes that compose.yaml stopped naming; Compose never removes one (v04, v06). */
export function droppedVolumes(scene: Scene): readonly string[] {
  const wanted = new Set([...scene.project.volumes.values()].map((each) => each.name));
  const dropped = [...(scene.live?.volumes.values() ?? [])].filter((each) => !each.external && !wanted.has(each.name));
  return dropped.map((each) => each.name).filter((name) => scene.world.volumesByName.has(name));
}

function externalMissing(scene: Scene, wanted: RenderedObject): Diagnostic {
  return {
    code: 'external-missing',
    severity: 'error',
    summary: `External volume ${wanted.name} does not exist on the VM`,
    detail: `compose.yaml declares the volume "${wanted.key}" as external, so Compose never creates it.`,
    hint: `Run "docker volume create ${wanted.name}" on the VM, or restore it from a backup.`,
    at: addressOf(scene),
  };
}

/** What is said about a volume that stays; of a dropped one once, in the plan that drops it. */
export function volumeFinding(scene: Scene, name: string, why: 'diverged' | 'dropped'): Diagnostic {
  const base = { code: 'volume-kept', severity: 'warning', at: addressOf(scene) } as const;
  if (why === 'dropped') {
    return {
      ...base,
      summary: `Volume ${name} is not used any more and stays`,
      detail: 'compose.yaml does not name it any more; the pipeline never deletes data that nobody names.',
      hint: `When nobody needs it: a line "allow-destroy: ${name}" in this commit's message, or "docker volume rm ${name}" on the VM.`,
    };
  }
  return {
    ...base,
    summary: `Volume ${name} stays as it is`,
    detail: 'Its definition in compose.yaml changed, but a volume can only be recreated empty.',
    hint: `Give the volume a new name and move the data by hand, or lose them: a line "allow-destroy: ${name}" in the commit message.`,
  };
}
