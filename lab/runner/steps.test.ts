import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { RunEventOptions } from './run-types.ts';
import { createRepository, type Files, runOn, runWorkflowText, type TestRun } from './testing/repository.ts';

const CHECKOUT = `
      - env: { TOKEN: "\${{ github.token }}" }
        run: |
          git init -q . && git remote add origin "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"
          auth="Authorization: Basic $(printf 'x-access-token:%s' "$TOKEN" | base64 -w0)"
          git -c "http.extraHeader=$auth" fetch -q --no-tags --depth=1 origin "$GITHUB_SHA"
          git checkout -q --detach FETCH_HEAD`;

/** Runs one job; `rest` begins at the job's keys, four spaces in. */
function runJob(rest: string, files: Files = {}, options: Partial<RunEventOptions> = {}): Promise<TestRun> {
  return runWorkflowText(
    `on: [push, workflow_dispatch]\nenv: { LEVEL: workflow, A: workflow }\njobs:\n  a:\n    runs-on: ubuntu-latest\n${rest}\n`,
    files,
    options,
  );
}

/** What the steps printed, without the runner's own lines. */
function said(run: TestRun, job = 'a'): readonly string[] {
  const start = `${job} │ say: `;
  return run.text.split('\n').flatMap((line) => (line.startsWith(start) ? [line.slice(start.length)] : []));
}

function conclusions(run: TestRun): readonly string[] {
  return run.jobs.flatMap((job) => job.steps.map((step) => step.conclusion));
}

describe('scripts', () => {
  const cases: readonly (readonly [what: string, job: string, lines: readonly string[]])[] = [
    [
      'the nearest environment wins',
      '    env: { LEVEL: job }\n    steps: [{ env: { LEVEL: step }, run: "echo say: $LEVEL $A" }, { run: "echo say: $LEVEL" }]',
      ['step workflow', 'job'],
    ],
    [
      'GITHUB_ENV reaches later steps, not the same one',
      `    steps:\n      - run: |\n          echo "A=later" >> "$GITHUB_ENV"; echo "say: $A"\n      - run: 'echo "say: $A \${{ env.A }}"'`,
      ['workflow', 'later later'],
    ],
    [
      'GITHUB_PATH goes first on PATH',
      `    steps:\n      - run: |\n          mkdir bin && printf '#!/bin/sh\\necho say: mine' > bin/ls && chmod +x bin/ls && echo "$PWD/bin" >> "$GITHUB_PATH"\n      - run: ls`,
      ['mine'],
    ],
    [
      'outputs of several lines come through',
      `    steps:\n      - id: one\n        run: |\n          printf 'x<<END\\nfirst\\nsecond=2\\nEND\\ny=3\\n' >> "$GITHUB_OUTPUT"\n      - env: { X: "\${{ steps.one.outputs.x }}", Y: "\${{ toJSON(steps.one.outputs) }}" }\n        run: |\n          echo "$X" | sed 's/^/say: /'`,
      ['first', 'second=2'],
    ],
    [
      'bash stops at a failure inside a pipe',
      '    steps: [{ continue-on-error: true, run: "false | cat\\necho say: no" }, { run: "echo say: yes" }]',
      ['yes'],
    ],
    ['sh is sh', '    defaults: { run: { shell: sh } }\n    steps: [{ run: "echo say: ${BASH_VERSION:-posix}" }]', ['posix']],
    ['working-directory', '    steps: [{ run: "mkdir d" }, { working-directory: d, run: "echo say: ${PWD##*/}" }]', ['d']],
    ['standard input is empty', '    steps: [{ run: "cat; echo say: done" }]', ['done']],
    [
      'functions of the language',
      `    steps:\n      - env: { X: "\${{ format('{0}-{1}', join(fromJSON('[1,2]'), '+'), contains('Hello', 'ell')) }}" }\n        run: 'echo "say: $X"'`,
      ['1+2-true'],
    ],
    ['gitea is another name of github', '    steps: [{ env: { X: "${{ gitea.ref_name }}" }, run: "echo say: $X" }]', ['main']],
    ['a git hook above leaves no trace', '    steps: [{ run: "echo say: ${GIT_DIR:-none}" }]', ['none']],
  ];

  test('environment, path, outputs, shells and functions behave as on the real runner', async () => {
    process.env['GIT_DIR'] = '/nowhere';
    const jobs = cases.map(([, job], index) => `  job-${index}:\n    runs-on: ubuntu-latest\n${job}\n`);
    const run = await runWorkflowText(`on: push\nenv: { LEVEL: workflow, A: workflow }\njobs:\n${jobs.join('')}`).finally(
      () => delete process.env['GIT_DIR'],
    );
    const seen = cases.map(([what], index) => [what, said(run, `job-${index}`)]);
    expect(seen).toEqual(cases.map(([what, , lines]) => [what, lines]));
    expect(run.conclusion).toBe('success');
  });

  test('a step that does not exist on disk fails by name', async () => {
    const run = await runJob('    steps: [{ working-directory: nowhere, run: "true" }]');
    expect(run.text).toMatch(/Error: true: working directory .*\/nowhere does not exist/);
    expect(run.conclusion).toBe('failure');
  });
});

