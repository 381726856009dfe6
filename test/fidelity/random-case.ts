// A random case: a project, then some changes in the repository and some on the VM. Small enough to be made smaller.
import type { Case } from './batch.ts';
import { FILE_MUTATIONS } from './file-mutations.ts';
import type { Place } from './place.ts';
import { dropService, type Project, projectFiles } from './project.ts';
import { makeRandom, type Random } from './random.ts';
import { drawProject } from './random-project.ts';
import { STATE_MUTATIONS } from './state-mutations.ts';

export interface Step {
  readonly kind: 'file' | 'state';
  readonly name: string;
  readonly seed: number;
}

/** Everything a case is made from; the same draft gives the same case. */
export interface Draft {
  readonly seed: number;
  readonly steps: readonly Step[];
  /** Services left out again, when a failing case is made smaller. */
  readonly dropped: readonly string[];
  readonly adopted: boolean;
}

/** Draws case number `index` of a seed. */
export function drawCase(seed: number, index: number): Draft {
  const random = makeRandom(Math.imul(seed, 1_000_003) + index);
  const files = random.pick([0, 0, 1, 1, 1, 1, 2, 2]);
  const states = random.pick([0, 0, 1, 1, 1, 1, 2, 2]);
  return {
    seed: random.below(2 ** 31),
    steps: [
      ...drawSteps('file', Object.keys(FILE_MUTATIONS), files, random),
      ...drawSteps('state', Object.keys(STATE_MUTATIONS), states, random),
    ],
    dropped: [],
    adopted: random.chance(0.08),
  };
}

function drawSteps(kind: Step['kind'], names: readonly string[], count: number, random: Random): readonly Step[] {
  return Array.from({ length: count }, () => ({ kind, name: random.pick(names), seed: random.below(2 ** 31) }));
}

/** The case at its place on the VM, and which steps found something to do. */
export function makeCase(
  draft: Draft,
  place: Place,
): { readonly case: Case; readonly applied: readonly Step[]; readonly services: readonly string[] } {
  const before = drawProject(makeRandom(draft.seed), place);
  for (const name of draft.dropped) {
    dropService(before, name);
  }
  const after: Project = structuredClone(before);
  const disturb: string[] = [];
  const applied: Step[] = [];
  for (const step of draft.steps) {
    const random = makeRandom(step.seed);
    if (step.kind === 'file') {
      if (FILE_MUTATIONS[step.name]?.(after, random, place) === true) {
        applied.push(step);
      }
    } else {
      const lines = STATE_MUTATIONS[step.name]?.(before, random, place);
      if (lines !== undefined) {
        disturb.push(...lines);
        applied.push(step);
      }
    }
  }
  const title = applied.map((step) => step.name).join(' + ') || 'nothing';
  return {
    case: {
      title,
      stack: place.stack,
      before: projectFiles(before),
      after: projectFiles(after),
      secrets: before.secretValues,
      prepare: externals(before, place),
      disturb,
      adopted: draft.adopted,
    },
    applied,
    services: Object.keys(before.services),
  };
}

function externals(project: Project, place: Place): readonly string[] {
  return [
    ...(project.networks['outer'] === undefined ? [] : [`docker network create ${place.stack}-outer`]),
    ...(project.volumes['outside'] === undefined ? [] : [`docker volume create ${place.stack}-outside`]),
  ];
}
