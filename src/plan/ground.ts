// What a plan stands on, so that a later look can say whether it still holds and what moved.
import type { ObservedStack } from '../model/observed.ts';
import type { StackPlan } from '../model/plan.ts';
import { digestOf } from './digest.ts';
import { composeLabel, objectLabel, type World } from './world.ts';

const PARTS = ['inputs', 'compose', 'release', 'files', 'containers', 'networks'] as const;
type Part = (typeof PARTS)[number];

const WHAT_MOVED: Readonly<Record<Part, string>> = {
  inputs: 'the repository or a secret',
  compose: "the VM's Compose",
  release: 'the release on the VM',
  files: 'the files on the VM',
  containers: 'the containers',
  networks: 'the networks',
};

/**
 * The ground of one stack: `part=digest` words, in a fixed order.
 * @param inputs digest of the desired inputs; empty for a stack that is to be removed
 */
export function groundOf(stack: string, inputs: string, observed: ObservedStack | undefined, world: World): string {
  const containers = (world.byProject.get(stack) ?? []).map((each) => [
    each.Id,
    each.State,
    each.ImageID,
    [...each.Names].sort(),
    composeLabel(each, 'config-hash'),
  ]);
  const networks = world.observed.networks.filter((each) => objectLabel(each, 'project') === stack).map((each) => [each.Id, each.Name]);
  const words: Record<Part, string> = {
    inputs: short(inputs),
    compose: short(world.observed.compose.version),
    release: short([observed?.release?.release, observed?.interrupted, observed?.held?.since]),
    files: short(observed?.files),
    containers: short(containers.map((each) => JSON.stringify(each)).sort()),
    networks: short(networks.map((each) => JSON.stringify(each)).sort()),
  };
  return PARTS.map((part) => `${part}=${words[part]}`).join(' ');
}

/** What is not any more as the first plan saw it: a clause for `plan-stale`, undefined when nothing moved. */
export function whatMoved(before: Pick<StackPlan, 'ground'>, after: Pick<StackPlan, 'ground'>): string | undefined {
  if (before.ground === after.ground) {
    return undefined;
  }
  const [old, next] = [readGround(before.ground), readGround(after.ground)];
  const moved = PARTS.filter((part) => old.get(part) !== next.get(part)).map((part) => WHAT_MOVED[part]);
  return `${moved.length === 0 ? 'something' : moved.join(', ')} changed since the plan was made`;
}

function readGround(ground: string): ReadonlyMap<string, string> {
  return new Map(
    ground.split(' ').map((word) => {
      const [part = '', digest = ''] = word.split('=');
      return [part, digest] as const;
    }),
  );
}

function short(value: unknown): string {
  return digestOf(value ?? null).slice(0, 16);
}
