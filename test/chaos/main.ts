// npm run chaos: random pushes, random deaths, and after each the question whether every stack equals one release exactly.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { vmRun } from '../../lab/vm-exec.ts';
import { startCli } from '../faults/cli.ts';
import { makeFleet } from '../faults/fleet.ts';
import { findFaults, inspectStacks, type SeenStack } from '../faults/inspect.ts';
import { startProxy } from '../faults/proxy.ts';
import { wipeStack } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm, writeHostsFile } from '../faults/vm.ts';
import { carryOut, type Kill, randomKill, restartsContainers } from './kill.ts';
import { makeRandom } from './random.ts';
import { ALL_NAMES, confOf, draftOf, firstWorld, type Push, randomPush } from './world.ts';

const VM = 'chaos';
/** Milliseconds within which something dies: about as long as a deploy takes. */
const SPAN = 6000;

type Seen = Readonly<Record<string, SeenStack>>;

/** Returns the exit code: 0 when every round ended whole. */
export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: { seed: { type: 'string' }, rounds: { type: 'string', default: '200' }, minutes: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const rounds = Number(values.rounds);
  let until = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
  // Ctrl-C ends the run after its round: what was found so far is told.
  process.once('SIGINT', () => {
    until = 0;
  });
  console.log(`chaos: seed ${seed}, ${rounds} rounds; again: npm run chaos -- --seed ${seed} --rounds ${rounds}`);
  const vm = await ensureFaultVm(VM);
  for (const name of ALL_NAMES) await wipeStack(VM, name);
  const result = await runRounds(vm, seed, rounds, () => Date.now() >= until);
  console.log(
    `chaos: seed ${seed}: ${result.done} rounds in ${result.seconds.toFixed(0)} s (${(result.seconds / result.done).toFixed(1)} s each), ${result.bad} not whole`,
  );
  console.log(`killed: ${[...result.kills].map(([victim, count]) => `${victim} ${count}`).join(', ')}`);
  await writeTally(vm, seed, result);
  return result.bad === 0 ? 0 : 1;
}

/** For docs/reliability.md. */
async function writeTally(vm: FaultVm, seed: number, { done, bad, seconds, kills }: Tally): Promise<void> {
  const folder = join(vm.lab.root, '.cache/faults');
  await mkdir(folder, { recursive: true });
  const row = {
    seed,
    rounds: done,
    bad,
    secondsPerRound: Number((seconds / done).toFixed(1)),
    kills: [...kills].map(([victim, count]) => `${victim} ${count}`).join(', '),
  };
  await writeFile(join(folder, `chaos-${seed}.json`), `${JSON.stringify(row, null, 2)}\n`);
}

interface Tally {
  readonly done: number;
  readonly bad: number;
  readonly seconds: number;
  readonly kills: ReadonlyMap<string, number>;
}

