import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActionsReporter } from '../../src/adapters/actions-reporter.ts';
import { createJsonReporter } from '../../src/adapters/json-reporter.ts';
import { createTerminalReporter } from '../../src/adapters/terminal-reporter.ts';
import { captureResult, printResult } from '../../src/entry/result.ts';
import { PipelineError } from '../../src/errors/diagnostic.ts';
import { inertMarkdown } from '../../src/render/inert.ts';
import { createRedactor, type Redactor } from '../../src/secrets/redact.ts';
import { redactForge } from '../../src/secrets/redact-forge.ts';
import { CANARIES, ENCODINGS, findCanaries } from './canaries.ts';

let folder = '';
let seen = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-canary-'));
  seen = '';
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    writeFileSync(join(folder, name), '');
    vi.stubEnv(name, join(folder, name));
  }
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    seen += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Per canary one text with its nine encodings, as pieces of something that goes wrong. */
const LEAKS: readonly string[] = CANARIES.map((canary) =>
  Object.values(ENCODINGS)
    .map((encode) => `unterminated quoted value "${encode(canary)}" in .env`)
    .join('; '),
);

function keep(text: string): void {
  seen += `${text}\n`;
}

/** Every way in which a text gets out of the pipeline; returns all that got out. */
async function tellEverybody(redactor: Redactor): Promise<string> {
  const stream = { write: keep, isTTY: false };
  const json = createJsonReporter(stream, redactor);
  const actions = createActionsReporter(core, redactor, process.env);
  const reporters = [
    actions,
    json,
    createTerminalReporter({ out: stream, err: stream, colour: true, redactor, clock: { now: () => 0 } }, false),
    createTerminalReporter({ out: stream, err: stream, colour: false, redactor, clock: { now: () => 0 } }, true),
  ];
  const forge = redactForge(
    {
      setStatus: (status) => Promise.resolve(keep(JSON.stringify(status))),
      upsertComment: (_number, _marker, body) => Promise.resolve(keep(body)),
    },
    redactor,
  );
  for (const leak of LEAKS) {
    const failed = await captureResult(() =>
      Promise.reject(
        new PipelineError({
          code: 'up-failed',
          severity: 'error',
          summary: leak,
          detail: leak,
          hint: leak,
          at: { file: leak, line: 1, column: 1, lineText: leak },
        }),
      ),
    );
    const bug = await captureResult(() => Promise.reject(new Error(leak)));
    json.document({ ...bug.document, plan: { nested: [leak] } });
    for (const reporter of reporters) {
      reporter.group(leak);
      reporter.progress(leak, leak);
      printResult(reporter, failed);
      printResult(reporter, bug);
    }
    actions.output('summary', leak);
    await actions.summary(failed.markdown());
    await actions.summary(bug.markdown());
    await forge.upsertComment(1, 'marker', `${failed.markdown()}\n${inertMarkdown(leak)}`);
    await forge.setStatus({ sha: 'a', context: 'fairlead/plan/one', state: 'failure', description: leak });
  }
  return seen + readFileSync(join(folder, 'GITHUB_OUTPUT'), 'utf8') + readFileSync(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8');
}

test('of 50 canaries in nine encodings none gets out through reporters, outputs, summary, comment, status, JSON or errors', async () => {
  const text = await tellEverybody(createRedactor(CANARIES));
  expect(text.length).toBeGreaterThan(100_000);
  expect(findCanaries(text)).toEqual([]);
  for (const canary of CANARIES) for (const line of canary.split('\n')) expect(text).not.toContain(inertMarkdown(line));
}, 240_000);

test('the search itself finds every canary in every encoding where nothing is hidden', () => {
  expect(findCanaries(LEAKS.join('\n'))).toHaveLength(450);
});

test('torn into chunks of any size, the stream lets none through', () => {
  for (const size of [1, 3, 17, 64]) {
    const stream = createRedactor(CANARIES).stream();
    const text = LEAKS.join('\n');
    let shown = '';
    for (let at = 0; at < text.length; at += size) shown += stream.write(text.slice(at, at + size));
    expect(findCanaries(shown + stream.end())).toEqual([]);
  }
}, 240_000);
