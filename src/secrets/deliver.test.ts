import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalRemote } from '../../test/support/local-remote.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { DELIVER_SECRETS } from '../host/scripts.gen.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { ExecOptions, Remote } from '../ports/remote.ts';
import { compareSecrets, deliverSecrets } from './deliver.ts';

let root = '';
let environment: Readonly<Record<string, string>> = {};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-deliver-'));
  environment = { FAIRLEAD_STACKS: join(root, 'stacks'), FAIRLEAD_STATE: join(root, 'state') };
});
afterEach(() => rmSync(root, { recursive: true }));

function stackWith(secrets: DesiredStack['manifest']['secrets']): DesiredStack {
  const manifest = { needs: [], timeout: 30, stability: undefined, checks: [], validate: [], reload: [], secrets };
  return { vm: 'one', name: 'web', directory: root, manifest, files: [], services: [], digest: '' };
}

function path(name = ''): string {
  return join(root, 'stacks/web/secrets', name);
}

/** The local machine as a VM; keeps every argv. */
function openRecorded(): { readonly remote: Remote; readonly argvs: string[] } {
  const argvs: string[] = [];
  const local = openLocalRemote({ vm: 'one', environment });
  return {
    argvs,
    remote: {
      ...local,
      run: (program, args, options: ExecOptions) => {
        argvs.push([program.name, ...args].join(' '));
        return local.run(program, args, options);
      },
    },
  };
}

const NASTY: readonly (readonly [string, Buffer])[] = [
  ['newline', Buffer.from('a\nb\n')],
  ['crlf', Buffer.from('a\r\nb')],
  ['quotes', Buffer.from(`' " \` $HOME $(id) \\ # %s`)],
  ['unicode', Buffer.from('пароль 秘密 🔑')],
  ['zero', Buffer.from([0, 1, 0, 255, 254])],
  ['spaces', Buffer.from('  two  spaces  ')],
  ['long', Buffer.alloc(65_536, 'k')],
  ['end', Buffer.from('end')],
];

test('values of every kind arrive byte by byte, root-only, owned as stack.yaml says, and never in argv', async () => {
  const { remote, argvs } = openRecorded();
  const stack = stackWith(Object.fromEntries(NASTY.map(([name]) => [name, { owner: '1000:1001' }])));
  const states = await deliverSecrets(remote, stack, new Map(NASTY), 5);
  expect(states).toEqual(NASTY.map(([secret]) => ({ secret, state: 'created' })));
  for (const [name, bytes] of NASTY) expect(readFileSync(path(name)).equals(bytes)).toBe(true);
  const { mode, uid, gid } = statSync(path('quotes'));
  expect([mode & 0o777, uid, gid, statSync(path()).mode & 0o777]).toEqual([0o400, 1000, 1001, 0o700]);
  for (const [, bytes] of NASTY) expect(argvs.join('\n').includes(bytes.toString('base64').slice(0, 40).padEnd(8, '~'))).toBe(false);
  expect(readdirSync(path()).sort()).toEqual(NASTY.map(([name]) => name).sort());
});

test('an equal value keeps its file, a new one replaces it, and only that is told', async () => {
  const { remote } = openRecorded();
  const stack = stackWith({ a: { owner: '0' }, b: { owner: '0' } });
  await deliverSecrets(
    remote,
    stack,
    new Map([
      ['a', Buffer.from('one')],
      ['b', Buffer.from('two')],
    ]),
    5,
  );
  const before = [statSync(path('a')).ino, statSync(path('b')).ino];
  const next = new Map([
    ['a', Buffer.from('one')],
    ['b', Buffer.from('three')],
  ]);
  expect(await compareSecrets(remote, stack, next)).toEqual([
    { secret: 'a', state: 'same' },
    { secret: 'b', state: 'changed' },
  ]);
  expect(readFileSync(path('b'), 'utf8')).toBe('two');
  expect(await deliverSecrets(remote, stack, next, 5)).toEqual([
    { secret: 'a', state: 'same' },
    { secret: 'b', state: 'changed' },
  ]);
  expect(statSync(path('a')).ino).toBe(before[0]);
  expect(statSync(path('b')).ino).not.toBe(before[1]);
  expect(readFileSync(path('b'), 'utf8')).toBe('three');
});

