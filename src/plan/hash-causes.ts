// Why a container's configuration hash is not the wanted one. A hash alone says nothing, so the live files are compared.
import type { DesiredService } from '../model/desired.ts';
import type { EngineContainer } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';
import { because } from './decision.ts';
import { changedFiles, contentCauses } from './file-causes.ts';
import type { RenderedService } from './rendered.ts';
import type { Scene } from './scene.ts';
import { contentLabelChanged, diffServices, imageChange } from './service-diff.ts';
import { composeLabel } from './world.ts';

/**
 * Causes for one container, never empty.
 * @param replacedParents services whose container this one borrows a namespace or volumes from and that get a new one
 */
export function hashCauses(
  scene: Scene,
  service: RenderedService,
  container: EngineContainer,
  replacedParents: readonly string[],
): readonly Cause[] {
  const live = scene.live?.services.get(service.name);
  const causes = live === undefined ? [] : [...diffServices(live.values, service.values, scene.rules)];
  if (live !== undefined && contentLabelChanged(live.values, service.values)) {
    causes.push(...knownContentCauses(scene, service));
  }
  causes.push(...replacedParents.map((parent) => because('namespace', `because ${parent} is recreated`)));
  if (causes.length > 0) {
    return causes;
  }
  const labelMoved = live !== undefined && contentLabelChanged(live.values, service.values);
  return [labelMoved ? unknownContentCause(scene) : strayCause(scene, service, container)];
}

function knownContentCauses(scene: Scene, service: RenderedService): readonly Cause[] {
  const desired = scene.desired.services.find((each) => each.name === service.name);
  return desired === undefined ? [] : [...contentCauses(scene.desired, scene.observed, desired), ...inlineCauses(scene, desired)];
}

/** The text of a config that stands in compose.yaml, or the variable of `.env` that it is. */
function inlineCauses(scene: Scene, service: DesiredService): readonly Cause[] {
  const { inlineConfigs = [] } = service;
  const moved =
    inlineConfigs.some((each) => each.variable !== undefined) &&
    changedFiles(scene.desired, scene.observed).some((change) => change.path === '.env');
  return inlineConfigs.flatMap(({ name, variable }) => {
    if (scene.live !== undefined && scene.live.configs.get(name) !== scene.project.configs.get(name)) {
      return [because('file', `config ${name} changed in compose.yaml`)];
    }
    return variable !== undefined && moved ? [because('file', `config ${name} is ${variable} of .env, which changed`)] : [];
  });
}

function unknownContentCause(scene: Scene): Cause {
  return scene.observed?.release === undefined
    ? because('adopted', 'not deployed by Fairlead before')
    : because('label', 'what it mounts is listed in another way (files, targets or reload rules)');
}

/** The container was not made from the files that are live now: by another Compose, by hand, or by a run that died. */
function strayCause(scene: Scene, service: RenderedService, container: EngineContainer): Cause {
  const made = composeLabel(container, 'version');
  const installed = scene.world.observed.compose.version;
  if (scene.observed?.interrupted !== undefined) {
    return because('interrupted', `transaction ${scene.observed.interrupted} began and did not end`);
  }
  if (made !== undefined && upstreamVersion(made) !== upstreamVersion(installed)) {
    return because('version-skew', `made by Compose ${made}, this VM has ${installed}`);
  }
  if (!isImageId(container.Image) && container.Image !== service.image) {
    return because('image', imageChange(container.Image, service.image));
  }
  if (scene.observed?.release === undefined) {
    return because('adopted', 'not deployed by Fairlead before');
  }
  if (isMadeByHand(scene, container)) {
    return because('state', `was made by hand after release ${scene.observed.release.release}`);
  }
  if (borrows(service)) {
    return because('namespace', 'the container it borrows from was replaced');
  }
  return because('unknown', 'its configuration hash differs, and nothing known explains it');
}

/** Compose called by hand may well have had other files or options than the pipeline gives it. */
function isMadeByHand(scene: Scene, container: EngineContainer): boolean {
  const released = scene.observed?.release?.observed?.containers;
  return released !== undefined && !released.some((each) => each.id === container.Id);
}

function borrows(service: RenderedService): boolean {
  const modes = [service.values['network_mode'], service.values['ipc'], service.values['pid']];
  return service.volumesFrom.length > 0 || modes.some((mode) => typeof mode === 'string' && mode.startsWith('service:'));
}

/** Debian's 2.40.3-3 writes 2.40.3 into its labels. */
function upstreamVersion(version: string): string {
  return /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}

function isImageId(reference: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(reference);
}
