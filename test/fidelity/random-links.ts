// How the services of a random project hang together.

import type { Place } from './place.ts';
import { isOneShot, type Project } from './project.ts';
import type { Random } from './random.ts';

/** Networks of the project, and who joins them. */
export function drawNetworks(project: Project, random: Random, place: Place): void {
  if (random.chance(0.3)) {
    project.networks['default'] = random.chance(0.5)
      ? { labels: { tier: 'one' } }
      : { driver_opts: { 'com.docker.network.bridge.enable_icc': 'true' } };
  }
  if (random.chance(0.25)) {
    project.networks['back'] = random.chance(0.5) ? { labels: { tier: 'back' } } : {};
  }
  if (random.chance(0.12)) {
    project.networks['outer'] = { external: true, name: `${place.stack}-outer` };
  }
  const extra = Object.keys(project.networks).filter((name) => name !== 'default');
  for (const service of Object.values(project.services)) {
    for (const name of extra.filter(() => random.chance(0.5))) {
      service.networks = { default: null, ...service.networks, [name]: random.chance(0.4) ? { aliases: ['friend'] } : null };
    }
  }
}

/** Later services may depend on earlier ones, so there is never a circle. */
export function drawDependencies(project: Project, random: Random): void {
  const names = Object.keys(project.services);
  for (const [index, name] of names.entries()) {
    const service = project.services[name];
    for (const parent of names.slice(0, index).filter(() => random.chance(0.35))) {
      const found = project.services[parent];
      if (service === undefined || found === undefined || (found.profiles !== undefined && service.profiles === undefined)) {
        continue;
      }
      const condition = isOneShot(found)
        ? 'service_completed_successfully'
        : found.healthcheck !== undefined && random.chance(0.7)
          ? 'service_healthy'
          : 'service_started';
      const restart = !isOneShot(found) && random.chance(0.4);
      service.depends_on = { ...service.depends_on, [parent]: restart ? { condition, restart } : { condition } };
    }
  }
}

/** One service may live in the namespace of another, or see its volumes. */
export function drawBorrowing(project: Project, random: Random): void {
  const names = Object.keys(project.services);
  const last = names.at(-1);
  const service = last === undefined ? undefined : project.services[last];
  if (service === undefined || names.length < 2 || !random.chance(0.25)) {
    return;
  }
  const parents = names.slice(0, -1).filter((name) => {
    const parent = project.services[name];
    return (
      parent !== undefined &&
      !isOneShot(parent) &&
      parent.profiles === undefined &&
      parent.scale === undefined &&
      parent.deploy === undefined
    );
  });
  if (parents.length === 0) {
    return;
  }
  const parent = random.pick(parents);
  const how = random.pick(['network', 'ipc', 'volumes'] as const);
  if (how === 'network') {
    service.network_mode = `service:${parent}`;
    delete service.networks;
    delete service.ports;
    delete service.hostname;
  } else if (how === 'ipc') {
    service.ipc = `service:${parent}`;
    const owner = project.services[parent];
    if (owner !== undefined) {
      owner.ipc = 'shareable';
    }
  } else {
    service.volumes_from = [parent];
  }
}
