import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  deploymentOf,
  deployOf,
  docker,
  draftStack,
  IMAGE_CRASH,
  IMAGE_ONE,
  makeImages,
  openBench,
  sha256,
} from '../../test/support/vm-bench.ts';
import { OBSERVE_SCRIPT } from '../host/scripts.gen.ts';
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import { parseObservation } from '../observe/parse.ts';
import { secretFingerprints } from '../plan/inputs.ts';
import { overrideFor } from '../plan/override.ts';
import { deliverSecrets } from './deliver.ts';

const STACK = 'yhelper-rotation';
let bench: Bench;
beforeAll(makeImages);
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.dispose([STACK]));

function service(name: string, secrets: readonly string[]): DesiredService {
  return { name, image: IMAGE_ONE, hostNetwork: false, ports: [], mounts: [], secrets, place: { file: 'compose.yaml' } };
}

/** Three services: two with a secret each, one without. */
function stackWith(changes: { readonly image?: string; readonly owner?: string } = {}): DesiredStack {
  const user = changes.image ?? IMAGE_ONE;
  const compose = `services:
  user: { image: "${user}", stop_grace_period: 0s, secrets: [token] }
  other: { image: "${IMAGE_ONE}", stop_grace_period: 0s, secrets: [mail] }
  plain: { image: "${IMAGE_ONE}", stop_grace_period: 0s }
secrets: { token: { file: ./secrets/token }, mail: { file: ./secrets/mail } }
`;
  return draftStack(bench, {
    name: STACK,
    files: { 'compose.yaml': compose },
    // A process that crashes does so at once: a second of watching is enough here.
    manifest: { stability: changes.image === undefined ? 0 : 1, secrets: { token: { owner: changes.owner ?? '0' }, mail: { owner: '0' } } },
    services: [service('user', ['token']), service('other', ['mail']), service('plain', [])],
  });
}

/** What the VM itself says of its secrets: the pipeline's own observation, read by its own parser. */
function prints(stack: DesiredStack): Readonly<Record<string, string>> {
  const text = execFileSync('sh', ['-c', OBSERVE_SCRIPT, 'observe', ''], {
    env: { ...process.env, ...bench.environment },
    encoding: 'utf8',
  });
  const sections = text.replaceAll(bench.stacks, '/opt/stacks');
  return secretFingerprints(stack, parseObservation('bench', sections).stacks[STACK]);
}

function deliver(stack: DesiredStack, token: string | Buffer): Promise<unknown> {
  return deliverSecrets(
    bench.remote,
    stack,
    new Map([
      ['token', Buffer.from(token)],
      ['mail', Buffer.from('mail')],
    ]),
    1,
  );
}

/** Plans on what the VM has now, and carries it out. */
async function deployNow(stack: DesiredStack) {
  const secrets = prints(stack);
  const draft = deployOf(bench, stack, { override: overrideFor(stack, secrets) });
  const { outcomes } = await bench.deploy(deploymentOf([{ ...draft, record: { ...draft.record, secrets } }]));
  return outcomes[0];
}

/** To release 1, by hand. */
function rollBack(stack: DesiredStack, previous: number, keepSecrets = false) {
  const { record } = deployOf(bench, stack);
  const override = readFileSync(join(bench.state, STACK, 'releases/1/files/compose.override.yaml'), 'utf8');
  const files = { 'compose.override.yaml': { sha256: sha256(override), mode: 0o644 } };
  const base = { stack: STACK, wave: 1, needs: [], previous, timeout: 30, reloads: [], inplace: [], stability: 0, hold: undefined };
  return bench.deploy(deploymentOf([{ kind: 'rollback', fromRelease: 1, record: { ...record, files }, keepSecrets, ...base }]));
}

function tokenInside(): string {
  return execFileSync('docker', ['exec', `${STACK}-user-1`, 'cat', '/run/secrets/token'], { encoding: 'utf8' });
}

function kept(): readonly string[] {
  return readdirSync(join(bench.stacks, STACK, 'secrets/.kept')).sort();
}

function replacedSince(before: ReturnType<typeof containersOf>): readonly string[] {
  return containersOf(STACK)
    .filter((each) => !before.some(({ id }) => id === each.id))
    .map((each) => each.name);
}

