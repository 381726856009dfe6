import { expect, test } from 'vitest';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import type { Reporter } from '../ports/reporter.ts';
import { type CommandResult, captureResult, EXIT_CODES, printResult } from './result.ts';

const ERROR: Diagnostic = { code: 'yaml-syntax', severity: 'error', summary: 'The file is no YAML' };

test('an expected problem becomes its diagnostics and exit code 1', async () => {
  const result = await captureResult(() => Promise.reject(new PipelineError([ERROR, { ...ERROR, severity: 'warning' }])));
  expect(result).toMatchObject({
    outcome: 'failure',
    sentence: 'Failed: The file is no YAML.',
    diagnostics: [ERROR, { severity: 'warning' }],
  });
  expect(EXIT_CODES[result.outcome]).toBe(1);
});

test('several problems are counted in the last line', async () => {
  const result = await captureResult(() => Promise.reject(new PipelineError([ERROR, ERROR])));
  expect(result.sentence).toBe('Failed: 2 errors.');
});

test('a bug shows its stack and says that it is one', async () => {
  const result = await captureResult(() => Promise.reject(new TypeError('x is not a function')));
  expect(result.sentence).toBe('Failed: this is a bug in fairlead; please report it with the lines above.');
  expect(result.sections[0]?.text).toMatch(/^TypeError: x is not a function\n\s+at /);
});

test('changes present are exit code 2, nothing to do is 0', () => {
  expect(EXIT_CODES).toEqual({ success: 0, failure: 1, changes: 2 });
});

test('sections with a title are groups; the sentence is always last', () => {
  const lines: string[] = [];
  const result: CommandResult = {
    outcome: 'changes',
    sentence: 'Last.',
    diagnostics: [ERROR],
    sections: [{ text: 'top' }, { title: 'vm', text: 'body' }],
    markdown: () => '',
    document: {},
    changed: true,
  };
  printResult(recorder(lines), result);
  expect(lines).toEqual(['diagnostic yaml-syntax', 'info top', 'group vm', 'info body', 'endGroup', 'conclude changes Last.']);
});

function recorder(lines: string[]): Reporter {
  return {
    group: (title) => void lines.push(`group ${title}`),
    endGroup: () => void lines.push('endGroup'),
    info: (text) => void lines.push(`info ${text}`),
    progress: (subject, text) => void lines.push(`progress ${subject} ${text}`),
    diagnostic: ({ code }) => void lines.push(`diagnostic ${code}`),
    conclude: (outcome, sentence) => void lines.push(`conclude ${outcome} ${sentence}`),
  };
}
