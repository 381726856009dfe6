import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createRepository, runOn, runWorkflowText, type TestRun } from './testing/repository.ts';

const HEAD = 'on: push\njobs:\n';
const OK = 'runs-on: ubuntu-latest, steps: [{ run: "true" }]';
const BAD = 'runs-on: ubuntu-latest, steps: [{ run: "false" }]';

function ends(run: TestRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]));
}

describe('needs', () => {
  test.each<[what: string, jobs: string, expected: Record<string, string>]>([
    ['a failed need skips', `  a: { ${BAD} }\n  b: { needs: a, ${OK} }`, { a: 'failure', b: 'skipped' }],
    ['always() runs after a failure', `  a: { ${BAD} }\n  b: { needs: a, if: always(), ${OK} }`, { a: 'failure', b: 'success' }],
    ['failure() runs only after a failure', `  a: { ${OK} }\n  b: { needs: a, if: failure(), ${OK} }`, { a: 'success', b: 'skipped' }],
    [
      'success() looks at all ancestors',
      `  a: { ${BAD} }\n  b: { needs: a, if: always(), ${OK} }\n  c: { needs: b, ${OK} }`,
      { a: 'failure', b: 'success', c: 'skipped' },
    ],
    [
      'a tolerated failure counts as success',
      `  a: { continue-on-error: true, ${BAD} }\n  b: { needs: a, ${OK} }`,
      { a: 'failure', b: 'success' },
    ],
    [
      'one VM down does not hold up the last one, a failed validation does',
      `  v: { ${OK} }\n  x: { needs: v, ${BAD} }\n  y: { needs: v, ${OK} }\n  z: { needs: [v, x, y], if: "always() && needs.v.result == 'success' && needs.x.result != 'cancelled'", ${OK} }`,
      { v: 'success', x: 'failure', y: 'success', z: 'success' },
    ],
  ])('%s', async (_what, jobs, expected) => {
    expect(ends(await runWorkflowText(HEAD + jobs))).toEqual(expected);
  });

  test('outputs travel, and are dropped above 1 MiB as Gitea does', async () => {
    const run = await runWorkflowText(`${HEAD}  a:
    runs-on: ubuntu-latest
    outputs: { small: "\${{ steps.s.outputs.small }}", big: "\${{ steps.s.outputs.big }}" }
    steps:
      - id: s
        run: |
          echo "small=hi" >> "$GITHUB_OUTPUT"; printf 'big=%s\\n' "$(head -c 1100000 /dev/zero | tr '\\0' x)" >> "$GITHUB_OUTPUT"
  b:
    needs: a
    runs-on: ubuntu-latest
    env: { GOT: "\${{ needs.a.outputs.small }}", RESULT: "\${{ needs.a.result }}" }
    steps: [{ run: 'echo "got $GOT $RESULT"' }]`);
    expect(run.jobs[0]?.outputs).toEqual({ small: 'hi' });
    expect(run.text).toContain('b │ got hi success');
    expect(run.text).toContain('output big is larger than 1 MiB');
  });
});

test('a matrix multiplies, excludes and includes; its legs have names', async () => {
  const run = await runWorkflowText(`${HEAD}  a:
    runs-on: ubuntu-latest
    strategy: { matrix: { os: [x, y], node: [20, 24], exclude: [{ os: y, node: 20 }], include: [{ os: x, extra: e }, { os: z }] } }
    env: { M: "\${{ toJSON(matrix) }}" }
    steps: [{ run: 'echo "$M" | tr -d "\\n "' }]`);
  expect(run.jobs.map(({ name }) => name)).toEqual(['a (x, 20, e)', 'a (x, 24, e)', 'a (y, 24)', 'a (z)']);
  expect(run.text).toContain('{"os":"x","node":20,"extra":"e"}');
});

test('the job scratch folder is gone afterwards, whatever happened in it', async () => {
  const repository = await createRepository();
  await repository.commit({ '.gitea/workflows/x.yaml': `${HEAD}  a: { runs-on: ubuntu-latest, steps: [{ run: "touch x; exit 1" }] }` });
  await runOn(repository);
  expect(await readdir(join(repository.folder, 'work', 'scratch'))).toEqual([]);
});

/** Resolves when the text has appeared in the output. */
function watchFor(text: string): { output: PassThrough; seen: Promise<void> } {
  const output = new PassThrough();
  let all = '';
  const seen = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      all += chunk.toString('utf8');
      if (all.includes(text)) resolve();
    });
  });
  return { output, seen };
}

