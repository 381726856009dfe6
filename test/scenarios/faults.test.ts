// Faults of one stack's containers and images, injected for real: what the deploy says, and what runs afterwards.
import { beforeAll, expect, vi } from 'vitest';
import { vmRun } from '../../lab/vm-exec.ts';
import { goodStack, type Service, type StackChanges } from '../faults/fleet.ts';
import {
  answerNoMore,
  answerWith,
  FOREIGN_IMAGE,
  goodImage,
  importForeignImage,
  publish,
  REGISTRY,
  startRegistry,
  stopRegistry,
} from '../faults/images.ts';
import { type FaultCard, faultTest, startWatch } from '../faults/record.ts';
import { openScene, outcomeOf, type Scene } from '../faults/scene.ts';
import { ensureFaultVm, type FaultVm } from '../faults/vm.ts';

vi.setConfig({ maxConcurrency: 4 });

const VM = 'faults';
let vm: FaultVm;
beforeAll(async () => {
  vm = await ensureFaultVm(VM);
  await startRegistry(VM);
  await importForeignImage(VM);
});

function open(stack: string, draft = goodStack('good')): Promise<Scene> {
  return openScene(vm, VM, stack, draft);
}

/** A release that must not stay: the old one comes back, whole, and the next deploy works. */
function rollsBack(id: string, fault: string, injected: string, stack: string, code: RegExp, web: Service, more: StackChanges = {}): void {
  faultTest({ id, fault, injected, expected: 'rolled back, the old release runs' }, async () => {
    await using at = await open(stack);
    const watch = startWatch();
    const end = await at.deploy(goodStack('bad', { ...more, web }));
    const seconds = watch();
    expect(end.code, end.text).toBe(1);
    expect(outcomeOf(end)).toMatchObject({ outcome: 'rolled-back', code: expect.stringMatching(code), release: 1 });
    await at.expectWhole(1);
    await at.expectUsable();
    return { observed: outcomeOf(end).text, seconds };
  });
}

/** A release that is seen to be impossible: nothing is touched, and the next deploy works. */
function refuses(
  card: Omit<FaultCard, 'expected'>,
  stack: string,
  said: RegExp,
  prepare: (at: Scene) => Promise<StackChanges>,
  repair: () => Promise<unknown> = () => Promise.resolve(),
  options: { readonly alone?: boolean } = {},
): void {
  faultTest(
    { ...card, expected: 'refused, nothing is touched' },
    async () => {
      await using at = await open(stack);
      const changes = await prepare(at);
      try {
        const watch = startWatch();
        const end = await at.deploy(goodStack('bad', changes));
        const seconds = watch();
        expect(end.code, end.text).toBe(1);
        expect(end.text).toMatch(said);
        await at.expectUntouched();
        return { observed: end.document?.outcomes?.[0]?.text ?? end.document?.summary ?? '', seconds };
      } finally {
        await repair();
      }
    },
    options,
  );
}

rollsBack('F27', 'unhealthy', 'the health check of the new container always fails', 'f27-unhealthy', /^unhealthy$/, {
  healthcheck: { test: ['CMD', 'false'], interval: '200ms', retries: 2 },
});
rollsBack('F28', 'exits at once', 'the new program ends with code 3, no health check', 'f28-exits', /unstable|up-failed/, {
  command: ['sh', '-c', 'exit 3'],
  healthcheck: { disable: true },
  restart: 'no',
});
rollsBack('F29', 'restart loop', 'the new program ends after 0.3 s, restart: always, no health check', 'f29-loop', /unstable/, {
  command: ['sh', '-c', 'sleep 0.3; exit 1'],
  healthcheck: { disable: true },
  restart: 'always',
});
rollsBack(
  'F29b',
  'crash while it is watched',
  'the new program ends after 6 s of a 12 s stability window',
  'f29-window',
  /unstable/,
  {
    command: ['sh', '-c', 'sleep 6; exit 1'],
    healthcheck: { disable: true },
    restart: 'no',
  },
  { manifest: { stability: 12 } },
);
rollsBack('F31', 'out of memory', 'the new program wants 64 MiB of its 16 MiB', 'f31-oom', /unstable|up-failed/, {
  command: ['dd', 'if=/dev/zero', 'of=/dev/null', 'bs=64M', 'count=100000'],
  mem_limit: '16m',
  memswap_limit: '16m',
  healthcheck: { disable: true },
  restart: 'no',
});
rollsBack(
  'F32',
  'health check that never ends',
  'the check sleeps for 1000 s',
  'f32-endless',
  /unhealthy/,
  {
    healthcheck: { test: ['CMD', 'sleep', '1000'], interval: '200ms', timeout: '1000s' },
  },
  { manifest: { timeout: 10 } },
);
rollsBack('F26', 'program of another architecture', 'the program is an ELF file for arm64', 'f26-arch', /up-failed|unstable/, {
  image: FOREIGN_IMAGE,
  healthcheck: { disable: true },
});
rollsBack(
  'G1',
  'failing check',
  'stack.yaml checks a port where nobody listens',
  'g1-check',
  /check-failed/,
  {},
  {
    manifest: { checks: [{ name: 'somebody listens', timeout: 2, tcp: { port: 9 } }] },
  },
);

