// Routes: API calls and time of a plan, and visits at 20 Hz while routes come, change and go. Needs nothing but Node.
import { RoutesWorld } from '../lab/cloudflare/routes-world.ts';
import { createVisitor } from '../src/adapters/cloudflare-probe.ts';
import type { DeclaredRoutes } from '../src/model/routes.ts';
import { planRoutes } from '../src/routes/plan.ts';
import { readLive } from '../src/routes/read-live.ts';
import { measure, printRows, type Row, verdict } from './measure.ts';

const HERTZ = 20;
const ROUNDS = 10;

export async function benchRoutes(): Promise<void> {
  const small = await inWorld((world) => planRows(world, 6, 4));
  const large = await inWorld((world) => planRows(world, 500, 6));
  printRows('Plan of routes against the fake API', [...small, ...large]);
  printRows('Visits while routes change', await inWorld(visitRows));
}

async function inWorld<T>(work: (world: RoutesWorld) => Promise<T>): Promise<T> {
  const world = await RoutesWorld.start();
  try {
    return await work(world);
  } finally {
    await world[Symbol.asyncDispose]();
  }
}

async function planRows(world: RoutesWorld, count: number, callLimit: number): Promise<readonly Row[]> {
  const declared = world.declare(...Array.from({ length: count }, (_, index) => `n${index}`));
  await world.apply(declared);
  const tunnel = world.open();
  const before = tunnel.requests;
  const live = await readLive(tunnel, declared, 0);
  const calls = tunnel.requests - before;
  const whole = await measure(7, async () => plan(declared, await readLive(tunnel, declared, 0), world));
  const alone = await measure(7, async () => plan(declared, live, world));
  return [
    { what: `${count} routes: API calls`, value: String(calls), note: verdict(calls, callLimit, 'calls') },
    { what: `${count} routes: reading and planning`, sample: whole },
    { what: `${count} routes: planning alone`, sample: alone, note: verdict(alone.median / 1000, 1, 's') },
  ];
}

function plan(declared: DeclaredRoutes, live: Awaited<ReturnType<typeof readLive>>, world: RoutesWorld): unknown {
  return planRoutes({ declared, live, record: world.record, adopt: [] });
}

async function visitRows(world: RoutesWorld): Promise<readonly Row[]> {
  await world.apply(world.declare('a', 'b', 'old0'));
  const visitor = createVisitor({ edge: world.edgeUrl, timeoutMs: 5000 });
  const answers: Promise<boolean>[] = [];
  const visit = async (name: string): Promise<boolean> => {
    const answer = await visitor.visit(`${name}.example.org`, '/');
    return answer.kind === 'answer' && answer.status === 200;
  };
  const timer = setInterval(() => answers.push(visit('a'), visit('b')), 1000 / HERTZ);
  for (let round = 1; round <= ROUNDS; round += 1) {
    await world.apply(world.declare(`new${round}`, 'a', 'b'));
    await world.apply(world.declare('b', `old${round}`, 'a'));
    await new Promise((done) => setTimeout(done, 2000 / HERTZ));
  }
  clearInterval(timer);
  const seen = await Promise.all(answers);
  const failed = seen.filter((each) => !each).length;
  return [
    {
      what: `${ROUNDS * 2} applies: failed visits of names that stay`,
      value: `${failed} of ${seen.length}`,
      note: verdict(failed, 0, 'failed'),
    },
  ];
}
