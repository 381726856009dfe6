import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventFacts } from './event-payload.ts';
import { listRuns, readRunLog } from './main.ts';
import { matchesPattern, passesFilter } from './patterns.ts';
import type { RunEventOptions } from './run-types.ts';
import { createRepository, runOn, runWorkflowText } from './testing/repository.ts';
import { isTriggered } from './trigger-match.ts';
import { readWorkflow } from './workflow-file.ts';

const JOB = 'jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }';

describe('patterns', () => {
  test.each<[pattern: string, name: string, matches: boolean]>([
    ['main', 'main', true],
    ['main', 'mainline', false],
    ['feature/*', 'feature/a', true],
    ['feature/*', 'feature/a/b', false],
    ['feature/**', 'feature/a/b', true],
    ['**', 'a/b', true],
    ['**/x.md', 'x.md', true],
    ['**/x.md', 'a/b/x.md', true],
    ['v[12].*', 'v1.0', true],
    ['v[12].*', 'v3.0', false],
    ['a.b', 'axb', false],
    ['*.jsx?', 'page.js', true],
  ])('%s on %s: %s', (pattern, name, matches) => {
    expect(matchesPattern(name, pattern)).toBe(matches);
  });

  test('the last pattern that matches decides', () => {
    expect(passesFilter('releases/alpha', { only: ['releases/**', '!releases/*alpha'] })).toBe(false);
    expect(passesFilter('releases/beta', { only: ['releases/**', '!releases/*alpha'] })).toBe(true);
  });
});

describe('which workflows an event starts', () => {
  const cases: readonly (readonly [on: string, change: string, options: Partial<RunEventOptions>, runs: boolean])[] = [
    ['push', 'a', {}, true],
    ['{ push: { branches: [main] } }', 'a', {}, true],
    ['{ push: { branches: [main] } }', 'a', { ref: 'refs/heads/other' }, false],
    ['{ push: { branches-ignore: [main] } }', 'a', {}, false],
    ['{ push: { branches: [main] } }', 'a', { ref: 'refs/tags/v1' }, false],
    ['{ push: { tags: ["v*"] } }', 'a', { ref: 'refs/tags/v1' }, true],
    ['{ push: { tags: ["v*"] } }', 'a', {}, false],
    ['{ push: { paths: ["src/**"] } }', 'src/a', {}, true],
    ['{ push: { paths: ["src/**"] } }', 'docs/a', {}, false],
    ['{ push: { paths-ignore: ["docs/**"] } }', 'docs/a', {}, false],
    ['{ push: { paths: ["src/**"] } }', 'docs/a', { ref: 'refs/tags/v1' }, true],
    ['pull_request', 'a', {}, false],
    ['workflow_dispatch', 'a', { event: 'workflow_dispatch' }, true],
    ['{ schedule: [{ cron: "0 0 * * *" }] }', 'a', { event: 'schedule' }, true],
  ];

  test('is decided by event, branch, tag and the paths that git says changed', async () => {
    const repository = await createRepository();
    const base = await repository.commit({});
    const commits: Record<string, string> = {};
    for (const change of ['a', 'src/a', 'docs/a']) commits[change] = await repository.commit({ [change]: 'text' });
    const seen: unknown[] = [];
    for (const [on, change, options] of cases) {
      const after = commits[change] ?? base;
      const { workflow } = await readWorkflow('.gitea/workflows/x.yaml', `on: ${on}\n${JOB}`);
      const event = { repository: repository.path, event: 'push', ref: 'refs/heads/main', after, ...options } as RunEventOptions;
      const facts = { compareWith: `${after}~1` } as EventFacts;
      seen.push([on, change, options, workflow && (await isTriggered(workflow, event, facts))]);
    }
    expect(seen).toEqual(cases);
  });

  test('a new branch is compared with its head commit only, as in Gitea', async () => {
    const repository = await createRepository();
    await repository.commit({ '.gitea/workflows/x.yaml': `on: { push: { paths: ["src/**"] } }\n${JOB}`, 'src/a': '' });
    await repository.commit({ 'docs/a': '' });
    expect((await runOn(repository, { before: '0'.repeat(40) })).jobs).toEqual([]);
  });

  test('[skip ci] in the message suppresses a push, and the result says so', async () => {
    const repository = await createRepository();
    await repository.commit({ '.gitea/workflows/x.yaml': `on: [push, workflow_dispatch]\n${JOB}` }, 'Fix a word [skip ci]');
    expect(await runOn(repository)).toMatchObject({
      runNumber: 0,
      conclusion: 'skipped',
      notice: '[skip ci] stands in the commit message',
    });
    expect((await runOn(repository, { event: 'workflow_dispatch' })).conclusion).toBe('success');
  });
});