test('an equal value gets the owner that stack.yaml says now', async () => {
  const { remote } = openRecorded();
  await deliverSecrets(remote, stackWith({ a: { owner: '0' } }), new Map([['a', Buffer.from('one')]]), 5);
  await deliverSecrets(remote, stackWith({ a: { owner: '1000' } }), new Map([['a', Buffer.from('one')]]), 5);
  expect(statSync(path('a')).uid).toBe(1000);
});

test('a stream that breaks off changes nothing', async () => {
  const { remote } = openRecorded();
  const stack = stackWith({ a: { owner: '0' } });
  await deliverSecrets(remote, stack, new Map([['a', Buffer.from('one')]]), 5);
  for (const stdin of ['', 'a 0 dHdv\n', 'a 0 dHdv\nend', 'a 0 dHd']) {
    expect((await remote.run(DELIVER_SECRETS, ['push', 'web'], { stdin, timeoutMs: 10_000 })).code).not.toBe(0);
    expect(readFileSync(path('a'), 'utf8')).toBe('one');
    expect(readdirSync(path())).toEqual(['a']);
  }
});

test.each([
  ['a path', '../../x 0 YQ==\nend\n', 'web'],
  ['a hidden name', '.x 0 YQ==\nend\n', 'web'],
  ['an owner by name', 'x root YQ==\nend\n', 'web'],
  ['an owner that is an option', 'x --help YQ==\nend\n', 'web'],
  ['an empty value', 'x 0 \nend\n', 'web'],
  ['no base64', 'x 0 !!!\nend\n', 'web'],
  ['a stack that is a path', 'x 0 YQ==\nend\n', '../web'],
])('%s is refused by the VM itself', async (_name, stdin, stack) => {
  mkdirSync(join(root, 'stacks'));
  const { remote } = openRecorded();
  expect((await remote.run(DELIVER_SECRETS, ['push', stack], { stdin, timeoutMs: 10_000 })).code).not.toBe(0);
  expect(execFileSync('find', [root, '-type', 'f', '!', '-name', 'key'], { encoding: 'utf8' })).toBe('');
});

test('a full disk or any other failure is told without a value', async () => {
  mkdirSync(join(root, 'stacks'), { recursive: true });
  writeFileSync(join(root, 'stacks/web'), 'a file where the folder should be');
  const { remote } = openRecorded();
  const error = await deliverSecrets(remote, stackWith({ a: { owner: '0' } }), new Map([['a', Buffer.from('hunter2hunter2')]]), 5).catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(PipelineError);
  expect(JSON.stringify(error)).not.toMatch(/hunter2|aHVudGVy/);
});

test('an older commit than the last deployed one writes no secret; the same or a newer one does', async () => {
  const { remote } = openRecorded();
  const stack = stackWith({ a: { owner: '0' } });
  await deliverSecrets(remote, stack, new Map([['a', Buffer.from('new')]]), 7);
  mkdirSync(join(root, 'state/web'), { recursive: true });
  writeFileSync(join(root, 'state/web/sequence'), '7 abc\n');
  const error = await deliverSecrets(remote, stack, new Map([['a', Buffer.from('old')]]), 6).catch((thrown) => thrown);
  expect(error instanceof PipelineError && error.diagnostics[0]?.code).toBe('older-commit');
  expect(readFileSync(path('a'), 'utf8')).toBe('new');
  expect(await deliverSecrets(remote, stack, new Map([['a', Buffer.from('old')]]), 7)).toEqual([{ secret: 'a', state: 'changed' }]);
});

test('names that stack.yaml does not declare are not sent', async () => {
  const { remote } = openRecorded();
  expect(
    await deliverSecrets(
      remote,
      stackWith({}),
      new Map([
        ['constructor', Buffer.from('x')],
        ['other', Buffer.from('x')],
      ]),
      5,
    ),
  ).toEqual([]);
});