describe('conditions', () => {
  const cases: readonly (readonly [first: string, condition: string, ran: boolean])[] = [
    ['true', 'true', true],
    ['true', 'failure()', false],
    ['true', 'always()', true],
    ['true', 'cancelled()', false],
    ['false', 'true', false],
    ['false', 'failure()', true],
    ['false', "failure() && steps.first.outcome == 'failure'", true],
    ['false', 'always()', true],
    ['false', '!cancelled()', true],
    ['false', "vars.X == ''", false],
    ['true', "vars.X == ''", true],
    ['true', "${{ github.event_name == 'push' }}", true],
  ];

  test.each(['true', 'false'])('of steps after a step that runs "%s"', async (first) => {
    const after = cases.filter(([each]) => each === first);
    const steps = after.map(([, condition]) => `      - { if: "${condition}", run: "true" }`);
    const run = await runJob(`    steps:\n      - { id: first, run: "${first}" }\n${steps.join('\n')}`);
    const [, ...seen] = conclusions(run);
    expect(after.map(([, condition], index) => [condition, seen[index]])).toEqual(
      after.map(([, condition, ran]) => [condition, ran ? 'success' : 'skipped']),
    );
  });

  test('continue-on-error keeps the job green and tells outcome from conclusion', async () => {
    const run = await runJob(
      `    steps:\n      - { id: x, run: "false", continue-on-error: true }\n      - env: { O: "\${{ steps.x.outcome }}/\${{ steps.x.conclusion }}" }\n        run: 'echo "say: $O"'`,
    );
    expect([run.conclusion, ...said(run)]).toEqual(['success', 'failure/success']);
  });

  test('an expression that fails at run time fails its step with a sentence', async () => {
    const run = await runJob('    steps: [{ env: { X: "${{ fromJSON(\'{\') }}" }, run: echo hi }]');
    expect([run.conclusion, conclusions(run)]).toEqual(['failure', ['failure']]);
    expect(run.text).toMatch(/Error: echo hi: .*JSON/);
  });
});

describe('JavaScript actions', () => {
  const action = (runs: string, inputs = '{}') => `name: x\ninputs: ${inputs}\nruns: { using: node24, main: main.cjs${runs} }\n`;

  test('get inputs by name and default, the token by expression, and give outputs', async () => {
    const run = await runJob(
      `    outputs: { said: "\${{ steps.x.outputs.said }}" }\n    steps:${CHECKOUT}\n      - { id: x, uses: ./actions/x, with: { dry-run: true, Who Is: "\${{ github.actor }}" } }`,
      {
        'actions/x/action.yml': action(
          '',
          '{ dry-run: {}, Who Is: {}, token: { default: "${{ github.token }}" }, level: { default: "2" } }',
        ),
        'actions/x/main.cjs': `const e = process.env; require('fs').appendFileSync(e.GITHUB_OUTPUT, 'said=' + [e['INPUT_DRY-RUN'], e.INPUT_WHO_IS, e.INPUT_TOKEN.length, e.INPUT_LEVEL, e.GITHUB_TOKEN].join() + '\\n')`,
      },
      { token: '0123456789' },
    );
    expect(run.jobs[0]?.outputs).toEqual({ said: 'true,ada,10,2,' });
  });

  test('post runs in reverse order with the state of its own main, also after a failure', async () => {
    const main = (name: string) => `require('fs').appendFileSync(process.env.GITHUB_STATE, 'name=${name}\\n')`;
    const post = `console.log('say: post ' + process.env.STATE_name)`;
    const run = await runJob(`    steps:${CHECKOUT}\n      - uses: ./actions/x\n      - uses: ./actions/y\n      - run: exit 7`, {
      'actions/x/action.yml': action(', post: post.cjs'),
      'actions/x/main.cjs': main('x'),
      'actions/x/post.cjs': post,
      'actions/y/action.yml': action(', post: post.cjs'),
      'actions/y/main.cjs': main('y'),
      'actions/y/post.cjs': post,
    });
    expect([run.conclusion, ...said(run)]).toEqual(['failure', 'post y', 'post x']);
  });

  test('an action that is in the commit but not checked out says what is missing', async () => {
    const run = await runJob('    steps: [{ uses: ./actions/x }]', { 'actions/x/action.yml': action(''), 'actions/x/main.cjs': '' });
    expect(run.text).toContain('actions/x/action.yml is not in the workspace: is the checkout step missing?');
  });
});

