import { execFileSync } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Bench,
  containersOf,
  deploymentOf,
  deployOf,
  docker,
  draftStack,
  IMAGE_ONE,
  makeImages,
  openBench,
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

const COMPOSE = `services:
  user: { image: "${IMAGE_ONE}", stop_grace_period: 0s, secrets: [token] }
  other: { image: "${IMAGE_ONE}", stop_grace_period: 0s, secrets: [mail] }
  plain: { image: "${IMAGE_ONE}", stop_grace_period: 0s }
secrets: { token: { file: ./secrets/token }, mail: { file: ./secrets/mail } }
`;

function service(name: string, secrets: readonly string[]): DesiredService {
  return { name, image: IMAGE_ONE, hostNetwork: false, ports: [], mounts: [], secrets, place: { file: 'compose.yaml' } };
}

/** What the VM itself says of its secrets: the pipeline's own observation, read by its own parser. */
function fingerprints(stack: DesiredStack): Readonly<Record<string, string>> {
  const text = execFileSync('sh', ['-c', OBSERVE_SCRIPT, 'observe', ''], {
    env: { ...process.env, ...bench.environment },
    encoding: 'utf8',
  });
  const sections = text.replaceAll(bench.stacks, '/opt/stacks');
  return secretFingerprints(stack, parseObservation('bench', sections).stacks[STACK]);
}

test('a rotated secret recreates exactly the services that use it, and they read the new value', async () => {
  const stack = draftStack(bench, {
    name: STACK,
    files: { 'compose.yaml': COMPOSE },
    manifest: { secrets: { token: { owner: '0' }, mail: { owner: '0' } } },
    services: [service('user', ['token']), service('other', ['mail']), service('plain', [])],
  });
  await deliverSecrets(
    bench.remote,
    stack,
    new Map([
      ['token', Buffer.from('first $value')],
      ['mail', Buffer.from('mail')],
    ]),
    1,
  );
  const first = fingerprints(stack);
  await bench.deploy(deploymentOf([deployOf(bench, stack, { override: overrideFor(stack, first) })]));
  const before = containersOf(STACK);

  await deliverSecrets(
    bench.remote,
    stack,
    new Map([
      ['token', Buffer.from('second\n"value"')],
      ['mail', Buffer.from('mail')],
    ]),
    1,
  );
  const second = fingerprints(stack);
  expect(second['token']).not.toBe(first['token']);
  expect(second['mail']).toBe(first['mail']);
  const { outcomes } = await bench.deploy(deploymentOf([deployOf(bench, stack, { override: overrideFor(stack, second) })]));
  expect(outcomes).toMatchObject([{ outcome: 'deployed' }]);
  const after = containersOf(STACK);
  const replaced = after.filter((each) => !before.some(({ id }) => id === each.id)).map((each) => each.name);
  expect([before.length, after.length, replaced]).toEqual([3, 3, [`${STACK}-user-1`]]);
  expect(docker('exec', `${STACK}-user-1`, 'cat', '/run/secrets/token')).toBe('second\n"value"');
  expect(docker('inspect', `${STACK}-user-1`)).not.toContain('second');
});