describe('cancelling', () => {
  test('kills the step and its children at once, runs always() steps, and starts no further job', async () => {
    const repository = await createRepository();
    await repository.commit({
      '.gitea/workflows/x.yaml': `${HEAD}  a:
    runs-on: ubuntu-latest
    steps:
      - run: (sleep 300; touch "$OUT/survived") & echo "child $!" ; trap 'touch "$OUT/graceful"' TERM INT; echo ready; sleep 300
      - run: touch "$OUT/next"
      - { if: always(), run: 'touch "$OUT/cleanup"' }
      - { if: cancelled(), run: 'touch "$OUT/cancelled"' }
  b: { needs: a, if: always(), ${OK} }`,
    });
    const { output, seen } = watchFor('│ ready');
    const abort = new AbortController();
    const running = runOn(repository, { output, signal: abort.signal, env: { OUT: repository.folder } });
    await seen;
    abort.abort();
    const run = await running;
    expect(ends(run)).toEqual({ a: 'cancelled', b: 'cancelled' });
    expect(run.conclusion).toBe('cancelled');
    const left = ['next', 'cleanup', 'cancelled', 'graceful', 'survived'].filter((name) => existsSync(join(repository.folder, name)));
    expect(left).toEqual(['cleanup', 'cancelled']);
  });

  test('a step over its time fails and the next conditions see a failure', async () => {
    const run = await runWorkflowText(`${HEAD}  a:
    runs-on: ubuntu-latest
    steps: [{ timeout-minutes: 0.005, run: sleep 300 }, { if: failure(), run: echo seen }]`);
    expect(run.text).toContain('Error: sleep 300: the step took longer than its timeout-minutes');
    expect(run.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test('a job over its time fails', async () => {
    const run = await runWorkflowText(
      `${HEAD}  a: { runs-on: ubuntu-latest, timeout-minutes: 0.005, steps: [{ run: sleep 300 }, { run: echo no }] }`,
    );
    expect(run.text).toContain('the job took longer than 0.005 min');
    expect(ends(run)).toEqual({ a: 'failure' });
  });
});

describe('concurrency groups', () => {
  const grouped = (extra = '') => `${HEAD}  a:
    runs-on: ubuntu-latest
    concurrency: { group: vm, cancel-in-progress: ${extra || 'false'} }
    steps: [{ run: 'echo "begin $GITHUB_RUN_NUMBER" >> "$OUT/order"; echo holding; while [ ! -e "$OUT/go" ]; do sleep 0.05; done; echo "end $GITHUB_RUN_NUMBER" >> "$OUT/order"' }]`;

  test('one holds, the newest waits, the one in between is cancelled', async () => {
    const repository = await createRepository();
    await repository.commit({ '.gitea/workflows/x.yaml': grouped() });
    const env = { OUT: repository.folder };
    const first = watchFor('│ holding');
    const one = runOn(repository, { env, output: first.output });
    await first.seen;
    const second = watchFor('waits: another run holds the concurrency group vm');
    const two = runOn(repository, { env, output: second.output });
    await second.seen;
    const third = watchFor('waits: another run holds the concurrency group vm');
    const three = runOn(repository, { env, output: third.output });
    await third.seen;
    expect((await two).jobs[0]).toMatchObject({
      conclusion: 'cancelled',
      reason: 'run 3 waits for the same concurrency group and is newer',
    });
    await writeFile(join(repository.folder, 'go'), '');
    expect([(await one).conclusion, (await three).conclusion]).toEqual(['success', 'success']);
    expect(await readFile(join(repository.folder, 'order'), 'utf8')).toBe('begin 1\nend 1\nbegin 3\nend 3\n');
  });

  test('cancel-in-progress cancels the one that holds', async () => {
    const repository = await createRepository();
    await repository.commit({ '.gitea/workflows/x.yaml': grouped('true') });
    const env = { OUT: repository.folder };
    const first = watchFor('│ holding');
    const one = runOn(repository, { env, output: first.output });
    await first.seen;
    const second = watchFor('│ holding');
    const two = runOn(repository, { env, output: second.output });
    expect((await one).conclusion).toBe('cancelled');
    await second.seen;
    await writeFile(join(repository.folder, 'go'), '');
    expect((await two).conclusion).toBe('success');
  });
});
