// Takes secrets out of text before anybody sees it, also when a secret is torn apart by the borders of chunks.
import { spellingsOf } from './redact-forms.ts';

const MASK = '***';
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** An age identity follows, whatever its kind and length. */
const AGE_BEGIN = 'AGE-SECRET-KEY-';
const AGE_REST = /^[0-9A-Z-]*/;
/** Longer than any BEGIN or END line of a private key. */
const MARKER_ROOM = 80;

/** Text comes in pieces; what may still turn out to be part of a secret is held back until the next piece or the end. */
export interface RedactedStream {
  write(chunk: string): string;
  end(): string;
}

export interface Redactor {
  /** A whole text: nothing follows. */
  redact(text: string): string;
  stream(): RedactedStream;
  /** From now on these are hidden too, also by streams that are open. */
  add(secrets: readonly string[]): void;
}

/** Hides the given secrets in all their spellings, longest first, and every private key block and age identity whether known or not. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = new Set(secrets);
  let matcher = buildMatcher([...known]);
  const current = (): Matcher => matcher;
  return {
    redact(text) {
      const stream = openStream(current);
      return stream.write(text) + stream.end();
    },
    stream: () => openStream(current),
    add(more) {
      for (const secret of more) known.add(secret);
      matcher = buildMatcher([...known]);
    },
  };
}

interface Matcher {
  readonly pattern: RegExp;
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

function buildMatcher(secrets: readonly string[]): Matcher {
  const spellings = [...new Set(secrets.flatMap((secret) => [...spellingsOf(secret)]))].sort((left, right) => right.length - left.length);
  const byFirst = new Map<string, string[]>();
  for (const spelling of spellings) {
    const first = spelling.charAt(0);
    const list = byFirst.get(first) ?? [];
    list.push(spelling);
    byFirst.set(first, list);
  }
  const escaped = spellings.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp([KEY_BEGIN.source, AGE_BEGIN, ...escaped].join('|')), byFirst, longest: spellings[0]?.length ?? 0 };
}

function openStream(current: () => Matcher): RedactedStream {
  let held = '';
  let insideKey = false;
  let insideAge = false;
  function drain(atEnd: boolean): string {
    const matcher = current();
    let shown = '';
    for (;;) {
      if (insideKey) {
        const end = KEY_END.exec(held);
        if (end === null) {
          held = atEnd ? '' : held.slice(-MARKER_ROOM);
          return shown;
        }
        held = held.slice(end.index + end[0].length);
        insideKey = false;
      }
      if (insideAge) {
        held = held.replace(AGE_REST, '');
        if (held === '' && !atEnd) return shown;
        insideAge = false;
      }
      const safe = atEnd ? held.length : firstOpenEnd(held, matcher);
      const match = matcher.pattern.exec(held);
      if (match === null || match.index >= safe) {
        shown += held.slice(0, safe);
        held = held.slice(safe);
        return shown;
      }
      shown += held.slice(0, match.index) + MASK;
      held = held.slice(match.index + match[0].length);
      insideKey = KEY_BEGIN.test(match[0]);
      insideAge = match[0] === AGE_BEGIN;
    }
  }
  return {
    write(chunk) {
      held += chunk;
      return drain(false);
    },
    end: () => drain(true),
  };
}

/** Where the earliest text begins that more input could turn into a secret; the length when there is none. */
function firstOpenEnd(text: string, matcher: Matcher): number {
  const from = Math.max(0, text.length - Math.max(matcher.longest, MARKER_ROOM));
  for (let at = from; at < text.length; at += 1) {
    const rest = text.slice(at);
    if (rest.length < MARKER_ROOM && (mayBeginKey(rest) || AGE_BEGIN.startsWith(rest))) return at;
    const candidates = matcher.byFirst.get(text.charAt(at)) ?? [];
    if (candidates.some((spelling) => spelling.length > rest.length && spelling.startsWith(rest))) return at;
  }
  return text.length;
}

function mayBeginKey(rest: string): boolean {
  const start = '-----BEGIN ';
  if (rest.length <= start.length) return start.startsWith(rest);
  return rest.startsWith(start) && /^[A-Z0-9 ]*-{0,4}$/.test(rest.slice(start.length));
}
