import { expect, test } from 'vitest';
import { createRepository, runOn } from './testing/repository.ts';
import { WorkflowError } from './workflow-error.ts';
import { readWorkflow } from './workflow-file.ts';
import { type FileSource, readWorkflows } from './workflow-set.ts';

/** A workflow with one job and one step; the given lines stand in the place they name. */
function workflow({
  root = '',
  on = 'push',
  job = '',
  step = '- run: echo hi',
}: {
  root?: string;
  on?: string;
  job?: string;
  step?: string;
}): string {
  return `${root}\non: ${on}\njobs:\n  build:\n    runs-on: ubuntu-latest\n${indent(job, 4)}    steps:\n${indent(step, 6)}`;
}

function indent(text: string, by: number): string {
  if (text === '') return '';
  return `${text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n')}\n`;
}

async function findingsOf(text: string): Promise<readonly string[]> {
  const { findings } = await readWorkflow('.gitea/workflows/x.yaml', text);
  return findings.map(({ place, message }) => `${place.line}:${place.column}: ${message}`);
}

test.each<[what: string, text: string, finding: RegExp]>([
  [
    'environment',
    workflow({ job: 'environment: production' }),
    /^6:5: "environment" of job build is not supported .*: Gitea has no environments/,
  ],
  ['container', workflow({ job: 'container: node:24' }), /^6:5: "container" of job build is not supported/],
  [
    "a container's image",
    workflow({ job: 'container: { image: node:24, volumes: ["/a:/a:ro"] }' }),
    /^6:18: "image" of the container of job build is not supported by the embedded runner: jobs run on this machine/,
  ],
  ['services', workflow({ job: 'services: { db: { image: postgres } }' }), /^6:5: "services" of job build is not supported/],
  [
    'a remote action',
    workflow({ step: '- uses: actions/checkout@v4' }),
    /^7:15: "uses: actions\/checkout@v4" of step 1 of job build is not supported/,
  ],
  ['a container action', workflow({ step: '- uses: docker://alpine' }), /^7:15: "uses: docker:\/\/alpine" of step 1/],
  ['an action outside the repository', workflow({ step: '- uses: ./../x' }), /^7:15: "uses: \.\/\.\.\/x" of step 1/],
  ['run-name', workflow({ root: 'run-name: x' }), /^1:1: "run-name" of the workflow is not supported/],
  [
    'max-parallel',
    workflow({ job: 'strategy: { max-parallel: 2, matrix: { a: [1] } }' }),
    /^6:17: "max-parallel" of strategy of job build is not supported/,
  ],
  [
    'a matrix made at run time',
    workflow({ job: 'strategy: { matrix: "${{ fromJSON(vars.M) }}" }' }),
    /^6:26: a matrix made by an expression is not supported/,
  ],
  ['another shell', workflow({ step: '- run: ls\n  shell: pwsh' }), /^8:16: "shell: pwsh" is not supported/],
  [
    'another label',
    workflow({}).replace('ubuntu-latest', 'windows-latest'),
    /^5:14: "runs-on" of job build: no runner offers windows-latest/,
  ],
  ['another event', workflow({ on: '{ push: null, issues: null }' }), /^2:19: "issues" of on is not supported/],
  [
    'a permission Gitea ignores',
    workflow({ job: 'permissions: { statuses: write }' }),
    /^6:20: "statuses" of permissions is not supported .*contents: write/,
  ],
  ['hashFiles', workflow({ step: '- run: echo\n  env: { X: "${{ hashFiles(\'x\') }}" }' }), /^8:20: hashFiles\(\) is not supported/],
  [
    'hashFiles in a condition',
    workflow({ step: "- run: echo\n  if: hashFiles('x') != ''" }),
    /^8:13: "if" of step 1 of job build: hashFiles\(\) is not supported/,
  ],
  ['a background step', workflow({ step: '- run: echo\n  background: true' }), /^8:9: Unexpected value 'background'/],
  [
    'a context that is not there',
    workflow({ job: "if: secrets.X == 'x'" }),
    /^6:9: "if" of job build: Unrecognized named-value: 'secrets'/,
  ],
  [
    'a condition that is always true',
    workflow({ step: "- run: echo\n  if: ${{ github.ref }} == 'x'" }),
    /^8:13: "if" of step 1 of job build mixes text and an expression/,
  ],
  [
    'an expression that cannot be read',
    workflow({ step: '- run: echo\n  if: github.ref ==' }),
    /^8:13: "if" of step 1 of job build: Unexpected end of expression/,
  ],
  ['a need that is no job', workflow({ job: 'needs: [test]' }), /^6:5: job build needs "test", which is no job/],
  ['a need of itself', workflow({ job: 'needs: [build]' }), /^4:3: job build needs itself/],
  ['an unknown key', workflow({ job: 'colour: red' }), /^6:5: Unexpected value 'colour'/],
  ['YAML that is not YAML', 'on: [push', /^1:10: /],
  ['aliases', 'on: push\nx: &a 1\njobs: *a', /^3:7: YAML aliases are not supported/],
])('%s is refused by name and place', async (_what, text, finding) => {
  expect(await findingsOf(text)).toEqual([expect.stringMatching(finding)]);
});

test('all findings of a file come at once, in reading order', async () => {
  const findings = await findingsOf(workflow({ job: 'container: a\nenvironment: b', step: '- uses: a/b@v1' }));
  expect(findings.map((each) => each.split(' ')[1])).toEqual(['"container"', '"environment"', '"uses:']);
});

test('one bad file stops the whole event before anything runs', async () => {
  const repository = await createRepository();
  await repository.commit({ '.gitea/workflows/good.yaml': workflow({}), '.gitea/workflows/bad.yaml': workflow({ job: 'container: x' }) });
  await expect(runOn(repository)).rejects.toThrow(/^\.gitea\/workflows\/bad\.yaml:6:5: "container" of job build/);
});

test.each<[what: string, action: string | undefined, step: string, message: RegExp]>([
  ['an action that is not there', undefined, '- uses: ./actions/x', /this commit has no actions\/x\/action\.yml/],
  ['a composite action', 'runs: { using: composite, steps: [] }', '- uses: ./actions/x', /"runs\.using: composite" is not supported/],
  [
    'a pre step, which Gitea never runs',
    'runs: { using: node24, main: i.js, pre: p.js }',
    '- uses: ./actions/x',
    /"runs\.pre" is not supported: Gitea's runner never runs it/,
  ],
  [
    'an input the action has not',
    'runs: { using: node24, main: i.js }',
    '- uses: ./actions/x\n  with: { colour: red }',
    /\.\/actions\/x has no input "colour"/,
  ],
  [
    'a required input left out',
    'inputs: { a: { required: true } }\nruns: { using: node24, main: i.js }',
    '- uses: ./actions/x',
    /requires the input "a"/,
  ],
  [
    'a main that is not committed',
    'runs: { using: node24, main: dist/index.js }',
    '- uses: ./actions/x',
    /dist\/index\.js is not committed/,
  ],
])('%s is found before anything runs', async (_what, action, step, message) => {
  const files: Record<string, string> = {
    '.gitea/workflows/x.yaml': workflow({ step }),
    ...(action === undefined ? {} : { 'actions/x/action.yml': action, 'actions/x/i.js': '', 'actions/x/p.js': '' }),
  };
  const source: FileSource = {
    list: async (directory) => Object.keys(files).filter((path) => path.startsWith(`${directory}/`)),
    read: async (path) => files[path],
  };
  const error = await readWorkflows(source).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(WorkflowError);
  expect(String(error)).toMatch(message);
});
