import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActionsReporter } from '../../src/adapters/actions-reporter.ts';
import { createJsonReporter } from '../../src/adapters/json-reporter.ts';
import { quoteCommand } from '../../src/adapters/ssh-quote.ts';
import { createTerminalReporter } from '../../src/adapters/terminal-reporter.ts';
import { isFolderName, isServiceName } from '../../src/manifest/names.ts';
import { fencedBlock, inertMarkdown, inlineCode } from '../../src/render/inert.ts';
import { createRedactor } from '../../src/secrets/redact.ts';
import { HOSTILE } from './injection.ts';

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-inject-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function withoutColour(text: string): string {
  return text.replace(/\u001b\[\d*m/g, '');
}

test('there are at least 300 hostile texts', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(300);
});

test('shell: each arrives as one argument, byte by byte, and starts nothing', () => {
  const words = HOSTILE.map((each) => each.replaceAll('\0', ''));
  const shown = execFileSync('/bin/sh', ['-c', quoteCommand(['printf', '%s\\0', ...words])], { encoding: 'utf8', cwd: folder });
  expect(shown.split('\0').slice(0, -1)).toEqual(words.map((each) => Buffer.from(each).toString('utf8')));
  expect(readdirSync(folder)).toEqual([]);
});

test('names: none passes for a stack or a service unless it is harmless letters', () => {
  const passed = HOSTILE.filter((each) => isFolderName(each) || isServiceName(each));
  expect(passed.filter((each) => !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(each))).toEqual([]);
});

test('workflow log: no line is a command, no control character gets through', () => {
  let log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
  const reporter = createActionsReporter(core, createRedactor([]), {});
  for (const each of HOSTILE) {
    reporter.progress(each, each);
    reporter.diagnostic({
      code: 'usage',
      severity: 'error',
      summary: each,
      detail: each,
      hint: each,
      at: { file: each, line: 1, lineText: each },
    });
    reporter.conclude('failure', each);
  }
  const lines = log.split('\n');
  const commands = lines.filter((line) => /^\s*::/.test(line) || line.includes('##['));
  // Our own annotations: one per diagnostic, whose properties and text the toolkit escapes.
  expect(commands.filter((line) => !/^::error title=usage,file=[^:\n]*,line=1::/.test(line))).toEqual([]);
  expect(commands.length).toBe(HOSTILE.length);
  expect(lines.filter((line) => CONTROLS.test(withoutColour(line)))).toEqual([]);
});

test('GITHUB_OUTPUT: each value is one value, and no other name appears', async () => {
  const file = join(folder, 'out');
  vi.stubEnv('GITHUB_OUTPUT', file);
  const reporter = createActionsReporter(core, createRedactor([]), {});
  for (const each of HOSTILE) {
    writeFileSync(file, '');
    reporter.output('summary', each);
    const text = readFileSync(file, 'utf8');
    const [, delimiter = ''] = /^summary<<(ghadelimiter_[0-9a-f-]{36})\n/.exec(text) ?? [];
    expect(text).toBe(`summary<<${delimiter}\n${Buffer.from(each).toString('utf8')}\n${delimiter}\n`);
    expect(each.includes(delimiter)).toBe(false);
  }
});

test('Markdown: no markup, mention, link, image, HTML or line of its own', () => {
  for (const each of HOSTILE) {
    const inert = inertMarkdown(each);
    expect(inert).not.toMatch(/[\n\r<>@]|(?<!\\)\]\(|:\/\//);
    expect(CONTROLS.test(inert)).toBe(false);
    expect(inert.replace(/\\.|&#?\w+;/g, '')).not.toMatch(/[`*_[\]|~#!$]/);
    const code = inlineCode(each);
    const fence = /^`+/.exec(code)?.[0] ?? '';
    expect(
      code
        .slice(fence.length, -fence.length)
        .match(/`+/g)
        ?.some((run) => run.length >= fence.length) ?? false,
    ).toBe(false);
    const [first = '', ...rest] = fencedBlock('', each).split('\n');
    expect(rest.slice(0, -1).some((line) => line.trimStart().startsWith(first))).toBe(false);
    expect(rest.at(-1)).toBe(first);
  }
});

test('terminal: no control character but our own colours and line ends', () => {
  let text = '';
  const stream = { write: (chunk: string) => (text += chunk) };
  const reporter = createTerminalReporter(
    { out: stream, err: stream, colour: true, redactor: createRedactor([]), clock: { now: () => 0 } },
    false,
  );
  for (const each of HOSTILE) {
    reporter.group(each);
    reporter.progress(each, each);
    reporter.diagnostic({ code: 'usage', severity: 'error', summary: each, detail: each, hint: each });
    reporter.conclude('failure', each);
  }
  expect(
    withoutColour(text)
      .split('\n')
      .filter((line) => CONTROLS.test(line)),
  ).toEqual([]);
});

test('JSON: one document that any reader reads back to the same text', () => {
  for (const each of HOSTILE) {
    let text = '';
    const reporter = createJsonReporter({ write: (chunk: string) => (text += chunk) }, createRedactor([]));
    reporter.document({ branch: each });
    reporter.conclude('failure', each);
    expect(JSON.parse(text)).toMatchObject({ branch: each, summary: each });
  }
});
