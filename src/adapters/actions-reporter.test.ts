import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRedactor } from '../secrets/redact.ts';
import { createActionsReporter } from './actions-reporter.ts';

let folder = '';
let log = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-v-'));
  log = '';
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    writeFileSync(join(folder, name), '');
    vi.stubEnv(name, join(folder, name));
  }
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('groups, progress and the last sentence, as a runner reads them', () => {
  const reporter = open();
  reporter.progress('infra-core', 'connecting');
  reporter.progress('infra-core', 'connecting');
  reporter.group('infra-core: 1 recreate');
  reporter.info('::error::not a command\nsecond');
  reporter.conclude('changes', '1 recreate on infra-core; nothing is lost.');
  expect(log).toBe(
    'infra-core: connecting\n::group::infra-core: 1 recreate\n\\::error::not a command\nsecond\n::endgroup::\n\u001b[33m1 recreate on infra-core; nothing is lost.\u001b[0m\n',
  );
});

test('a diagnostic is an annotation with its place, outside any group, then its text', () => {
  const reporter = open();
  reporter.group('g');
  reporter.diagnostic({ code: 'yaml-syntax', severity: 'error', summary: 'bad, 100%: yaml', at: { file: 'a,b.yaml', line: 3, column: 5 } });
  expect(log.split('\n').slice(0, 3)).toEqual([
    '::group::g',
    '::endgroup::',
    '::error title=yaml-syntax,file=a%2Cb.yaml,line=3,col=5::bad, 100%25: yaml',
  ]);
  expect(log.replace(/\u001b\[\d+m/g, '')).toContain('a,b.yaml:3:5: error: bad, 100%: yaml [yaml-syntax]\n');
});

test('outputs and the summary pass the redactor, and an output cannot set another one', async () => {
  const reporter = open();
  reporter.output('summary', 'x s3cretvalue\nEOF\nchanged=true');
  await reporter.summary('## Plan s3cretvalue');
  const output = readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8');
  expect(output).toMatch(/^summary<<(ghadelimiter_[0-9a-f-]+)\nx \*\*\*\nEOF\nchanged=true\n\1\n$/);
  expect(readFileSync(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8')).toBe('## Plan ***\n');
  expect(log).not.toContain('s3cretvalue');
});

test('a runner without summaries is no error', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', '');
  await open().summary('x');
  expect(log).toBe('');
});

test('a line too long for the forge is cut', () => {
  open().info('x'.repeat(100_000));
  expect(log).toBe(`${'x'.repeat(16_000)}\n`);
});

function open() {
  return createActionsReporter(core, createRedactor(['s3cretvalue']), process.env);
}
