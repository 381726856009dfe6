import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bundle, buildBundle, NODES, type RunOptions, runBundle, stripColour } from './run-bundle.ts';

const HOST_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBWrpTnIxFBfC/HBZ2YDzAg5oXQxlVaLUo2Hd0wF5HeB';
const FILES = {
  'stacks/infra-core/vm.yaml': `addresses: { lan: 127.0.0.1 }\nssh: { host: 127.0.0.1, port: 1, hostKeys: ['${HOST_KEY}'] }\n`,
  'stacks/infra-core/web/compose.yaml': 'services:\n  web:\n    image: nginx:1.29.1\n',
};
const BROKEN = { ...FILES, 'stacks/infra-core/web/compose.yaml': 'services:\n  web:\n    image: nginx:1.29.1\n    prots: []\n' };

let bundle: Bundle;

beforeAll(async () => {
  bundle = await buildBundle();
});

afterAll(() => bundle[Symbol.asyncDispose]());

describe.each(NODES)('on %s', (node) => {
  const run = (options: Omit<RunOptions, 'node'>) => runBundle(bundle, { node, ...options });

  test('the validate action accepts a valid repository and says so last', async () => {
    const done = await run({ entry: 'actions/validate/dist/index.js', files: FILES });
    expect(done.stderr).toBe('');
    expect(done.code).toBe(0);
    expect(done.lastLine).toBe('Valid: 1 VM, 1 stack, 1 service.');
    expect(done.outputs).toEqual({ result: 'success', changed: 'false', summary: 'Valid: 1 VM, 1 stack, 1 service.' });
    expect(done.summary).toBe('### ✅ Valid: 1 VM, 1 stack, 1 service.\n');
  });

  test('the validate action shows the place of a mistake as an annotation, in the log and in the summary', async () => {
    const done = await run({ entry: 'actions/validate/dist/index.js', files: BROKEN });
    expect(done.code).toBe(1);
    expect(done.stdout).toMatch(/^::error title=schema-unknown-key,file=stacks\/infra-core\/web\/compose\.yaml,line=4,col=5::/m);
    expect(stripColour(done.stdout)).toContain('    4 |     prots: []\n      |     ^^^^^');
    expect(done.lastLine).toMatch(/^Failed: /);
    expect(done.outputs['result']).toBe('failure');
    expect(done.summary).toContain('stacks/infra-core/web/compose.yaml:4:5: error:');
  });

  test('wrong inputs are all named and nothing is done', async () => {
    const done = await run({ entry: 'actions/infra-core/dist/index.js', files: FILES, inputs: { command: 'destroy', timeout: 'soon' } });
    expect(done.code).toBe(1);
    expect(stripColour(done.stdout)).toContain('with: command: error: The input command is not valid [usage]');
    expect(stripColour(done.stdout)).toContain('with: timeout: error: The input timeout is not valid [usage]');
    expect(done.lastLine).toBe('Failed: 2 errors.');
  });

  test('a VM that does not answer is one finding, and the key never reaches the log', async () => {
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0LWtleS1saW5l\n-----END OPENSSH PRIVATE KEY-----';
    const done = await run({ entry: 'actions/infra-core/dist/index.js', files: FILES, inputs: { 'ssh-key': key } });
    expect(done.code).toBe(1);
    expect(done.stderr).toBe('');
    const shown = done.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    expect(shown.join('\n')).not.toContain('c2VjcmV0LWtleS1saW5l');
    expect(stripColour(shown.join('\n'))).toMatch(/infra-core: error: .*\[ssh-(unreachable|key)\]/);
    expect(done.lastLine).toBe('The plan has errors on infra-core; nothing was changed.');
    expect(JSON.parse(String(done.outputs['plan']))).toMatchObject({ format: 1, blocked: true, changed: false });
  });

  test('the command line explains itself', async () => {
    const done = await run({ entry: 'dist/cli.js', args: ['--help'], files: FILES });
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('Exit codes: 0 nothing to do or done · 1 failed · 2 changes present (plan, drift, explain)');
    expect(done.stdout).toContain('fairlead plan infra-core --stack caddy');
  });

  test('an unknown command is exit 1 with the way to the help', async () => {
    const done = await run({ entry: 'dist/cli.js', args: ['deplyo'], files: FILES });
    expect(done.code).toBe(1);
    expect(done.stderr).toContain("unknown command 'deplyo'");
    expect(done.stderr).toContain('Try: fairlead --help');
  });

  test('the command line has a JSON twin and no colour in a pipe', async () => {
    const text = await run({ entry: 'dist/cli.js', args: ['validate'], files: BROKEN });
    expect(text.code).toBe(1);
    expect(text.stdout + text.stderr).not.toContain('\u001b');
    const json = await run({ entry: 'dist/cli.js', args: ['validate', '--json'], files: BROKEN });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: 'failure',
      diagnostics: [{ code: 'schema-unknown-key', at: { line: 4, column: 5 } }],
    });
    expect(json.stderr).toBe('');
  });

  test('ssh2 runs from the bundle without its native parts', async () => {
    const done = await run({ entry: 'dist/cli.js', args: ['plan', '--identity', 'no-such-key', '--json'], files: FILES });
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({
      blocked: true,
      vms: [{ findings: [{ severity: 'error', code: expect.stringMatching(/^ssh-/) }] }],
    });
  });

  test('a deployment from a shallow checkout is refused before any VM is asked', async () => {
    const done = await run({ entry: 'dist/cli.js', args: ['deploy', '--identity', 'no-such-key'], files: FILES, shallow: true });
    expect(done.code).toBe(1);
    expect(done.lastLine).toBe('Failed: The checkout is shallow: its place in history is unknown.');
    expect(done.stderr).toContain('hint: fetch the whole history: git fetch --unshallow --filter=blob:none');
  });

  test('a folder that is no git checkout is said to be none', async () => {
    const done = await run({ entry: 'dist/cli.js', args: ['deploy', '--identity', 'no-such-key', '--root', 'nowhere'], files: FILES });
    expect(done.code).toBe(1);
    expect(done.lastLine).toBe('Failed: git cannot say which commit is checked out.');
  });
});