describe('the log', () => {
  test('groups, annotations and debug lines are told apart; stopped commands are plain text', async () => {
    const run = await runJob(
      '    steps:\n      - run: |\n          echo "::group::Details"; echo inside; echo "::endgroup::"\n          echo "::error file=a.yaml,line=3,col=5::wrong"; echo "::warning::careful"; echo "::notice title=Note::well"\n          echo "::debug::hidden"; echo "::stop-commands::mark"; echo "::error::plain"; echo "::mark::"; echo "::error::again"',
    );
    const lines = run.text
      .split('\n')
      .flatMap((line) => /^a │ (.*)$/.exec(line)?.[1] ?? [])
      .slice(2);
    expect(lines).toEqual([
      '▸ Details',
      'inside',
      'Error a.yaml:3:5: wrong',
      'Warning: careful',
      'Notice Note: well',
      '::error::plain',
      'Error: again',
    ]);
  });

  test('secrets, their encodings and added masks are replaced', async () => {
    const run = await runJob(
      '    steps:\n      - env: { S: "${{ secrets.KEY }}" }\n        run: |\n          echo "say: $S"; printf \'say: %s\\n\' "$(printf %s "$S" | base64)"; echo "::add-mask::hunter2"; echo "say: hunter2"; echo "say: line-two-of-it"',
      {},
      { secrets: { KEY: 's3cr3t/value', MULTI: 'line-one-of-it\nline-two-of-it\n' } },
    );
    expect(said(run)).toEqual(['***', '***', '***', '***']);
  });

  test('a line of more than 64 KiB is cut and says so', async () => {
    const run = await runJob('    steps: [{ run: "head -c 200000 /dev/zero | tr \'\\\\0\' x; echo; echo say: after" }]');
    const longest = run.text.split('\n').find((line) => line.includes('xxxx')) ?? '';
    expect(Buffer.byteLength(longest.replace('a │ ', ''))).toBe(65_536);
    expect(longest.endsWith('… (line cut)')).toBe(true);
    expect(said(run)).toEqual(['after']);
  });

  test('colour only where it is wanted', async () => {
    const job = '    steps: [{ run: echo "::error::red" }]';
    expect((await runJob(job)).text).not.toContain('\x1b[');
    expect((await runJob(job, {}, { color: true })).text).toContain('\x1b[31mError: red\x1b[0m');
  });
});

test('what comes from outside stays text: branch names, commit titles, actors and inputs never become commands', async () => {
  const repository = await createRepository();
  const evil = `$(touch "$OUT/pwned")\`touch "$OUT/pwned"\`;touch "$OUT/pwned"#'"`;
  await repository.commit(
    {
      '.gitea/workflows/x.yaml': `on: { workflow_dispatch: { inputs: { stack: { type: string } } } }
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - env: { STACK: "\${{ inputs.stack }}", ACTOR: "\${{ github.actor }}", REF: "\${{ github.ref_name }}" }
        run: |
          echo "say: $STACK"; echo "say: $ACTOR"; echo "say: $REF"; echo "say: $GITHUB_REF_NAME"
          sed -n 's/.*"stack": "\\(.\\).*/say: \\1/p' "$GITHUB_EVENT_PATH"
`,
    },
    evil,
  );
  const run = await runOn(repository, {
    event: 'workflow_dispatch',
    ref: `refs/heads/${evil}`,
    actor: evil,
    inputs: { stack: evil },
    env: { OUT: repository.folder },
  });
  expect(said(run)).toEqual([evil, evil, evil, evil, '$']);
  expect(await readdir(repository.folder)).not.toContain('pwned');
});

test('commands an action writes into its own output are masked and cut like any other line', async () => {
  const run = await runJob(
    `    steps:\n      - run: |\n          echo "::notice::\${TOKEN}"\n        env: { TOKEN: "\${{ github.token }}" }`,
    {},
    { token: 'f00dfeedf00dfeed' },
  );
  expect(run.text).toContain('Notice: ***');
  expect(run.text).not.toContain('f00dfeed');
});
