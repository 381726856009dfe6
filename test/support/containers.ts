// What runs in the lab's VMs, read past the pipeline: the judge of what a deploy touched.
import { vmRun } from '../../lab/vm-exec.ts';

export interface RunningContainer {
  readonly id: string;
  readonly startedAt: string;
  readonly image: string;
  readonly state: string;
}

/** `vm/name` → container, for all VMs asked. */
export type Snapshot = Readonly<Record<string, RunningContainer>>;

const FORMAT = '{{.Name}}|{{.Id}}|{{.State.StartedAt}}|{{.Config.Image}}|{{.State.Status}}';

/** All containers of the VMs. */
export async function snapshotContainers(vms: readonly string[]): Promise<Snapshot> {
  const found: [string, RunningContainer][] = [];
  for (const vm of vms) {
    const text = await vmRun(vm, ['sh', '-c', `docker ps -aq | xargs -r docker inspect --format '${FORMAT}'`]);
    for (const line of text.split('\n').filter((each) => each !== '')) {
      const [name = '', id = '', startedAt = '', image = '', state = ''] = line.split('|');
      found.push([`${vm}${name}`, { id, startedAt, image, state }]);
    }
  }
  return Object.fromEntries(found.sort());
}

export type Difference = 'created' | 'removed' | 'recreated' | 'restarted';

/** What differs between two snapshots; untouched containers do not occur. */
export function differences(before: Snapshot, after: Snapshot): Readonly<Record<string, Difference>> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return Object.fromEntries(names.flatMap((name) => describe(name, before[name], after[name])));
}

function describe(name: string, was: RunningContainer | undefined, is: RunningContainer | undefined): readonly [string, Difference][] {
  if (was === undefined) return is === undefined ? [] : [[name, 'created']];
  if (is === undefined) return [[name, 'removed']];
  if (was.id !== is.id) return [[name, 'recreated']];
  return was.startedAt === is.startedAt ? [] : [[name, 'restarted']];
}
