// A Compose project as a value that mutations edit, and its text.
import { stringify } from 'yaml';

export interface Dependency {
  condition: 'service_started' | 'service_healthy' | 'service_completed_successfully';
  restart?: boolean;
}

/** The part of a Compose service that cases vary; keys as in compose.yaml. */
export interface Service {
  image: string;
  init?: boolean;
  stop_grace_period?: string;
  command?: string[];
  hostname?: string;
  restart?: string;
  labels?: Record<string, string>;
  environment?: Record<string, string>;
  env_file?: string[];
  label_file?: string[];
  ports?: (string | Record<string, unknown>)[];
  volumes?: (string | Record<string, unknown>)[];
  configs?: { source: string; target?: string; mode?: number }[];
  secrets?: string[];
  networks?: Record<string, { aliases?: string[] } | null>;
  network_mode?: string;
  ipc?: string;
  volumes_from?: string[];
  depends_on?: Record<string, Dependency>;
  scale?: number;
  deploy?: Record<string, unknown>;
  profiles?: string[];
  container_name?: string;
  pull_policy?: string;
  platform?: string;
  healthcheck?: Record<string, unknown>;
  ulimits?: Record<string, number>;
  attach?: boolean;
  develop?: Record<string, unknown>;
  extends?: { file: string; service: string };
}

export interface TopLevel {
  name?: string;
  external?: boolean;
  labels?: Record<string, string>;
  driver_opts?: Record<string, string>;
  ipam?: Record<string, unknown>;
  file?: string;
  content?: string;
}

export interface Project {
  services: Record<string, Service>;
  networks: Record<string, TopLevel>;
  volumes: Record<string, TopLevel>;
  configs: Record<string, TopLevel>;
  secrets: Record<string, TopLevel>;
  /** Everything else that travels: path → content. */
  files: Record<string, string>;
  /** Values of the VM's secrets folder, not part of the repository. */
  secretValues: Record<string, string>;
  /** `reload:` of stack.yaml. */
  reload: { files: string[]; service: string; action: 'restart' | { signal: string } }[];
  /** Same content, other text: comments and the order of keys. */
  shuffled: boolean;
  extension?: string;
}

export function emptyProject(): Project {
  return { services: {}, networks: {}, volumes: {}, configs: {}, secrets: {}, files: {}, secretValues: {}, reload: [], shuffled: false };
}

/** All files of the stack's folder in the repository. */
export function projectFiles(project: Project): Readonly<Record<string, string>> {
  return { ...project.files, 'compose.yaml': composeText(project), 'stack.yaml': manifestText(project) };
}

function composeText(project: Project): string {
  const document: Record<string, unknown> = { services: project.services };
  for (const key of ['networks', 'volumes', 'configs', 'secrets'] as const) {
    if (Object.keys(project[key]).length > 0) {
      document[key] = project[key];
    }
  }
  if (project.extension !== undefined) {
    document['x-note'] = project.extension;
  }
  const text = stringify(project.shuffled ? reverseKeys(document) : document, { lineWidth: 0, aliasDuplicateObjects: false });
  return project.shuffled ? `# the same in another order\n${text}` : text;
}

function manifestText(project: Project): string {
  const secrets = Object.fromEntries(Object.keys(project.secretValues).map((name) => [name, { owner: '0' }]));
  const reload = project.reload.map(({ files, service, action }) => ({
    files,
    service,
    ...(action === 'restart' ? { restart: true } : action),
  }));
  return stringify({ ...(reload.length === 0 ? {} : { reload }), ...(Object.keys(secrets).length === 0 ? {} : { secrets }) });
}

/** Maps are reversed, lists keep their order: it means something. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reverseKeys);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reverseKeys(each)]),
  );
}

/** Removes a service and everything that points to it, so that what is left is still a valid project. */
export function dropService(project: Project, name: string): void {
  delete project.services[name];
  for (const service of Object.values(project.services)) {
    if (service.depends_on !== undefined) {
      delete service.depends_on[name];
      if (Object.keys(service.depends_on).length === 0) {
        delete service.depends_on;
      }
    }
    if (service.network_mode === `service:${name}`) {
      delete service.network_mode;
    }
    if (service.ipc === `service:${name}`) {
      delete service.ipc;
    }
    if (service.volumes_from?.includes(name) === true) {
      delete service.volumes_from;
    }
  }
  project.reload = project.reload.filter((rule) => rule.service !== name);
}

/** Containers of a service as Compose names them at first, with how many there are. */
export function containerNames(stack: string, name: string, service: Service): readonly string[] {
  const replicas = service.deploy?.['replicas'];
  const count = service.scale ?? (typeof replicas === 'number' ? replicas : 1);
  return service.container_name === undefined
    ? Array.from({ length: count }, (_, index) => `${stack}-${name}-${index + 1}`)
    : count > 0
      ? [service.container_name]
      : [];
}

/** True for services that do their work and end. */
export function isOneShot(service: Service): boolean {
  return service.command?.[0] === 'true';
}