async function runRounds(vm: FaultVm, seed: number, rounds: number, isOver: () => boolean): Promise<Tally> {
  const random = makeRandom(seed);
  await using fleet = await makeFleet(VM);
  await using proxy = await startProxy({ target: vm.port });
  const hosts = await writeHostsFile(vm.lab, VM, { port: proxy.port, hostKey: vm.hostKey, suffix: '-proxy' });
  let world = firstWorld();
  for (const stack of world) await fleet.write(stack.name, draftOf(stack));
  await fleet.commit('The first stacks');
  const first = await startCli(vm, 'deploy', { root: fleet.root }).ended;
  if (first.code !== 0) throw new Error(`the first deploy failed:\n${first.text}`);
  let before: Seen = await inspectStacks(VM, ALL_NAMES);
  let good = new Map(world.map((each) => [each.name, confOf(each)]));
  const kills = new Map<string, number>();
  const begun = performance.now();
  let done = 0;
  let bad = 0;
  for (let round = 1; round <= rounds && !isOver(); round += 1) {
    const push = randomPush(random, world, round);
    const kill = randomKill(random, SPAN);
    const at = performance.now();
    for (const each of ALL_NAMES) await fleet.remove(each);
    for (const stack of push.world) await fleet.write(stack.name, draftOf(stack));
    // A push may take most of what runs there away: the gate against that is not what dies here.
    await fleet.commit(`Round ${round}: ${push.text}\n\nallow-removal: ${VM}`);
    const run = startCli(vm, 'deploy', { root: fleet.root, hosts });
    await carryOut(kill, VM, run, proxy);
    await waitForLocks();
    const heal = await startCli(vm, 'deploy', { root: fleet.root }).ended;
    const after = await inspectStacks(VM, ALL_NAMES);
    good = nextGood(good, push);
    const faults = [...judgeHeal(push, heal.code), ...judgeStacks(good, after), ...judgeOthers(push, kill, before, after)];
    const first = (await run.ended).code;
    const seconds = ((performance.now() - at) / 1000).toFixed(1);
    console.log(
      `${faults.length === 0 ? 'whole' : 'NOT WHOLE'} ${round} ${seconds} s · ${push.text} · ${kill.victim}${kill.victim === 'nobody' ? '' : ` at ${kill.after} ms`} · ${first ?? 'killed'} then ${heal.code}`,
    );
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0) console.log(indent((await run.ended).text), indent(heal.text));
    world = push.world;
    before = after;
    done += 1;
    if (faults.length > 0) bad += 1;
    kills.set(kill.victim, (kills.get(kill.victim) ?? 0) + 1);
    if (bad >= 3) break;
  }
  return { done, bad, seconds: (performance.now() - begun) / 1000, kills };
}

/** What the mounted file of each stack must say now: of a broken push, still the last good one. */
function nextGood(good: ReadonlyMap<string, string>, push: Push): Map<string, string> {
  const next = new Map<string, string>();
  for (const stack of push.world) {
    const text = stack.broken === undefined ? confOf(stack) : good.get(stack.name);
    if (text !== undefined) next.set(stack.name, text);
  }
  return next;
}

function judgeHeal(push: Push, code: number | undefined): readonly string[] {
  const wanted = push.world.some((each) => each.broken !== undefined) ? 1 : 0;
  return code === wanted ? [] : [`the next deploy ended with ${code ?? 'a signal'} instead of ${wanted}`];
}

function judgeStacks(good: ReadonlyMap<string, string>, after: Seen): readonly string[] {
  return Object.values(after).flatMap((seen) => {
    const wanted = good.get(seen.stack);
    const faults = findFaults(seen).map((each) => `${seen.stack}: ${each}`);
    if (wanted === undefined) return seen.containers.length === 0 ? faults : [...faults, `${seen.stack}: still runs`];
    const sum = createHash('sha256').update(wanted).digest('hex');
    const right = seen.live.includes(`${sum}  ./app.conf`);
    return right ? faults : [...faults, `${seen.stack}: its file is not "${wanted.trim()}"`];
  });
}

/** Stacks that the push did not name: the same containers, and not restarted unless the Engine itself died. */
function judgeOthers(push: Push, kill: Kill, before: Seen, after: Seen): readonly string[] {
  return ALL_NAMES.filter((name) => !push.touched.includes(name)).flatMap((name) => {
    const show = (seen: Seen): string =>
      (seen[name]?.containers ?? []).map((each) => (restartsContainers(kill.victim) ? each.id : `${each.id} ${each.startedAt}`)).join(', ');
    return show(before) === show(after) ? [] : [`${name} was not part of the push and is not untouched`];
  });
}

/** What goes on on the VM without its watcher ends first; a lock that is never freed is found by the judge. */
async function waitForLocks(): Promise<void> {
  const script =
    'for lock in /var/lib/fairlead/*/lock; do timeout 90 flock "$lock" true; done; timeout 60 sh -c "while pgrep -f \'transaction.sh (run|stack) \' >/dev/null; do sleep 0.1; done"; true';
  await vmRun(VM, ['sh', '-c', script], { timeout: 400 });
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
