// Collecting and asking over a real sshd, with this machine's Engine and Compose.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectSsh } from '../adapters/ssh-remote.ts';
import { startTestVm, type TestVm } from '../adapters/ssh-test-vm.ts';
import type { Remote } from '../ports/remote.ts';
import { type AskedStack, askCompose } from './ask-compose.ts';
import { collect } from './collect.ts';

const clock = { now: () => Date.parse('2026-11-24T03:00:00Z') };
const KEY = '00112233445566778899aabbccddeeff';
let vm: TestVm;
let remote: Remote;

function put(root: string, path: string, content: string, mode = 0o644): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

beforeAll(async () => {
  vm = await startTestVm();
  remote = await connectSsh({ vm: 'infra', target: vm.target, identity: { file: vm.identityFile }, clock });
});

afterAll(async () => {
  await remote.close();
  await vm[Symbol.asyncDispose]();
});

describe('collecting', () => {
  test('a VM that never saw us has no stacks, and gets none by being read', async () => {
    const observed = await collect(remote, { stacks: ['web'], clock });
    expect(observed.stacks).toEqual({
      web: { name: 'web', release: undefined, files: {}, secrets: {}, lock: undefined, interrupted: undefined, held: undefined },
    });
    expect(observed.disk.images).toBeGreaterThan(0);
    expect(observed.compose.version).toMatch(/^\d+\.\d+/);
  });

  test('files, modes, secrets, holds and locks are as they lie on the disk', async () => {
    put(vm.state, 'key', `${KEY}\n`, 0o600);
    const names = Array.from({ length: 9 }, (_, index) => `s${index}`);
    for (const name of names) {
      put(vm.stacks, `web/secrets/${name}`, `value of ${name}`, 0o400);
    }
    put(vm.stacks, 'web/compose.yaml', 'services: {}\n');
    put(vm.stacks, 'web/bin/run.sh', '#!/bin/sh\n', 0o755);
    put(vm.stacks, 'web/deep/a/b', 'x');
    put(vm.state, 'web/held', 'since=1732400000\nby=eva\nreason=why\ndigest=d\n');
    put(vm.state, 'web/journal', '1\tr1\tbegin\tx\n');
    put(vm.state, 'web/lock', '');
    put(vm.state, 'web/holder', 'eva, commit abc\n');
    put(vm.state, 'runs/1/log', 'x');
    let holding: Promise<unknown> = Promise.resolve();
    const holder = await new Promise<string>((resolve) => {
      const argv = ['flock', '/var/lib/fairlead/web/lock', 'sh', '-c', 'echo $$; exec sleep 600'] as const;
      holding = remote.exec(argv, { timeoutMs: 600_000, onLine: resolve });
    });
    const observed = await collect(remote, { stacks: [], clock });
    expect(Object.keys(observed.stacks)).toEqual(['web']);
    const web = observed.stacks['web'];
    expect(web?.files).toEqual({
      'compose.yaml': { sha256: sha256('services: {}\n'), mode: 0o644 },
      'bin/run.sh': { sha256: sha256('#!/bin/sh\n'), mode: 0o755 },
      'deep/a/b': { sha256: sha256('x'), mode: 0o644 },
    });
    expect(web?.secrets).toEqual(
      Object.fromEntries(names.map((name) => [name, { fingerprint: sha256(`${KEY}:${sha256(`value of ${name}`)}\n`).slice(0, 12) }])),
    );
    expect(web?.held).toMatchObject({ by: 'eva', reason: 'why', digest: 'd' });
    expect(web?.lock).toBe('eva, commit abc');
    expect(web?.interrupted).toBeUndefined();
    await remote.exec(['kill', holder], { timeoutMs: 5000 });
    await holding;
    expect((await collect(remote, { stacks: [], clock })).stacks['web']).toMatchObject({ lock: undefined, interrupted: 'r1' });
  });

  test('of a deployed stack only what the release names is walked, however much data lies beside it', async () => {
    put(vm.state, 'app/current', '2\n');
    put(vm.state, 'app/releases/2/files/compose.yaml', 'a');
    put(vm.state, 'app/releases/2/files/conf/x.conf', 'b');
    put(vm.stacks, 'app/compose.yaml', 'changed by hand');
    put(vm.stacks, 'app/conf/x.conf', 'b');
    put(vm.stacks, 'app/data/huge', 'not ours');
    put(vm.stacks, 'app/.env', 'A=1');
    const files = (await collect(remote, { stacks: [], clock })).stacks['app']?.files ?? {};
    expect(Object.keys(files).sort()).toEqual(['.env', 'compose.yaml', 'conf/x.conf']);
    expect(files['compose.yaml']?.sha256).toBe(sha256('changed by hand'));
  });

  test('the version of Compose is kept beside its stamp and believed', async () => {
    const first = await collect(remote, { stacks: [], clock });
    put(vm.state, 'compose-version', `${first.compose.stamp}\t2.99.1\n`);
    expect((await collect(remote, { stacks: [], clock })).compose.version).toBe('2.99.1');
    put(vm.state, 'compose-version', 'another stamp\t2.99.2\n');
    expect((await collect(remote, { stacks: [], clock })).compose.version).toBe(first.compose.version);
  });
});

