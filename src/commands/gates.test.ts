import { expect, test } from 'vitest';
import type { VerifyAnswer } from '../apply/verify.ts';
import type { Check, DesiredStack, DesiredVm } from '../model/desired.ts';
import type { DeclaredRoutes } from '../model/routes.ts';
import { answeredGates, machineClaims, stackClaims, unansweredGates } from './gates.ts';

const place = { file: 'x' };
const tcp = (name: string): Check => ({ name, timeout: 1, kind: 'tcp', host: '127.0.0.1', port: 1 });

function stack(name: string): DesiredStack {
  const manifest = {
    needs: [],
    timeout: 1,
    stability: undefined,
    checks: [tcp('serves')],
    gates: [tcp('together')],
    bootstrap: tcp('set up'),
    validate: [],
    reload: [],
    secrets: {},
  };
  return { vm: 'one', name, directory: '', manifest, files: [], services: [], digest: '' };
}

const VM: DesiredVm = {
  name: 'one',
  managed: true,
  addresses: { lan: '10.0.0.1', tailscale: '100.64.0.1' },
  ssh: { host: '10.0.0.1', port: 22, user: 'deploy', hostKeys: [] },
  inventory: [],
  checks: [{ name: 'joined', timeout: 1, kind: 'address', address: '100.64.0.1' }],
  stacks: [stack('a'), stack('b')],
  place,
};
const OLD: DesiredVm = { ...VM, name: 'old', managed: false, addresses: { lan: '10.0.0.9', tailscale: '100.64.0.9' }, stacks: [] };

const ROUTES: DeclaredRoutes = {
  tunnel: '',
  account: '',
  zones: {},
  team: undefined,
  certificates: [],
  connectors: ['http://10.0.0.1:20241'],
  record: undefined,
  routes: ['a.org', '*.a.org', 'api.a.org'].map((hostname) => ({
    hostname,
    path: hostname.startsWith('api') ? '^/v1/.*' : '',
    vm: 'two',
    stack: 'web',
    service: 'web',
    origin: 'http://10.0.0.2:80',
    port: 80,
    exposure: 'public' as const,
    reason: undefined,
    place,
  })),
};

test('a stack claims checks, gates and that it was set up; the VM of the tunnel also that routes are served', () => {
  expect(stackClaims(stack('a')).map(({ kind, check }) => `${kind} ${check.name}`)).toEqual([
    'check serves',
    'gate together',
    'bootstrap set up',
  ]);
  expect(machineClaims(VM, ROUTES).map(({ kind, check }) => [kind, check.name, check.kind === 'http' ? check.url : ''])).toEqual([
    ['machine', 'joined', ''],
    ['route', 'a.org is served by web', 'http://10.0.0.2:80/'],
    ['route', 'api.a.org^/v1/.* is served by web', 'http://10.0.0.2:80/v1/'],
  ]);
  expect(machineClaims({ ...VM, addresses: {}, ssh: undefined }, ROUTES)).toHaveLength(1);
});

const row = (stackName: string, check: string, passed: boolean, text = 'seen') => ({ vm: 'one', stack: stackName, check, passed, text });

test('answers are matched in their order; what could not be asked has failed; real mounts are held against the rules', () => {
  const answer: VerifyAnswer = {
    rows: [
      row('a', 'containers', true),
      row('a', 'serves', true),
      row('a', 'together', false, 'no'),
      row('a', 'set up', true),
      row('b', 'containers', false, 'app has ended'),
    ],
    machine: [row('-', 'joined', true)],
    mounts: [
      { from: '10.0.0.5:/srv', at: '/mnt/good' },
      { from: '100.64.0.9:/srv', at: '/mnt/data' },
    ],
  };
  const gates = answeredGates(VM, machineClaims(VM, undefined), answer, [VM, OLD]);
  expect(gates.map((each) => `${each.passed ? '✓' : '✗'} ${each.kind} ${each.stack} ${each.gate}: ${each.text}`)).toEqual([
    '✓ machine  reachable over SSH: deploy@10.0.0.1',
    '✓ machine  joined: seen',
    '✗ machine  no NFS is mounted over the tailnet: /mnt/data: 100.64.0.9 is the tailnet address of old.',
    '✗ machine  no NFS of an unmanaged VM is mounted: /mnt/data: 100.64.0.9 is old, which is an inventory only (managed: false).',
    '✓ containers a containers: seen',
    '✓ check a serves: seen',
    '✗ gate a together: no',
    '✓ bootstrap a set up: seen',
    '✗ containers b containers: app has ended',
    '✗ check b serves: could not be asked',
    '✗ gate b together: could not be asked',
    '✗ bootstrap b set up: could not be asked',
  ]);
});

test('of a VM that does not answer everything has failed', () => {
  const gates = unansweredGates(VM, machineClaims(VM, undefined), 'connection refused');
  expect(gates).toHaveLength(10);
  expect(gates.every((each) => !each.passed)).toBe(true);
  expect(gates[0]).toMatchObject({ gate: 'reachable over SSH', text: 'connection refused' });
});