const SHOW_EVENT = 'runs-on: ubuntu-latest\n    steps:\n      - run: cat "$GITHUB_EVENT_PATH" > "$OUT/event.json"; env > "$OUT/env"\n';

async function seeEvent(on: string, options: Partial<RunEventOptions>, commits = 1) {
  const repository = await createRepository();
  const before = await repository.commit({ '.gitea/workflows/x.yaml': `on: ${on}\njobs:\n  a:\n    ${SHOW_EVENT}` }, 'First');
  for (let count = 1; count < commits; count += 1) await repository.commit({ [`file-${count}`]: '' }, `Change ${count}`);
  const run = await runOn(repository, { before, env: { OUT: repository.folder }, ...options });
  const event = JSON.parse(await readFile(join(repository.folder, 'event.json'), 'utf8')) as Record<string, unknown>;
  return {
    before,
    after: await repository.git('rev-parse', 'HEAD'),
    env: await readFile(join(repository.folder, 'env'), 'utf8'),
    event,
    run,
  };
}

describe('the event a step sees', () => {
  test('a push lists at most five commits, newest first, and counts none, as Gitea does', async () => {
    const { event, before, after } = await seeEvent('push', {}, 8);
    expect(event).toMatchObject({
      before,
      after,
      ref: 'refs/heads/main',
      total_commits: 0,
      pusher: { login: 'ada' },
      repository: { full_name: 'lab/fleet' },
    });
    expect((event['commits'] as { message: string; added: string[] }[]).map(({ message, added }) => [message.trim(), added])).toEqual(
      [7, 6, 5, 4, 3].map((count) => [`Change ${count}`, [`file-${count}`]]),
    );
  });

  test('a pull request carries merge base, head and base, and its ref has no merge commit', async () => {
    const { event, env, before, after } = await seeEvent(
      'pull_request',
      { event: 'pull_request', ref: 'refs/heads/main', pullRequest: { number: 7, base: 'main', action: 'opened' } },
      2,
    );
    expect(event).toMatchObject({
      action: 'opened',
      number: 7,
      pull_request: { merge_base: after, head: { sha: after, ref: 'main' }, base: { ref: 'main' } },
    });
    expect(env).toContain('GITHUB_REF=refs/pull/7/head\n');
    expect(env).toContain(`GITHUB_SHA=${after}\n`);
    expect(env).toContain('GITHUB_BASE_REF=main\n');
    expect(event).not.toHaveProperty('before', before);
  });

  test('a dispatch fills in defaults and gives texts in the event', async () => {
    const on =
      '{ workflow_dispatch: { inputs: { dry: { type: boolean, default: true }, vm: { type: choice, options: [a, b] }, why: { type: string } } } }';
    const { event } = await seeEvent(on, { event: 'workflow_dispatch', workflow: 'x.yaml', inputs: { why: 'test', unknown: 'x' } });
    expect(event['inputs']).toEqual({ dry: 'true', vm: 'a', why: 'test' });
  });

  test('a fork gets neither secrets nor token', async () => {
    const run = await runWorkflowText(
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env: { S: "${{ secrets.S }}", T: "${{ github.token }}" }\n    steps:\n      - run: echo "[$S][$T]"\n',
      {},
      { event: 'pull_request', pullRequest: { number: 1, base: 'main', fork: true }, secrets: { S: 'secret' }, token: 'token' },
    );
    expect(run.text).toContain('[][]');
  });
});

test('runs are numbered across processes at once, and kept with their logs', async () => {
  const repository = await createRepository();
  await repository.commit({
    '.gitea/workflows/x.yaml': 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: echo "run $GITHUB_RUN_NUMBER" }] } }',
  });
  const runs = await Promise.all([runOn(repository), runOn(repository), runOn(repository)]);
  expect(runs.map(({ runNumber }) => runNumber).sort()).toEqual([1, 2, 3]);
  const kept = await listRuns(join(repository.folder, 'work'));
  expect(kept.map(({ runNumber, conclusion, event }) => [runNumber, conclusion, event])).toEqual(
    [3, 2, 1].map((number) => [number, 'success', 'push']),
  );
  expect(await readRunLog(join(repository.folder, 'work'), 2, 'a')).toMatch(/^== x\.yaml \/ a: success\n(.*\n)*.* run 2\n/);
  await expect(readRunLog(join(repository.folder, 'work'), 2, 'b')).rejects.toThrow('run 2 has no job b: a');
});