function asked(stack: string, compose: string, more: Partial<AskedStack> = {}): AskedStack {
  return {
    stack,
    files: [{ path: 'compose.yaml', mode: 0o644, content: new TextEncoder().encode(compose) }],
    override: '',
    secrets: [],
    ...more,
  };
}

describe('asking Compose', () => {
  test('files that are not live yet are read under their real paths, the override and secrets with them', async () => {
    put(vm.stacks, 'ask1/secrets/env', 'FROM_SECRET=yes\n', 0o400);
    const compose = 'services: {a: {image: "o-none:1", env_file: secrets/env, volumes: ["./conf:/c"]}}\n';
    const observed = await collect(remote, { stacks: [], clock });
    const stack = asked('ask1', compose, { override: 'services: {a: {labels: {x: y}}}\n', secrets: ['env'] });
    const answer = (await askCompose(remote, observed, [stack]))['ask1'];
    const service: unknown = JSON.parse(answer?.rendered ?? '{}').services.a;
    expect(service).toMatchObject({
      environment: { FROM_SECRET: 'yes' },
      labels: { x: 'y' },
      volumes: [{ source: '/opt/stacks/ask1/conf' }],
    });
    expect(answer?.live).toBeUndefined();
    expect(answer?.images).toEqual({ 'o-none:1': null });
    expect(answer?.deeds?.map((deed) => deed.deed)).toEqual(['image-pull', 'network-create', 'container-create']);
  });

  test('what is live now is rendered beside it, and nothing of the question stays', async () => {
    put(vm.stacks, 'ask2/compose.yaml', 'services: {a: {image: "o-none:1", profiles: [manual]}, b: {image: "o-none:1"}}\n');
    const observed = await collect(remote, { stacks: [], clock });
    const answer = (
      await askCompose(remote, observed, [
        asked('ask2', 'services: {a: {image: "o-none:2", profiles: [manual]}, b: {image: "o-none:2"}}\n'),
      ])
    )['ask2'];
    expect(answer?.live).toContain('o-none:1');
    expect(answer?.live).not.toContain('o-none:2');
    expect(answer?.disabledServices).toEqual(['a']);
    // Other files of tests ask too, on the same machine: what is theirs goes away as well.
    const left = readdirSync('/tmp').filter((name) => /^fairlead-(plan|shadow)\./.test(name));
    await expect.poll(() => left.filter((name) => existsSync(join('/tmp', name))), { timeout: 60_000 }).toEqual([]);
    expect(readdirSync(vm.stacks)).toContain('ask2');
    expect(readdirSync(join(vm.stacks, 'ask2'))).toEqual(['compose.yaml']);
  });

  test('a file that Compose refuses is a refusal without values, and the others are answered', async () => {
    const observed = await collect(remote, { stacks: [], clock });
    const answers = await askCompose(remote, observed, [
      asked('bad', 'services: {a: {image: x, environment: {A: "${MUST:?hunter2 is missing}"}}}\n'),
      asked('odd', 'services: {a: {imago: x}}\n'),
      asked('good', 'services: {a: {image: "o-none:1"}}\n'),
    ]);
    expect(answers['bad']?.refusal).toContain('MUST');
    expect(answers['bad']).toMatchObject({ rendered: undefined, deeds: undefined });
    expect(answers['odd']?.refusal).toMatch(/imago|[Aa]dditional propert/);
    expect(answers['good']?.refusal).toBeUndefined();
    expect(answers['good']?.deeds).toHaveLength(3);
  });

  test('a secret that the VM has not got does not stop Compose', async () => {
    put(vm.stacks, 'ask3/secrets/old', 'x', 0o400);
    const compose =
      'services: {a: {image: "o-none:1", secrets: [old, new]}}\nsecrets: {old: {file: secrets/old}, new: {file: secrets/new}}\n';
    const observed = await collect(remote, { stacks: [], clock });
    const answer = (await askCompose(remote, observed, [asked('ask3', compose, { secrets: ['old', 'new'] })]))['ask3'];
    expect(answer?.refusal).toBeUndefined();
    expect(answer?.shadowError).toBeUndefined();
    expect(readdirSync(join(vm.stacks, 'ask3/secrets'))).toEqual(['old']);
  });

  test('where sockets may not be forwarded the rendered file comes without deeds', async () => {
    await using closed = await startTestVm({ config: ['AllowStreamLocalForwarding no'] });
    await using other = await connectSsh({ vm: 'infra', target: closed.target, identity: { file: closed.identityFile }, clock });
    const observed = await collect(other, { stacks: [], clock });
    const answer = (await askCompose(other, observed, [asked('web', 'services: {a: {image: "o-none:1"}}\n')]))['web'];
    expect(answer?.rendered).toContain('o-none:1');
    expect(answer?.deeds).toBeUndefined();
  });

  test('nothing is asked about nothing', async () => {
    const observed = await collect(remote, { stacks: [], clock });
    expect(await askCompose(remote, observed, [])).toEqual({});
  });
});
