// Which names become more or less public: what a reviewer must see first. Pure.
import type { Exposure, ExposureChange, OwnedRule } from '../model/routes.ts';
import { routeName } from './names.ts';

/** From the most open to the best guarded. */
const OPENNESS: readonly Exposure[] = ['public', 'app-login', 'forward-auth', 'access'];

const GUARDS: Readonly<Record<Exposure, string>> = {
  public: 'nothing guards it',
  'app-login': 'only its own login guards it',
  'forward-auth': "the reverse proxy's login guards it",
  access: 'Cloudflare Access guards it',
};

/**
 * @param live names of rules that the tunnel has already, ours or not
 */
export function planExposures(
  before: readonly OwnedRule[],
  after: readonly OwnedRule[],
  live: ReadonlySet<string>,
): readonly ExposureChange[] {
  const old = new Map(before.map((rule) => [routeName(rule.entry), rule.exposure]));
  const now = new Map(after.map((rule) => [routeName(rule.entry), rule.exposure]));
  const changes: ExposureChange[] = [];
  for (const [hostname, to] of now) {
    const from = old.get(hostname);
    if (from === to) continue;
    changes.push({ hostname, from, to, text: describeChange(hostname, from, to, live.has(hostname)) });
  }
  for (const [hostname, from] of old) {
    if (!now.has(hostname)) changes.push({ hostname, from, to: undefined, text: `${hostname} is no longer reachable from the internet` });
  }
  return changes.sort((a, b) => weight(a) - weight(b) || (a.hostname < b.hostname ? -1 : 1));
}

function describeChange(name: string, from: Exposure | undefined, to: Exposure, known: boolean): string {
  if (from !== undefined)
    return to === 'public' ? `${name} becomes public: it was ${from}` : `${name} changes from ${from} to ${to}: ${GUARDS[to]}`;
  if (known) return `${name} is taken over as ${to}: ${GUARDS[to]}`;
  return to === 'public' ? `${name} becomes public: ${GUARDS[to]}` : `${name} becomes reachable from the internet: ${GUARDS[to]}`;
}

function weight(change: ExposureChange): number {
  return change.to === undefined ? OPENNESS.length : OPENNESS.indexOf(change.to);
}
