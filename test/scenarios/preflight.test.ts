// What a plan must say before anything is tried, on a real VM: registries that hang or refuse, a port and a path of the host.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForVm } from '../../lab/vm.ts';
import { vmRun } from '../../lab/vm-exec.ts';
import { lookAt } from '../../src/commands/look.ts';
import { describeStack, loadStack } from '../../src/manifest/load-stack.ts';
import type { ComposeAnswer } from '../../src/model/answer.ts';
import type { DesiredVm } from '../../src/model/desired.ts';
import type { StackPlan } from '../../src/model/plan.ts';
import { askCompose } from '../../src/observe/ask-compose.ts';
import { collect } from '../../src/observe/collect.ts';
import { planVm } from '../../src/plan/vm-plan.ts';
import type { Remote } from '../../src/ports/remote.ts';
import { wipe } from '../fidelity/case-host.ts';
import { openFidelityVm, REPOSITORY } from '../fidelity/vm.ts';

const VM = 'facts';
const clock = { now: () => Date.now() };
/** Inside the VM; the Engine takes registries on its loopback without TLS. */
const PORTS = { hangs: 5901, closed: 5902, crowded: 5903, empty: 5904, held: 5905 };

// One process per port: it says nothing at all, or the same refusal to everybody. The Engine tries TLS first (first byte 0x16).
const SERVER = `use IO::Socket::INET;
my ($port, $status) = @ARGV;
my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 20, ReuseAddr => 1) or die;
open my $pid, '>>', '/tmp/preflight.pids'; print $pid "$$\\n"; close $pid;
my @silent;
while (my $client = $server->accept) {
  if ($status == 0) { push @silent, $client; next }
  my $line = <$client>;
  if (!defined $line || ord($line) == 0x16) { close $client; next }
  while (defined $line && $line ne "\\r\\n") { $line = <$client> }
  my %code = (401 => 'UNAUTHORIZED', 404 => 'MANIFEST_UNKNOWN', 429 => 'TOOMANYREQUESTS');
  my $body = "{\\"errors\\":[{\\"code\\":\\"$code{$status}\\",\\"message\\":\\"refused with $status\\"}]}";
  print $client "HTTP/1.1 $status X\\r\\nWww-Authenticate: Basic realm=\\"x\\"\\r\\nContent-Type: application/json\\r\\nContent-Length: " . length($body) . "\\r\\nConnection: close\\r\\n\\r\\n$body";
  close $client;
}`;

let remote: Remote;
let answer: ComposeAnswer | undefined;
let plan: StackPlan | undefined;
let desired: DesiredVm;

beforeAll(async () => {
  remote = await openFidelityVm(VM);
  await wipe(VM);
  const listen = [
    [PORTS.hangs, 0],
    [PORTS.closed, 401],
    [PORTS.crowded, 429],
    [PORTS.empty, 404],
    [PORTS.held, 404],
  ];
  const starts = listen.map(([port, status]) => `perl -e "$0" ${port} ${status} >/dev/null 2>&1 </dev/null &`).join('\n');
  const image = 'fairlead-fidelity/preflight:1';
  await vmRun(VM, ['sh', '-c', `rm -f /tmp/preflight.pids\n${starts}\nsleep 0.5`, SERVER]);
  await vmRun(VM, ['sh', '-c', `docker tag ${REPOSITORY}:1 ${image} && docker push -q ${image} && docker rmi ${image}`]);
  const root = await mkdtemp(join(tmpdir(), 'fairlead-preflight-'));
  const stack = await writeStack(root, {
    pulled: { image },
    hangs: { image: `127.0.0.1:${PORTS.hangs}/x:1` },
    closed: { image: `127.0.0.1:${PORTS.closed}/x:1` },
    crowded: { image: `127.0.0.1:${PORTS.crowded}/x:1` },
    empty: { image: `127.0.0.1:${PORTS.empty}/x:1` },
    port: { image: `${REPOSITORY}:1`, ports: [`${PORTS.held}:80`] },
    path: {
      image: `${REPOSITORY}:1`,
      volumes: [
        { type: 'bind', source: '/no/such/path', target: '/a', bind: { create_host_path: false } },
        '/no/such/folder:/b',
        '/etc:/c',
      ],
    },
  });
  const observed = await collect(remote, { stacks: [stack.name], clock });
  const files = await Promise.all(
    stack.files.map(async ({ path, mode }) => ({ path, mode, content: await readFile(join(stack.directory, path)) })),
  );
  const answers = await askCompose(remote, observed, [{ stack: stack.name, files, override: '', secrets: [] }]);
  answer = answers[stack.name];
  desired = { name: VM, managed: true, addresses: {}, ssh: undefined, inventory: [], stacks: [stack], place: { file: '' } };
  [plan] = planVm({ desired, observed, answers, now: clock.now() }).stacks;
});

