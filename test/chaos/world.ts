// What the repository of a chaos run says: a few small stacks, and the random edits of a push.
import { type Service, type StackDraft, webService } from '../faults/fleet.ts';
import type { Random } from './random.ts';

export interface ChaosStack {
  readonly name: string;
  /** Counts edits: it is in the mounted file, so that every release is told apart. */
  readonly edit: number;
  readonly label: number;
  readonly tag: '1' | '2' | '3';
  readonly broken: Breakage | undefined;
}

export type Breakage = 'unhealthy' | 'exits' | 'loops';
export type World = readonly ChaosStack[];

export interface Push {
  readonly world: World;
  /** In words: "a: file, b: broken (exits)". */
  readonly text: string;
  /** Names of stacks that this push changes, adds or removes. */
  readonly touched: readonly string[];
}

const NAMES = ['ant', 'bee', 'cow', 'dog'] as const;

/** Every stack of a chaos run that may ever be there. */
export const ALL_NAMES: readonly string[] = NAMES;

/** The first three stacks, good. */
export function firstWorld(): World {
  return NAMES.slice(0, 3).map((name) => ({ name, edit: 0, label: 0, tag: '1', broken: undefined }));
}

/** One or two stacks are edited, added or removed. A stack that was broken is repaired first, as a person would. */
export function randomPush(random: Random, world: World, round: number): Push {
  let next = world.map((each) => (each.broken === undefined ? each : { ...each, broken: undefined, edit: round }));
  const repaired = world.filter((each) => each.broken !== undefined).map((each) => each.name);
  const touched = new Set(repaired);
  const texts = repaired.map((name) => `${name}: repaired`);
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const name = random.pick(NAMES);
    if (touched.has(name)) continue;
    touched.add(name);
    const stack = next.find((each) => each.name === name);
    if (stack === undefined) {
      next = [...next, { name, edit: round, label: 0, tag: '1', broken: undefined }];
      texts.push(`${name}: added`);
      continue;
    }
    // The last two stay: a VM whose stacks all go is another question.
    const kind = random.pick(
      next.length > 2 ? ['file', 'label', 'image', 'broken', 'broken', 'removed'] : ['file', 'label', 'image', 'broken'],
    );
    texts.push(`${name}: ${kind}`);
    next =
      kind === 'removed'
        ? next.filter((each) => each !== stack)
        : next.map((each) => (each === stack ? editStack(random, each, kind, round) : each));
  }
  return { world: next, text: texts.join(', '), touched: [...touched] };
}

function editStack(random: Random, stack: ChaosStack, kind: string, round: number): ChaosStack {
  switch (kind) {
    case 'label':
      return { ...stack, label: round };
    case 'image':
      return { ...stack, tag: stack.tag === '1' ? random.pick(['2', '3']) : '1' };
    case 'broken':
      return { ...stack, edit: round, broken: random.pick(['unhealthy', 'exits', 'loops']) };
    default:
      return { ...stack, edit: round };
  }
}

const BROKEN: Readonly<Record<Breakage, Service>> = {
  unhealthy: { healthcheck: { test: ['CMD', 'false'], interval: '200ms', retries: 2 } },
  exits: { command: ['sh', '-c', 'exit 3'], healthcheck: { disable: true }, restart: 'no' },
  loops: { command: ['sh', '-c', 'sleep 0.2; exit 1'], healthcheck: { disable: true }, restart: 'always' },
};

/** The stack's files as they are committed. */
export function draftOf(stack: ChaosStack): StackDraft {
  const changes = stack.broken === undefined ? {} : BROKEN[stack.broken];
  const labels = { 'chaos.label': String(stack.label) };
  return {
    services: { web: webService(stack.tag, { labels, volumes: ['./app.conf:/etc/app.conf:ro'], ...changes }) },
    files: { 'app.conf': confOf(stack) },
    manifest: { timeout: 60, stability: 1 },
  };
}

/** Content of the mounted file: says which edit of the stack runs. */
export function confOf(stack: ChaosStack): string {
  return `${stack.name} ${stack.edit} ${stack.label} ${stack.tag} ${stack.broken ?? 'good'}\n`;
}
