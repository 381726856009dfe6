// What a run counts, and its lines.
import type { CaseResult, Versions } from './batch.ts';
import type { ProblemKind } from './verdict.ts';

export const PROBLEM_KINDS: readonly ProblemKind[] = ['difference', 'failure', 'fast-path', 'deed without cause', 'cause without deed'];

/** Counters of one lane: one Compose version, or a change from one to the other. */
export interface Lane {
  readonly name: string;
  cases: number;
  /** No verdict: the base did not come up. */
  invalid: number;
  /** Without any problem. */
  agreeing: number;
  /** The plan refused, and `up` failed. */
  foretoldFailures: number;
  /** Containers, networks, volumes and images that the real `up` changed. */
  deeds: number;
  oneShotsAgain: number;
  readonly methods: Map<string, number>;
  readonly problems: Map<ProblemKind, number>;
}

/** "Compose 2.40.3", or "2.26.1 → 2.40.3". */
export function laneName({ before, after }: Versions): string {
  return before === after ? after : `${before} → ${after}`;
}

export function makeLane(name: string): Lane {
  return {
    name,
    cases: 0,
    invalid: 0,
    agreeing: 0,
    foretoldFailures: 0,
    deeds: 0,
    oneShotsAgain: 0,
    methods: new Map(),
    problems: new Map(),
  };
}

/** Adds one result. */
export function count(lane: Lane, { verdict }: CaseResult): void {
  lane.cases += 1;
  if (verdict === undefined) {
    lane.invalid += 1;
    return;
  }
  lane.agreeing += verdict.problems.length === 0 ? 1 : 0;
  lane.foretoldFailures += verdict.failed ? 1 : 0;
  lane.deeds += verdict.failed ? 0 : verdict.seen.length;
  lane.oneShotsAgain += verdict.oneShotsAgain;
  lane.methods.set(verdict.method, (lane.methods.get(verdict.method) ?? 0) + 1);
  for (const problem of verdict.problems) {
    lane.problems.set(problem.kind, (lane.problems.get(problem.kind) ?? 0) + 1);
  }
}

/** One row per figure, one column per lane. */
export function figureRows(lanes: readonly Lane[]): readonly (readonly string[])[] {
  const row = (title: string, read: (lane: Lane) => number): readonly string[] => [title, ...lanes.map((lane) => String(read(lane)))];
  return [
    row('cases', (lane) => lane.cases),
    row('plan = what happened, explained', (lane) => lane.agreeing),
    ...PROBLEM_KINDS.map((kind) => row(PROBLEM_WORDS[kind], (lane) => lane.problems.get(kind) ?? 0)),
    row('failures foretold and seen', (lane) => lane.foretoldFailures),
    row('objects changed by `up`, each planned', (lane) => lane.deeds),
    row('answered from the release record alone', (lane) => lane.methods.get('record') ?? 0),
    row('answered by Compose against the shadow', (lane) => lane.methods.get('shadow') ?? 0),
    row('answered by the rules alone', (lane) => lane.methods.get('rules') ?? 0),
    row('finished one-shots that a needless `up` would run again', (lane) => lane.oneShotsAgain),
    row('base project did not come up (no verdict)', (lane) => lane.invalid),
  ];
}

const PROBLEM_WORDS: Readonly<Record<ProblemKind, string>> = {
  difference: 'differences',
  failure: 'failures not foretold, or foretold and not seen',
  'fast-path': '"in sync" by the record, but `up` changed something',
  'deed without cause': 'deeds without a cause',
  'cause without deed': 'causes without a deed',
};
