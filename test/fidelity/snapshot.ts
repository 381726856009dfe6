// What runs on the VM, past the pipeline's own eyes: the judge of what `up` did.
import { vmRun } from '../../lab/vm-exec.ts';

export interface SeenContainer {
  readonly id: string;
  readonly name: string;
  readonly stack: string;
  readonly state: string;
  readonly startedAt: string;
  readonly cmd: string;
  /** `service-number`, from its labels. */
  readonly replica: string;
  /** What Compose wrote on a container that took another's place: that one's id or name. */
  readonly replaces: string;
}

export interface Snapshot {
  readonly containers: readonly SeenContainer[];
  /** Name → id. */
  readonly networks: ReadonlyMap<string, string>;
  /** Name → time of creation. */
  readonly volumes: ReadonlyMap<string, string>;
}

const LABEL = 'index .Config.Labels';
const CONTAINER = `c\t{{.Id}}\t{{.Name}}\t{{${LABEL} "com.docker.compose.project"}}\t{{${LABEL} "fidelity.foreign"}}\t{{.State.Status}}\t{{.State.StartedAt}}\t{{${LABEL} "com.docker.compose.replace"}}\t{{${LABEL} "com.docker.compose.service"}}-{{${LABEL} "com.docker.compose.container-number"}}\t{{json .Config.Cmd}}`;
const SCRIPT = `docker ps -aq --no-trunc | xargs -r docker inspect --format '${CONTAINER}'
docker network ls --no-trunc --format 'n\t{{.Name}}\t{{.ID}}'
docker volume ls -q | xargs -r docker volume inspect --format 'v\t{{.Name}}\t{{.CreatedAt}}'`;

/** Everything of all cases at once. */
export async function takeSnapshot(vm: string): Promise<Snapshot> {
  const rows = (await vmRun(vm, ['sh', '-c', SCRIPT]))
    .split('\n')
    .map((line) => line.split('\t').map((field) => (field === '<no value>' ? '' : field)));
  const containers = rows
    .filter(([kind]) => kind === 'c')
    .map(([, id = '', name = '', project = '', foreign = '', state = '', startedAt = '', replaces = '', replica = '', cmd = '']) => ({
      id,
      name: name.replace(/^\//, ''),
      stack: foreign === '' ? project : foreign,
      state,
      startedAt,
      replaces,
      replica,
      cmd,
    }));
  const pairs = (wanted: string): ReadonlyMap<string, string> =>
    new Map(
      rows.flatMap(([kind, name = '', value = '']): readonly (readonly [string, string])[] => (kind === wanted ? [[name, value]] : [])),
    );
  return { containers, networks: pairs('n'), volumes: pairs('v') };
}

/** What the label holds depends on the version; that it is there does not, and the number stays. */
function isReplacing(each: SeenContainer, other: SeenContainer): boolean {
  return each.replaces !== '' && each.replica === other.replica;
}

/** The Engine's own names of volumes that nobody named. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

/** What became of a stack's objects, as `kind action name`, sorted; untouched ones do not occur. */
export function deedsBetween(stack: string, before: Snapshot, after: Snapshot): readonly string[] {
  return [
    ...containerDeeds(stack, before, after),
    ...objectDeeds('network', stack, before.networks, after.networks),
    ...objectDeeds('volume', stack, before.volumes, after.volumes),
  ].sort();
}

function containerDeeds(stack: string, before: Snapshot, after: Snapshot): readonly string[] {
  const old = new Map(before.containers.filter((each) => each.stack === stack).map((each) => [each.id, each]));
  const now = new Map(after.containers.filter((each) => each.stack === stack).map((each) => [each.id, each]));
  const replaced = new Set<string>();
  const deeds: string[] = [];
  for (const each of now.values()) {
    const was = old.get(each.id);
    if (was === undefined) {
      const replacing = [...old.values()].find((other) => !now.has(other.id) && isReplacing(each, other));
      if (replacing !== undefined) {
        replaced.add(replacing.id);
      }
      deeds.push(
        `container ${replacing === undefined ? 'create' : 'recreate'} ${each.name}${each.state === 'created' ? ' (not started)' : ''}`,
      );
    } else if (was.startedAt !== each.startedAt) {
      deeds.push(`container ${was.state === 'running' ? 'restart' : 'start'} ${each.name}`);
    } else if (was.name !== each.name || was.state !== each.state) {
      deeds.push(`container ${was.name}: ${was.state} → ${each.name}: ${each.state}`);
    }
  }
  for (const each of old.values()) {
    if (!now.has(each.id) && !replaced.has(each.id)) {
      deeds.push(`container remove ${each.name}`);
    }
  }
  return deeds;
}

function objectDeeds(
  kind: string,
  stack: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !ANONYMOUS.test(name) && isOf(stack, name));
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) {
      return [];
    }
    return [`${kind} ${was === undefined ? 'create' : is === undefined ? 'remove' : 'recreate'} ${name}`];
  });
}

function isOf(stack: string, name: string): boolean {
  return name === stack || name.startsWith(`${stack}_`) || name.startsWith(`${stack}-`);
}