test('a rotated secret recreates exactly the services that use it, and they read the new value', async () => {
  const stack = stackWith();
  await deliver(stack, 'first $value');
  const first = prints(stack);
  await deployNow(stack);
  const before = containersOf(STACK);
  expect(before).toHaveLength(3);

  await deliver(stack, 'second\n"value"');
  const second = prints(stack);
  expect(second['token']).not.toBe(first['token']);
  expect(second['mail']).toBe(first['mail']);
  // It has arrived, and reaches nobody before its release, whatever restarts.
  docker('restart', '-t', '0', `${STACK}-user-1`);
  expect(tokenInside()).toBe('first $value');

  expect(await deployNow(stack)).toMatchObject({ outcome: 'deployed' });
  expect(replacedSince(before)).toEqual([`${STACK}-user-1`]);
  expect(tokenInside()).toBe('second\n"value"');
  // A reboot starts containers as they are: the copy is on the disk, root-only.
  docker('restart', '-t', '0', `${STACK}-user-1`);
  expect(tokenInside()).toBe('second\n"value"');
  const copy = join(bench.stacks, STACK, 'secrets/.kept', kept().find((name) => name.startsWith('token.')) ?? '');
  expect([statSync(copy).mode & 0o777, statSync(join(copy, '..')).mode & 0o777]).toEqual([0o400, 0o700]);
  expect(docker('inspect', `${STACK}-user-1`)).not.toContain('second');
});

test('a release that fails takes its secrets with it: the old value is back, and the new one still waits for its release', async () => {
  const stack = stackWith();
  await deliver(stack, 'old-value');
  await deployNow(stack);
  const before = containersOf(STACK);
  await deliver(stack, 'new-value');
  const broken = stackWith({ image: IMAGE_CRASH });
  expect(await deployNow(broken)).toMatchObject({ outcome: 'rolled-back' });
  expect(tokenInside()).toBe('old-value');
  expect(replacedSince(before)).toEqual([`${STACK}-user-1`]);
  expect(readFileSync(join(bench.stacks, STACK, 'secrets/token'), 'utf8')).toBe('new-value');
  // Nothing is lost: the repaired release gets the value that the failed one was meant to have.
  expect(await deployNow(stack)).toMatchObject({ outcome: 'deployed' });
  expect(tokenInside()).toBe('new-value');
});

test('going back by hand brings the values of that release; one that is gone is refused before anything changes', async () => {
  const stack = stackWith();
  await deliver(stack, 'one');
  await deployNow(stack);
  await deliver(stack, 'two');
  await deployNow(stack);
  expect((await rollBack(stack, 2)).outcomes).toMatchObject([{ outcome: 'deployed' }]);
  expect(tokenInside()).toBe('one');

  await deployNow(stack);
  expect(tokenInside()).toBe('two');
  const before = containersOf(STACK);
  const overrideOfOne = readFileSync(join(bench.state, STACK, 'releases/1/files/compose.override.yaml'), 'utf8');
  const lost = kept().find((name) => name.startsWith('token.') && overrideOfOne.includes(name)) ?? '';
  execFileSync('rm', [join(bench.stacks, STACK, 'secrets/.kept', lost)]);
  expect((await rollBack(stack, 4)).outcomes).toMatchObject([
    { outcome: 'refused', code: 'secret-missing', text: expect.stringContaining('token') },
  ]);
  expect(replacedSince(before)).toEqual([]);
});

test('going back by hand can leave secrets alone, and the record says what then lies there', async () => {
  const stack = stackWith();
  await deliver(stack, 'leaked');
  await deployNow(stack);
  await deliver(stack, 'rotated');
  await deployNow(stack);
  expect((await rollBack(stack, 2, true)).outcomes).toMatchObject([{ outcome: 'deployed', release: 3 }]);
  expect(tokenInside()).toBe('rotated');
  const live = readFileSync(join(bench.stacks, STACK, 'compose.override.yaml'), 'utf8');
  const { files } = JSON.parse(readFileSync(join(bench.state, STACK, 'releases/3/release.json'), 'utf8'));
  expect(files['compose.override.yaml'].sha256).toBe(sha256(live));
});

