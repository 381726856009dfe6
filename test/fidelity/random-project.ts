// A random project: one to five services, each with a few of the things that Compose weighs.

import { caseImage, type Place } from './place.ts';
import { emptyProject, isOneShot, type Project, type Service } from './project.ts';
import type { Random } from './random.ts';
import { drawBorrowing, drawDependencies, drawNetworks } from './random-links.ts';

const NAMES = ['web', 'app', 'db', 'cache', 'job'] as const;
type Trait = (project: Project, service: Service, name: string, random: Random, place: Place) => void;

/** Draws a project that Compose can bring up. */
export function drawProject(random: Random, place: Place): Project {
  const project = emptyProject();
  const count = random.pick([1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5]);
  for (const name of NAMES.slice(0, count)) {
    project.services[name] = drawService(project, name, random, place);
  }
  drawNetworks(project, random, place);
  drawDependencies(project, random);
  drawBorrowing(project, random);
  return project;
}

function drawService(project: Project, name: string, random: Random, place: Place): Service {
  const service: Service = { image: caseImage(place), stop_grace_period: '0s' };
  if (random.chance(0.12)) {
    service.command = ['true'];
  } else if (random.chance(0.2)) {
    service.init = true;
    service.stop_grace_period = '1s';
  }
  for (const [trait, probability] of TRAITS) {
    if (random.chance(probability)) {
      trait(project, service, name, random, place);
    }
  }
  return service;
}

const TRAITS: readonly (readonly [Trait, number])[] = [
  [environment, 0.35],
  [environmentFile, 0.15],
  [variable, 0.15],
  [ports, 0.3],
  [namedVolume, 0.25],
  [boundFile, 0.25],
  [boundFolder, 0.12],
  [anonymousVolume, 0.08],
  [config, 0.15],
  [inlineConfig, 0.06],
  [secret, 0.15],
  [scale, 0.12],
  [replicas, 0.05],
  [containerName, 0.12],
  [healthcheck, 0.15],
  [labels, 0.2],
  [profile, 0.08],
  [restartPolicy, 0.2],
  [pullPolicy, 0.08],
  [hostname, 0.1],
  [externalVolume, 0.06],
];

function environment(_project: Project, service: Service, name: string): void {
  service.environment = { ...service.environment, MODE: 'one', SERVICE: name, EMPTY: '' };
}

function environmentFile(project: Project, service: Service): void {
  project.files['app.env'] = '# settings\nLEVEL=info\nDOLLAR=a$$b\n';
  service.env_file = ['app.env'];
}

function variable(project: Project, service: Service): void {
  project.files['.env'] = 'USED=one\nUNUSED=one\n';
  service.environment = { ...service.environment, FROM_ENV: '${USED}' };
}

function ports(project: Project, service: Service, _name: string, random: Random, place: Place): void {
  const taken = Object.values(project.services).reduce((sum, each) => sum + (each.ports?.length ?? 0), 0);
  const first = place.port + taken;
  service.ports = random.chance(0.5) ? [`${first}:80`] : [`127.0.0.1:${first}:80`, `${first + 1}:81/udp`];
}

function namedVolume(project: Project, service: Service, name: string, random: Random): void {
  const volume = random.chance(0.3) ? 'shared' : `${name}data`;
  project.volumes[volume] = {};
  service.volumes = [...(service.volumes ?? []), `${volume}:/data`];
}

function externalVolume(project: Project, service: Service, _name: string, _random: Random, place: Place): void {
  project.volumes['outside'] = { external: true, name: `${place.stack}-outside` };
  service.volumes = [...(service.volumes ?? []), 'outside:/outside'];
}

function boundFile(project: Project, service: Service, name: string): void {
  project.files[`conf/${name}.conf`] = `name = ${name}\n`;
  service.volumes = [...(service.volumes ?? []), `./conf/${name}.conf:/etc/app.conf:ro`];
}

function boundFolder(project: Project, service: Service): void {
  project.files['shared/one.txt'] = 'one\n';
  project.files['shared/deep/two.txt'] = 'two\n';
  service.volumes = [...(service.volumes ?? []), './shared:/shared:ro'];
}

function anonymousVolume(_project: Project, service: Service): void {
  service.volumes = [...(service.volumes ?? []), '/scratch'];
}

function config(project: Project, service: Service): void {
  project.files['rules.txt'] = 'first\n';
  project.configs['rules'] = { file: './rules.txt' };
  service.configs = [...(service.configs ?? []), { source: 'rules', target: '/etc/rules.txt' }];
}

function inlineConfig(project: Project, service: Service): void {
  project.configs['inline'] = { content: 'inline one\n' };
  service.configs = [...(service.configs ?? []), { source: 'inline', target: '/etc/inline.txt' }];
}

function secret(project: Project, service: Service): void {
  project.secretValues['token'] = 'first-value';
  project.secrets['token'] = { file: './secrets/token' };
  service.secrets = ['token'];
}

function scale(_project: Project, service: Service, _name: string, random: Random): void {
  if (service.container_name === undefined && service.ports === undefined && service.deploy === undefined) {
    service.scale = random.pick([2, 2, 3]);
  }
}

function replicas(_project: Project, service: Service): void {
  if (service.container_name === undefined && service.ports === undefined && service.scale === undefined) {
    service.deploy = { replicas: 2 };
  }
}

function containerName(_project: Project, service: Service, name: string, _random: Random, place: Place): void {
  if (service.scale === undefined && service.deploy === undefined) {
    service.container_name = `${place.stack}-own-${name}`;
  }
}

function healthcheck(_project: Project, service: Service): void {
  if (!isOneShot(service)) {
    service.healthcheck = { test: ['CMD', 'true'], interval: '1s', timeout: '5s', start_period: '5s', start_interval: '100ms' };
  }
}

function labels(_project: Project, service: Service, name: string): void {
  service.labels = { 'case.service': name, 'case.dollar': 'x$$y', 'case.html': '<a href="#">&amp;</a>' };
}

function profile(project: Project, service: Service): void {
  service.profiles = ['extra'];
  project.files['.env'] = `${project.files['.env'] ?? ''}COMPOSE_PROFILES=extra\n`;
}

function restartPolicy(_project: Project, service: Service, _name: string, random: Random): void {
  if (!isOneShot(service)) {
    service.restart = random.pick(['unless-stopped', 'always', 'on-failure']);
  }
}

function pullPolicy(_project: Project, service: Service, _name: string, random: Random): void {
  service.pull_policy = random.pick(['missing', 'never', 'if_not_present']);
}

function hostname(_project: Project, service: Service, name: string): void {
  service.hostname = `${name}-host`;
}
