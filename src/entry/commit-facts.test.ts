import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, execaSync } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Git, readCommitFacts, readRunUrl } from './commit-facts.ts';

let folder = '';
const AUTHOR = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-v-git-'));
  execaSync('git', ['init', '-q', '-b', 'main', 'whole'], { cwd: folder });
  for (const subject of ['First', 'Raise Caddy: 2.11.4 "now"']) {
    execaSync('git', [...AUTHOR, 'commit', '-q', '--allow-empty', '-m', subject], { cwd: join(folder, 'whole') });
  }
  execaSync('git', ['clone', '-q', '--depth', '1', `file://${join(folder, 'whole')}`, 'shallow'], { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

test('commit, subject, author, branch and position come from git', async () => {
  const facts = await readCommitFacts(gitIn('whole'), {});
  expect(facts).toEqual({
    sha: expect.stringMatching(/^[0-9a-f]{40}$/),
    subject: 'Raise Caddy: 2.11.4 "now"',
    author: 'Ann',
    sequence: 2,
    branch: 'main',
  });
});

test('a shallow clone does not know its position', async () => {
  expect((await readCommitFacts(gitIn('shallow'), {})).sequence).toBe(0);
});

test('a folder without git is a diagnostic, not a stack trace', async () => {
  await expect(readCommitFacts(gitIn('.'), {})).rejects.toMatchObject({
    diagnostics: [{ code: 'usage', summary: 'git cannot say which commit is checked out' }],
  });
});

test('the run page is named by its id', () => {
  expect(readRunUrl({ GITHUB_SERVER_URL: 'https://git.example.org/', GITHUB_REPOSITORY: 'shop/infra', GITHUB_RUN_ID: '42' })).toBe(
    'https://git.example.org/shop/infra/actions/runs/42',
  );
  expect(readRunUrl({ GITHUB_SERVER_URL: 'https://git.example.org' })).toBeUndefined();
});

test('lines of the commit message name the VMs that may be emptied', async () => {
  const message =
    'Clear two machines\n\nThey are not needed.\nallow-removal: dev-tools\nAllow-Removal:  infra-core \nnot allow-removal: other\nallow-removal: $(id)';
  execaSync('git', [...AUTHOR, 'commit', '-q', '--allow-empty', '-m', message], { cwd: join(folder, 'shallow') });
  expect((await readCommitFacts(gitIn('shallow'), {})).allowRemoval).toEqual(['dev-tools', 'infra-core']);
});

function gitIn(name: string): Git {
  return async (args) => {
    const env = { GIT_CEILING_DIRECTORIES: tmpdir() };
    const { exitCode, stdout, stderr } = await execa('git', [...args], { cwd: join(folder, name), reject: false, env });
    return { code: exitCode ?? 127, stdout, stderr };
  };
}