afterAll(async () => {
  await vmRun(VM, ['sh', '-c', 'xargs -r kill <"$0"; rm -f "$0"', '/tmp/preflight.pids']);
  await remote.close();
});

async function writeStack(root: string, services: Readonly<Record<string, unknown>>) {
  const folder = join(root, 'stacks', VM, 'preflight');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'compose.yaml'), JSON.stringify({ services }));
  const stack = describeStack(root, await loadStack(root, VM, 'preflight'));
  if (stack === undefined) throw new Error('the stack cannot be read');
  return stack;
}

function findingOf(service: string): readonly string[] {
  const found = plan?.findings.filter(
    (each) => each.at !== undefined && 'address' in each.at && each.at.address === `${VM}/preflight/${service}`,
  );
  return (found ?? []).map((each) => `${each.severity} ${each.code}: ${each.summary}; ${each.detail ?? ''}`);
}

test('a registry that hangs is waited for a moment, and said', () => {
  expect(findingOf('hangs')).toEqual([
    `warning pull-failed: hangs: its image may not be pulled; 127.0.0.1:${PORTS.hangs}/x:1: Whether the registry has it could not be found out (the registry did not answer in time).`,
  ]);
});

test.each([
  ['closed', /^warning pull-failed: closed: its image may not be pulled; .*(?:unauthorized|refused with 401|no basic auth)/i],
  ['crowded', /^warning pull-failed: crowded: its image may not be pulled; .*(?:toomanyrequests|refused with 429|429)/i],
  ['empty', /^error pull-failed: empty: its image cannot be pulled; .*The registry does not have it/],
])('a registry that refuses (%s) is quoted', (service, text) => {
  expect(findingOf(service)).toEqual([expect.stringMatching(text)]);
});

test('the process that listens on a wanted port is named', () => {
  expect(findingOf('port')).toEqual([
    expect.stringContaining(`error port-taken: Host port ${PORTS.held}/tcp of port is taken; Process perl of the VM listens on 127.0.0.1`),
  ]);
});

test('a mounted path that is not there is an error or a warning, as the mount says', () => {
  expect(findingOf('path').map((each) => each.split(';')[0])).toEqual([
    'error bind-missing: path: /no/such/path does not exist on facts',
    'warning bind-missing: path: /no/such/folder does not exist on facts',
  ]);
});

test('of an image that would be pulled, size and platform are known', () => {
  expect(answer?.pulls?.['fairlead-fidelity/preflight:1']).toEqual({ known: true, bytes: expect.any(Number), platforms: ['linux/amd64'] });
  expect(answer?.pulls?.['fairlead-fidelity/preflight:1']?.bytes).toBeGreaterThan(100_000);
  expect(findingOf('pulled')).toEqual([]);
});

/** The VM at the moment when Compose is asked: what it does to the host happens before the question is put. */
function whenAsked(script: string): Remote {
  return {
    ...remote,
    async run(program, args, options) {
      if (program.name === 'ask' && args[0] === 'stage') await vmRun(VM, ['sh', '-c', script]);
      return remote.run(program, args, options);
    },
  };
}

test('an Engine that dies while Compose is asked is the finding of the VM, never half a plan', async () => {
  const dying = whenAsked('pkill -STOP -f "^/bin/bash /lab/entry.sh"; kill -9 "$(cat /var/run/docker.pid)"; sleep 0.5');
  try {
    await expect(lookAt({ clock }, desired, dying)).rejects.toMatchObject({ diagnostics: [{ code: 'engine-down', at: { address: VM } }] });
  } finally {
    await vmRun(VM, ['sh', '-c', 'pkill -CONT -f "^/bin/bash /lab/entry.sh"']);
    await waitForVm(VM);
  }
});

test('an answer that is cut short is said, never read as if it were whole', async () => {
  const cut: Remote = {
    ...remote,
    async run(program, args, options) {
      const result = await remote.run(program, args, options);
      return program.name === 'observe' ? { ...result, stdout: result.stdout.slice(0, result.stdout.length / 2) } : result;
    },
  };
  await expect(lookAt({ clock }, desired, cut)).rejects.toMatchObject({ diagnostics: [{ code: 'remote-output' }] });
});