faultTest(
  {
    id: 'G11',
    fault: 'health check switched off',
    injected: 'healthcheck: { disable: true }, which `up --wait` calls an error',
    expected: 'deployed: the look afterwards decides',
  },
  async () => {
    await using at = await open('g11-disabled');
    const end = await at.deploy(goodStack('new', { web: { healthcheck: { disable: true } } }));
    expect(end.code, end.text).toBe(0);
    await at.expectWhole(2);
    return { observed: outcomeOf(end).text, seconds: Math.round(end.seconds) };
  },
);
refuses({ id: 'F24', fault: 'image missing', injected: 'the registry has no such tag' }, 'f24-missing', /pull-failed|image-missing/, () =>
  Promise.resolve({ web: { image: `${REGISTRY}/f24:nowhere` } }),
);
for (const [status, port, said] of [
  ['401 Unauthorized', 5998, /unauthorized|401|denied/i],
  ['429 Too Many Requests', 5997, /too ?many ?requests|429/i],
] as const) {
  const stack = `f24-${status.slice(0, 3)}`;
  refuses(
    { id: 'F24b', fault: `registry says ${status}`, injected: 'a registry that answers every request so' },
    stack,
    said,
    async () => {
      await answerWith(VM, port, status);
      return { web: { image: `127.0.0.1:${port}/f24:1` } };
    },
    () => answerNoMore(VM, port),
  );
}
refuses(
  { id: 'F25', fault: 'digest that nobody has', injected: 'image: …@sha256:000…' },
  'f25-digest',
  /pull-failed|image-missing/,
  async () => {
    const image = await publish(VM, 'f25:1', '2');
    return { web: { image: `${image.replace(/:1$/, '')}@sha256:${'0'.repeat(64)}` } };
  },
);
refuses(
  { id: 'F30', fault: 'port taken by a process', injected: 'nc listens on the port that the new release publishes' },
  'f30-port',
  /port-taken/,
  async () => {
    await vmRun(VM, [
      'sh',
      '-c',
      "setsid -f sh -c 'echo $$ >/run/f30.pid; exec nc -lk 127.0.0.1 47030' >/dev/null 2>&1 </dev/null; sleep 0.3",
    ]);
    return { web: { ports: ['127.0.0.1:47030:8080'] } };
  },
  () => vmRun(VM, ['sh', '-c', 'kill "$(cat /run/f30.pid)"']),
);
refuses(
  { id: 'F30b', fault: 'port taken by a foreign container', injected: 'a container outside every stack publishes it' },
  'f30-container',
  /port-taken/,
  async () => {
    await vmRun(VM, ['docker', 'run', '-d', '--rm', '--name', 'f30-foreign', '-p', '127.0.0.1:47031:8080', goodImage('1')]);
    return { web: { ports: ['127.0.0.1:47031:8080'] } };
  },
  () => vmRun(VM, ['docker', 'rm', '-f', 'f30-foreign']),
);
refuses(
  { id: 'G2', fault: 'name taken by a foreign container', injected: 'a container outside every stack has the container_name' },
  'g2-name',
  /name-taken/,
  async () => {
    await vmRun(VM, ['docker', 'run', '-d', '--name', 'g2-taken', goodImage('1')]);
    return { services: { extra: { image: goodImage('1'), container_name: 'g2-taken' } } };
  },
  () => vmRun(VM, ['docker', 'rm', '-f', 'g2-taken']),
);
refuses(
  { id: 'F33', fault: 'external network missing', injected: 'the new release joins a network that nobody made' },
  'f33-network',
  /external-missing/,
  () => Promise.resolve({ web: { networks: ['away'] }, top: { networks: { away: { external: true } } } }),
);
refuses(
  { id: 'F33b', fault: 'external volume missing', injected: 'the new release mounts a volume that nobody made' },
  'f33-volume',
  /external-missing/,
  () => Promise.resolve({ web: { volumes: ['away:/data'] }, top: { volumes: { away: { external: true } } } }),
);
refuses(
  { id: 'F33c', fault: 'bind source missing', injected: 'the new release mounts a file that is not in the repository' },
  'f33-bind',
  /bind-missing/,
  () => Promise.resolve({ web: { volumes: ['./config/absent.conf:/etc/absent.conf:ro'] } }),
);
refuses(
  { id: 'G3', fault: 'secret file missing', injected: 'the new release needs a secret that the VM does not have' },
  'g3-secret',
  /secret-missing/,
  () =>
    Promise.resolve({
      web: { secrets: ['token'] },
      top: { secrets: { token: { file: './secrets/token' } } },
      manifest: { secrets: { token: { owner: '0' } } },
    }),
);
// Alone: the others pull from the same registry.
refuses(
  { id: 'F23', fault: 'registry down', injected: "the VM's own registry is stopped after the push" },
  'f23-registry',
  /pull-failed|image-missing/,
  async () => {
    const image = await publish(VM, 'f23:2', '2');
    await stopRegistry(VM);
    return { web: { image } };
  },
  () => startRegistry(VM),
  { alone: true },
);
