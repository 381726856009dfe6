// Compose's volume phase. A diverged volume is never recreated by the pipeline: that would lose its data.
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
      continue;
    }
    const hash = objectLabel(found, 'config-hash');
    if (scene.rules.volumeHashes && !wanted.external && hash !== undefined && hash !== volumeHash(wanted.raw)) {
      findings.push(volumeKept(scene, wanted));
    }
  }
  return { decisions, findings: [...findings, ...leftBehind(scene)] };
}

/** Compose never removes a volume that compose.yaml stopped naming; said once, in the plan that drops it (v04, v06). */
function leftBehind(scene: Scene): readonly Diagnostic[] {
  const wanted = new Set([...scene.project.volumes.values()].map((each) => each.name));
  const dropped = [...(scene.live?.volumes.values() ?? [])].filter((each) => !each.external && !wanted.has(each.name));
  return dropped
    .filter((each) => scene.world.volumesByName.has(each.name))
    .map((each) => ({
      code: 'volume-kept',
      severity: 'warning',
      summary: `Volume ${each.name} is not used any more and stays`,
      detail: 'compose.yaml does not name it any more; the pipeline never deletes data.',
      hint: `When nobody needs it: "docker volume rm ${each.name}" on the VM.`,
      at: addressOf(scene),
    }));
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

function volumeKept(scene: Scene, wanted: RenderedObject): Diagnostic {
  return {
    code: 'volume-kept',
    severity: 'warning',
    summary: `Volume ${wanted.name} stays as it is`,
    detail: 'Its definition in compose.yaml changed, but a volume can only be recreated empty; the pipeline never does that.',
    hint: 'Give the volume a new name and move the data by hand, or take the change back.',
    at: addressOf(scene),
  };
}