test('a value that changes between plan and transaction is planned anew, not deployed unseen', async () => {
  const stack = stackWith();
  await deliver(stack, 'seen');
  const secrets = prints(stack);
  const draft = deployOf(bench, stack, { override: overrideFor(stack, secrets) });
  await deliver(stack, 'unseen');
  const { outcomes } = await bench.deploy(deploymentOf([{ ...draft, record: { ...draft.record, secrets } }]));
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'plan-stale' }]);
  expect(containersOf(STACK)).toEqual([]);
});

test('another owner is another release: the file of the old one keeps its owner', async () => {
  await deliver(stackWith(), 'value');
  await deployNow(stackWith());
  const [first] = kept().filter((name) => name.startsWith('token.'));
  const before = containersOf(STACK);
  const owned = stackWith({ owner: '1000:1001' });
  await deliver(owned, 'value');
  expect(await deployNow(owned)).toMatchObject({ outcome: 'deployed' });
  expect(replacedSince(before)).toEqual([`${STACK}-user-1`]);
  const owners = kept()
    .filter((name) => name.startsWith('token.'))
    .map((name) => {
      const { uid, gid } = statSync(join(bench.stacks, STACK, 'secrets/.kept', name));
      return [name === first, uid, gid];
    });
  expect(owners).toHaveLength(2);
  expect(owners).toContainEqual([true, 0, 0]);
  expect(owners).toContainEqual([false, 1000, 1001]);
});

test('copies go with the last release that mounts them', async () => {
  const stack = stackWith();
  for (let round = 1; round <= 7; round += 1) {
    await deliver(stack, `value ${round}`);
    expect(await deployNow(stack)).toMatchObject({ outcome: 'deployed' });
  }
  // Five releases are kept; `mail` never changed.
  expect(kept().map((name) => name.split('.')[0])).toEqual(['mail', 'token', 'token', 'token', 'token', 'token']);
  expect(tokenInside()).toBe('value 7');
});

/** Everything that has broken an encoder somewhere: quotes, expansion, line ends, other scripts, bytes that are no text. */
const NASTY: readonly (readonly [string, Buffer])[] = [
  ['quotes', Buffer.from(`' " \` ''' """`)],
  ['dollar', Buffer.from('$HOME ${HOME} $$ $(id) `id`')],
  ['hash', Buffer.from('# not a comment # ')],
  ['backslash', Buffer.from('\\ \\n \\\\ \\0 \\')],
  ['crlf', Buffer.from('a\r\nb\r\n')],
  ['newlines', Buffer.from('\n\na\n\nb\n\n')],
  ['unicode', Buffer.from('пароль 秘密 🔑 e\u0301')],
  ['spaces', Buffer.from('  \t padded \t ')],
  ['bytes', Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
  ['long', Buffer.from(Array.from({ length: 65_536 }, (_, index) => (index * 7 + (index >> 8)) & 255))],
  ['percent', Buffer.from('%s %d %% %n')],
  ['dash', Buffer.from('-rf --')],
];

test('every nasty value is byte by byte the same in a real container', async () => {
  const names = NASTY.map(([name]) => name);
  const compose = `services:
  user: { image: "${IMAGE_ONE}", stop_grace_period: 0s, secrets: [${names.join(', ')}] }
secrets: { ${names.map((name) => `${name}: { file: ./secrets/${name} }`).join(', ')} }
`;
  const stack = draftStack(bench, {
    name: STACK,
    files: { 'compose.yaml': compose },
    manifest: { stability: 0, secrets: Object.fromEntries(names.map((name) => [name, { owner: '0' }])) },
    services: [service('user', names)],
  });
  await deliverSecrets(bench.remote, stack, new Map(NASTY), 1);
  expect(await deployNow(stack)).toMatchObject({ outcome: 'deployed' });
  for (const [name, value] of NASTY) {
    const inside = execFileSync('docker', ['exec', `${STACK}-user-1`, 'cat', `/run/secrets/${name}`]);
    expect([name, inside.equals(value)]).toEqual([name, true]);
  }
});
