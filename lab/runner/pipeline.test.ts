// Our real workflow files through the embedded runner; the actions are stand-ins that note how they were called.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunEventOptions } from './run-types.ts';
import { createRepository, runOn } from './testing/repository.ts';
import { WORKFLOW_DIRECTORY } from './workflow-set.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VMS = ['infra-core', 'observability', 'dev-tools'];

/** Notes `<action> <command>` and the inputs; fails for what FAIL names; sets the outputs a plan has. */
const STAND_IN = `import { appendFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
const action = basename(dirname(dirname(fileURLToPath(import.meta.url))));
const { env } = process;
appendFileSync(env.OUT + '/calls', JSON.stringify({ call: (action + ' ' + (env.INPUT_COMMAND ?? '')).trim(), hosts: env.INPUT_HOSTS, identity: env.INPUT_IDENTITY, stack: env.INPUT_STACK, reason: env.INPUT_REASON, dryRun: env['INPUT_DRY-RUN'] }) + '\\n');
appendFileSync(env.GITHUB_OUTPUT, 'changed=true\\nsummary=1 change\\n');
if ((env.FAIL ?? '').split(',').includes(action)) process.exit(1);
`;

interface Call {
  readonly call: string;
  readonly [input: string]: string;
}

async function runPipeline(options: Partial<RunEventOptions> & { readonly fail?: string }) {
  const { fail = '', ...event } = options;
  const repository = await createRepository();
  const files: Record<string, string> = {};
  for (const name of await readdir(join(ROOT, WORKFLOW_DIRECTORY))) {
    files[`${WORKFLOW_DIRECTORY}/${name}`] = await readFile(join(ROOT, WORKFLOW_DIRECTORY, name), 'utf8');
  }
  for (const action of [...VMS, 'validate']) {
    files[`actions/${action}/action.yml`] = await readFile(join(ROOT, 'actions', action, 'action.yml'), 'utf8');
    files[`actions/${action}/dist/index.js`] = STAND_IN;
  }
  await repository.commit({ ...files, 'package.json': '{"type":"module"}' });
  const vars = { FAIRLEAD_HOSTS: '/lab/hosts.yaml', FAIRLEAD_IDENTITY: '/lab/key' };
  const run = await runOn(repository, { vars, env: { OUT: repository.folder, FAIL: fail }, workflow: 'deploy.yaml', ...event });
  const noted = await readFile(join(repository.folder, 'calls'), 'utf8').catch(() => '');
  const calls = noted.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Call]));
  return {
    run,
    calls,
    order: calls.map(({ call }) => call),
    ends: Object.fromEntries(run.jobs.map(({ id, conclusion }) => [id, conclusion])),
  };
}

describe('deploy.yaml', () => {
  test('a push validates, deploys two VMs and then dev-tools, and plans nothing twice', async () => {
    const { run, order, calls } = await runPipeline({});
    expect(run.conclusion).toBe('success');
    expect(order[0]).toBe('validate');
    expect(order.slice(1, 3).sort()).toEqual(['infra-core deploy', 'observability deploy']);
    expect(order.slice(3)).toEqual(['dev-tools deploy']);
    expect(calls[1]).toMatchObject({ hosts: '/lab/hosts.yaml', identity: '/lab/key', dryRun: 'false' });
  });

  test('one VM that fails holds up no other', async () => {
    const { run, ends } = await runPipeline({ fail: 'infra-core' });
    expect(run.conclusion).toBe('failure');
    expect(ends).toMatchObject({ 'deploy-infra-core': 'failure', 'deploy-observability': 'success', 'deploy-dev-tools': 'success' });
  });

  test('a failed validation stops everything, also dev-tools', async () => {
    const { order, ends } = await runPipeline({ fail: 'validate' });
    expect(order).toEqual(['validate']);
    expect(ends).toMatchObject({ validate: 'failure', 'deploy-infra-core': 'skipped', 'deploy-dev-tools': 'skipped' });
  });

  test('a pull request plans every VM and deploys none', async () => {
    const { order, run } = await runPipeline({ event: 'pull_request', pullRequest: { number: 1, base: 'main', action: 'opened' } });
    expect([...order].sort()).toEqual(['dev-tools plan', 'infra-core plan', 'observability plan', 'validate']);
    expect(run.jobs.find(({ id }) => id === 'plan-infra-core')?.outputs).toMatchObject({ changed: 'true', summary: '1 change' });
  });

  test("a fork's pull request is validated and no more", async () => {
    const { order } = await runPipeline({ event: 'pull_request', pullRequest: { number: 1, base: 'main', action: 'opened', fork: true } });
    expect(order).toEqual(['validate']);
  });
});

describe('rollback.yaml', () => {
  const dispatch = { event: 'workflow_dispatch', workflow: 'rollback.yaml' } as const;

  test('runs on the VM that was chosen, with the inputs as they were given', async () => {
    const reason = 'the "new" one; $(echo broke) DNS';
    const { order, calls } = await runPipeline({
      ...dispatch,
      inputs: { vm: 'observability', stack: 'grafana', release: '3', reason, 'dry-run': 'true' },
    });
    expect(order).toEqual(['observability rollback']);
    expect(calls[0]).toMatchObject({ stack: 'grafana', reason, dryRun: 'true' });
  });

  test('a VM that is not one of the options fails with a sentence instead of doing nothing', async () => {
    const { run, order } = await runPipeline({ ...dispatch, inputs: { vm: 'docker-host; x', stack: 'a', reason: 'b' } });
    expect([run.conclusion, order]).toEqual(['failure', []]);
    expect(run.text).toContain('Error: there is no VM "docker-hostx": infra-core, observability or dev-tools');
  });
});

test('drift.yaml looks at every VM, on its schedule', async () => {
  const { order, run } = await runPipeline({ event: 'schedule', workflow: 'drift.yaml' });
  expect(run.conclusion).toBe('success');
  expect([...order].sort()).toEqual(['dev-tools drift', 'infra-core drift', 'observability drift']);
});
