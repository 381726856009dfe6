// `docker compose config --format json` as typed values; the raw nodes stay beside them for the hashes.
import { undoubleDollars } from './compose-hash.ts';
import { asList, asNumber, asRecord, asText } from './json-values.ts';
import { parseRaw, type RawNode, rawEntries, rawMember, serializeRaw } from './raw-json.ts';

export interface RenderedProject {
  readonly name: string;
  /** Active services, in Compose's order (sorted by name). */
  readonly services: ReadonlyMap<string, RenderedService>;
  /** By key in the file, not by name. */
  readonly networks: ReadonlyMap<string, RenderedObject>;
  readonly volumes: ReadonlyMap<string, RenderedObject>;
}

export interface RenderedObject {
  readonly key: string;
  readonly name: string;
  readonly external: boolean;
  readonly raw: RawNode;
}

export interface RenderedService {
  readonly name: string;
  readonly raw: RawNode;
  readonly values: Readonly<Record<string, unknown>>;
  /** The reference, or the name Compose gives to what it builds. */
  readonly image: string;
  readonly builds: boolean;
  /** Run by a provider plugin: Compose makes no container. */
  readonly provided: boolean;
  readonly pullPolicy: string;
  readonly platform: string | undefined;
  readonly containerName: string | undefined;
  readonly scale: number;
  /** True when the number comes from `deploy.replicas` alone. */
  readonly scaleIsReplicas: boolean;
  /** Keys of the networks. */
  readonly networks: readonly string[];
  readonly dependsOn: ReadonlyMap<string, Dependency>;
  readonly volumesFrom: readonly string[];
  /** Keys of named volumes. */
  readonly volumes: readonly string[];
  readonly ports: readonly RenderedPort[];
  readonly binds: readonly RenderedBind[];
}

export interface RenderedBind {
  readonly source: string;
  /** `create_host_path` where the file as Compose prints it says so. */
  readonly createsPath: boolean | undefined;
}

export interface Dependency {
  readonly condition: string;
  readonly restart: boolean;
}

export interface RenderedPort {
  readonly hostAddress: string;
  /** `80/tcp` on the host. */
  readonly port: string;
}

/** Parses Compose's text. Throws PipelineError `remote-output` when it is not JSON. */
export function parseRendered(text: string): RenderedProject {
  const document = parseRaw(undoubleDollars(text));
  const name = asText(parseNode(rawMember(document, 'name'))) ?? '';
  return {
    name,
    services: new Map(rawEntries(rawMember(document, 'services')).map(([key, raw]) => [key, readService(name, key, raw)])),
    networks: new Map(rawEntries(rawMember(document, 'networks')).map(([key, raw]) => [key, readObject(key, raw)])),
    volumes: new Map(rawEntries(rawMember(document, 'volumes')).map(([key, raw]) => [key, readObject(key, raw)])),
  };
}

/** Names of services in dependency order, names breaking ties; services of a cycle come last. */
export function inDependencyOrder(project: RenderedProject): readonly string[] {
  const ordered = new Set<string>();
  let waiting = [...project.services.keys()].sort();
  while (waiting.length > 0) {
    const before = ordered.size;
    const left: string[] = [];
    for (const name of waiting) {
      const needs = project.services.get(name)?.dependsOn.keys() ?? [];
      if ([...needs].every((each) => ordered.has(each) || !project.services.has(each))) {
        ordered.add(name);
      } else {
        left.push(name);
      }
    }
    if (ordered.size === before) {
      return [...ordered, ...left];
    }
    waiting = left;
  }
  return [...ordered];
}

/** Name of a service's container with that number. */
export function nameOf(project: RenderedProject, service: RenderedService, number: number): string {
  return service.containerName ?? `${project.name}-${service.name}-${number}`;
}

function readService(project: string, name: string, raw: RawNode): RenderedService {
  const values = asRecord(parseNode(raw));
  const replicas = asNumber(asRecord(values['deploy'])['replicas']);
  return {
    name,
    raw,
    values,
    image: asText(values['image']) ?? `${project}-${name}`,
    builds: values['build'] !== undefined,
    provided: values['provider'] !== undefined,
    pullPolicy: asText(values['pull_policy']) ?? 'missing',
    platform: asText(values['platform']),
    containerName: asText(values['container_name']),
    scale: asNumber(values['scale']) ?? replicas ?? 1,
    scaleIsReplicas: values['scale'] === undefined && replicas !== undefined,
    networks: Object.keys(asRecord(values['networks'])),
    dependsOn: new Map(Object.entries(asRecord(values['depends_on'])).map(([key, value]) => [key, readDependency(value)])),
    volumesFrom: asList(values['volumes_from']).flatMap((each) => asText(each) ?? []),
    volumes: asList(values['volumes']).flatMap(readNamedVolume),
    ports: asList(values['ports']).flatMap(readPort),
    binds: asList(values['volumes']).flatMap(readBind),
  };
}

function readDependency(value: unknown): Dependency {
  const record = asRecord(value);
  return { condition: asText(record['condition']) ?? 'service_started', restart: record['restart'] === true };
}

function readNamedVolume(value: unknown): readonly string[] {
  const { type, source } = asRecord(value);
  return type === 'volume' && typeof source === 'string' && source !== '' ? [source] : [];
}

function readBind(value: unknown): readonly RenderedBind[] {
  const { type, source, bind } = asRecord(value);
  const created = asRecord(bind)['create_host_path'];
  return type === 'bind' && typeof source === 'string' ? [{ source, createsPath: typeof created === 'boolean' ? created : undefined }] : [];
}

function readPort(value: unknown): readonly RenderedPort[] {
  const record = asRecord(value);
  const published = asText(record['published']) ?? '';
  if (!/^\d+$/.test(published)) {
    return [];
  }
  return [{ hostAddress: asText(record['host_ip']) ?? '', port: `${published}/${asText(record['protocol']) ?? 'tcp'}` }];
}

function readObject(key: string, raw: RawNode): RenderedObject {
  const values = asRecord(parseNode(raw));
  return { key, name: asText(values['name']) ?? key, external: values['external'] === true, raw };
}

function parseNode(node: RawNode | undefined): unknown {
  return node === undefined ? undefined : JSON.parse(serializeRaw(node));
}
