// A stack the VM has releases of and the repository has not: its containers and networks go, its volumes stay.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ObservedStack } from '../model/observed.ts';
import type { Change, StackPlan } from '../model/plan.ts';
import { because } from './decision.ts';
import { compareText } from './digest.ts';
import { groundOf } from './ground.ts';
import { healthOf } from './health.ts';
import { stopsOf } from './impact.ts';
import { releaseFields } from './release-fields.ts';
import { composeLabel, containerName, objectLabel, projectContainers, type World } from './world.ts';

/** True when something of ours is left of that stack on the VM. */
export function isOurs(observed: ObservedStack): boolean {
  return observed.release !== undefined || observed.interrupted !== undefined;
}

/**
 * The plan for a stack that is not in the repository any more.
 * @param destroy volumes that may go with it, because somebody named them
 */
export function planRemoval(vm: string, observed: ObservedStack, world: World, destroy: readonly string[] = []): StackPlan {
  const stack = observed.name;
  const containers = projectContainers(world, stack);
  const cause = because('removed', 'the stack is not in the repository any more');
  const base = { vm, stack, action: 'remove', causes: [cause], destructive: true } as const;
  const changes: Change[] = containers
    .map((each) => {
      const service = composeLabel(each, 'service');
      return { ...base, kind: 'container' as const, name: containerName(each), ...(service === undefined ? {} : { service }) };
    })
    .sort((left, right) => compareText(left.name, right.name));
  const networks = world.observed.networks.filter((each) => objectLabel(each, 'project') === stack);
  for (const { Name: name } of [...networks].sort((left, right) => compareText(left.Name, right.Name))) {
    changes.push({ ...base, kind: 'network', name });
  }
  const volumes = volumesOf(stack, world);
  for (const name of volumes.filter((each) => destroy.includes(each))) {
    const named = because('removed', 'the stack is not in the repository any more, and allow-destroy names it');
    changes.push({ ...base, kind: 'volume', name, causes: [named] });
  }
  changes.push({ ...base, kind: 'release', name: stack, destructive: false });
  const own = new Set(containers.map((each) => each.Id));
  const findings = [
    ...networks.flatMap((each) => stillUsed(vm, stack, each.Name, foreignUsers(world, each.Id, own))),
    ...keptVolumes(
      vm,
      stack,
      volumes.filter((each) => !destroy.includes(each)),
    ),
  ];
  return {
    vm,
    stack,
    intent: 'remove',
    sync: 'pending',
    health: healthOf(containers, observed),
    changes,
    findings,
    reason: 'the stack is not in the repository any more',
    impact: `${stack} stops for good.`,
    stops: stopsOf(changes, undefined),
    method: 'rules',
    ...releaseFields(observed),
    needs: [],
    ground: groundOf(stack, '', observed, world),
  };
}

function foreignUsers(world: World, network: string, own: ReadonlySet<string>): readonly string[] {
  return (world.attached.get(network) ?? [])
    .filter((each) => !own.has(each.Id) && each.State === 'running')
    .map(containerName)
    .sort(compareText);
}

function stillUsed(vm: string, stack: string, network: string, users: readonly string[]): readonly Diagnostic[] {
  if (users.length === 0) {
    return [];
  }
  return [
    {
      code: 'network-cut',
      severity: 'warning',
      summary: `Network ${network} is still used by others and will stay`,
      detail: `${users.join(', ')} is attached to it; the Engine refuses to remove it.`,
      hint: `Once nothing uses it: "docker network rm ${network}" on the VM.`,
      at: { address: `${vm}/${stack}` },
    },
  ];
}

function volumesOf(stack: string, world: World): readonly string[] {
  return world.observed.volumes
    .filter((each) => objectLabel(each, 'project') === stack)
    .map((each) => each.Name)
    .sort(compareText);
}

function keptVolumes(vm: string, stack: string, names: readonly string[]): readonly Diagnostic[] {
  if (names.length === 0) {
    return [];
  }
  return [
    {
      code: 'volume-kept',
      severity: 'warning',
      summary: `The data of ${stack} stays on the VM`,
      detail: `Volumes ${names.join(', ')} are kept: the pipeline never deletes data that nobody names.`,
      hint: `When nobody needs it: "allow-destroy: …" lines in this commit's message, or "docker volume rm ${names.join(' ')}" on the VM.`,
      at: { address: `${vm}/${stack}` },
    },
  ];
}
