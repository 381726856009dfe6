// Builders for tests: a VM as Compose would have left it after a verified release.
import type { DesiredStack } from '../model/desired.ts';
import type { EngineContainer, ObservedStack, ObservedVm } from '../model/observed.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { resolveReferences } from './borrow.ts';
import { networkHash, serviceHash, volumeHash } from './compose-hash.ts';
import { composeRules } from './compose-rules.ts';
import { sha256 } from './digest.ts';
import { inputsDigest, liveFiles, projectDirectory, secretFingerprints } from './inputs.ts';
import { overrideFor } from './override.ts';
import { inDependencyOrder, nameOf, parseRendered } from './rendered.ts';
import { desiredStack, renderedText, type Spec, STACK } from './spec.test-kit.ts';

export const COMPOSE_VERSION = '2.40.3-3';

/** The VM after `up` of that spec, verified as release 3. */
export function deployedVm(spec: Spec, fingerprints: Readonly<Record<string, string>> = {}, name: string = STACK): ObservedVm {
  const project = parseRendered(renderedText(spec, fingerprints, name));
  const labels = (key: string, value: string, hash: string) => ({
    'com.docker.compose.project': name,
    [`com.docker.compose.${key}`]: value,
    'com.docker.compose.config-hash': hash,
    'com.docker.compose.version': '2.40.3',
  });
  const networks = [...project.networks.values()].map((each) => ({
    Id: `net-${each.name}`,
    Name: each.name,
    Driver: 'bridge',
    Labels: each.external ? {} : labels('network', each.key, networkHash(each.raw)),
  }));
  const volumes = [...project.volumes.values()].map((each) => ({
    Name: each.name,
    Driver: 'local',
    Labels: each.external ? {} : labels('volume', each.key, volumeHash(each.raw)),
  }));
  const first = new Map<string, string>();
  const containers: EngineContainer[] = [];
  for (const service of inDependencyOrder(project).flatMap((each) => project.services.get(each) ?? [])) {
    const hash = serviceHash(
      service.raw,
      composeRules(COMPOSE_VERSION),
      resolveReferences(service, (parent) => first.get(parent)),
    );
    for (let number = 1; number <= service.scale; number += 1) {
      const id = sha256(`${name} ${service.name} ${number}`);
      first.set(service.name, first.get(service.name) ?? id);
      const attached = service.networks.map((key) => project.networks.get(key)?.name ?? key);
      containers.unshift({
        ...plainContainer(nameOf(project, service, number), id),
        Image: service.image,
        ImageID: imageId(service.image),
        Labels: {
          ...labels('service', service.name, hash),
          'com.docker.compose.image': imageId(service.image),
          'com.docker.compose.container-number': String(number),
          'com.docker.compose.oneoff': 'False',
        },
        NetworkSettings: { Networks: Object.fromEntries(attached.map((each) => [each, { NetworkID: `net-${each}` }])) },
        Mounts: service.volumes.map((key) => ({ Type: 'volume', Name: project.volumes.get(key)?.name ?? key })),
        Ports: service.ports.map((each) => ({ PrivatePort: 80, PublicPort: Number.parseInt(each.port, 10), Type: 'tcp', IP: '0.0.0.0' })),
        HostConfig: { NetworkMode: attached[0] ?? 'host' },
      });
    }
  }
  const stack = { ...observedStack(name), secrets: toSecrets(fingerprints) };
  const release = releaseOf(desiredStack(spec, name), stack, containers);
  const observed = { ...stack, release, files: release.files };
  return { ...emptyVm(), containers, networks, volumes, stacks: { [name]: observed } };
}

function toSecrets(fingerprints: Readonly<Record<string, string>>): ObservedStack['secrets'] {
  return Object.fromEntries(Object.entries(fingerprints).map(([name, fingerprint]) => [name, { fingerprint }]));
}

export function observedStack(name: string): ObservedStack {
  return { name, release: undefined, files: {}, secrets: {}, lock: undefined, interrupted: undefined, held: undefined };
}

export function emptyVm(): ObservedVm {
  return {
    vm: 'lab',
    readAt: '2026-11-24T12:00:00Z',
    engine: { version: '20.10.24', apiVersion: '1.41' },
    compose: { version: COMPOSE_VERSION, stamp: 'stamp' },
    disk: { images: 1e12, releases: 1e12 },
    containers: [],
    networks: [],
    volumes: [],
    images: [],
    stacks: {},
  };
}

/** A running container that belongs to nobody. */
export function plainContainer(name: string, id: string = sha256(name)): EngineContainer {
  return {
    Id: id,
    Names: [`/${name}`],
    Image: 'other:1',
    ImageID: imageId('other:1'),
    Created: 1,
    Labels: {},
    State: 'running',
    Status: 'Up 3 hours',
    Ports: [],
    NetworkSettings: { Networks: {} },
    Mounts: [],
    HostConfig: { NetworkMode: 'default' },
  };
}

export function imageId(reference: string): string {
  return `sha256:${sha256(reference)}`;
}

function releaseOf(stack: DesiredStack, observed: ObservedStack, containers: readonly EngineContainer[]): ReleaseRecord {
  const secrets = secretFingerprints(stack, observed);
  const files = liveFiles(stack, overrideFor(stack, secrets));
  return {
    release: 3,
    vm: 'lab',
    stack: stack.name,
    commit: 'a1b2c3d4e5',
    subject: 'Change',
    author: 'Ann',
    createdAt: '2026-11-24T08:00:00Z',
    sequence: 3,
    inputs: inputsDigest({ files, secrets, composeVersion: COMPOSE_VERSION, projectDirectory: projectDirectory(stack.name) }),
    stackDigest: stack.digest,
    files,
    secrets,
    composeVersion: COMPOSE_VERSION,
    plan: '',
    observed: {
      verifiedAt: 1,
      duration: 4,
      containers: containers.map((each) => ({
        id: each.Id,
        service: each.Labels['com.docker.compose.service'] ?? '',
        name: each.Names[0]?.slice(1) ?? '',
        imageId: each.ImageID,
        state: each.State,
        networks: Object.values(each.NetworkSettings.Networks).map((network) => network.NetworkID),
      })),
    },
  };
}
