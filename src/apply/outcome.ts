// The transaction's log, line by line, as typed events; and what became of each stack.
import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../errors/codes.ts';
import type { OutcomeKind, StackOutcome } from '../model/outcome.ts';

export type DeployEvent =
  /** A step of a stack (`-` for the run itself) reached a state; `at` is epoch seconds on the VM's clock. */
  | {
      readonly type: 'step';
      readonly at: number;
      readonly stack: string;
      readonly step: string;
      readonly state: string;
      readonly text: string;
    }
  /** Ordinary text: what Compose did. */
  | { readonly type: 'note'; readonly stack: string; readonly text: string }
  /** One of the last lines of a container that failed, redacted on the VM. */
  | { readonly type: 'tail'; readonly stack: string; readonly text: string }
  /** One fact of a stack's outcome, `key=value`. */
  | { readonly type: 'outcome'; readonly stack: string; readonly key: string; readonly value: string };

const KINDS: readonly OutcomeKind[] = ['deployed', 'unchanged', 'rolled-back', 'failed', 'refused', 'removed', 'skipped', 'interrupted'];

/** How the transaction ends its line about a handed-over stack when it can write the commit status itself (99-verbs.sh). */
const TELLS_FORGE = 'the forge is told';

/** One line of the log; undefined for what the transaction did not write itself (a shell's complaint). */
export function parseLogLine(line: string): DeployEvent | undefined {
  const [mark, first, second, third, fourth, ...rest] = line.split('\t');
  if (first === undefined || second === undefined) return undefined;
  switch (mark) {
    case '@':
      if (third === undefined || fourth === undefined) return undefined;
      return { type: 'step', at: Number(first), stack: second, step: third, state: fourth, text: rest.join(' ') };
    case '|':
      return { type: 'note', stack: first, text: second };
    case '!':
      return { type: 'tail', stack: first, text: second };
    case '=': {
      const at = second.indexOf('=');
      return at < 0 ? undefined : { type: 'outcome', stack: first, key: second.slice(0, at), value: second.slice(at + 1) };
    }
    default:
      return undefined;
  }
}

/** What became of one stack, from all events of its deployment. A stack without outcome was cut off: `interrupted`. */
export function outcomeOf(vm: string, stack: string, events: readonly DeployEvent[]): StackOutcome {
  const own = events.filter((event) => event.stack === stack);
  const facts = new Map(own.flatMap((event) => (event.type === 'outcome' ? [[event.key, event.value] as const] : [])));
  const logTail = own.flatMap((event) => (event.type === 'tail' ? [event.text] : []));
  const kind = KINDS.find((each) => each === facts.get('outcome'));
  if (kind === undefined) {
    const handedOver = own.filter((event) => event.type === 'step').find((event) => event.state === 'handed-over');
    if (handedOver !== undefined) {
      const tells = handedOver.text.endsWith(TELLS_FORGE);
      const text = `the VM changes it when this job has been reported${tells ? ', and tells the forge what came of it' : ''}`;
      return { vm, stack, outcome: 'handed-over', text, durationSeconds: 0, ...(tells ? { tellsForge: true } : {}) };
    }
    return {
      vm,
      stack,
      outcome: 'interrupted',
      code: 'interrupted',
      text: 'the transaction was cut off before it ended',
      durationSeconds: 0,
    };
  }
  const code = DIAGNOSTIC_CODES.find((each): each is DiagnosticCode => each === facts.get('code'));
  const release = Number(facts.get('release') || Number.NaN);
  return {
    vm,
    stack,
    outcome: kind,
    ...(code === undefined ? {} : { code }),
    text: facts.get('text') ?? '',
    ...(Number.isNaN(release) ? {} : { release }),
    durationSeconds: Number(facts.get('duration') ?? 0),
    ...(logTail.length === 0 ? {} : { logTail }),
  };
}
