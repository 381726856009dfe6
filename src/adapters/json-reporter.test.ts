import { expect, test } from 'vitest';
import { createRedactor } from '../secrets/redact.ts';
import { createJsonReporter } from './json-reporter.ts';

test('one document at the end, with outcome, sentence, diagnostics and content, and no secret in it', () => {
  const chunks: string[] = [];
  const reporter = createJsonReporter({ write: (chunk: string) => chunks.push(chunk) }, createRedactor(['quote"secret']));
  reporter.group('g');
  reporter.info('i');
  reporter.progress('a', 'b');
  reporter.endGroup();
  reporter.diagnostic({ code: 'held', severity: 'warning', summary: 'w' });
  reporter.document({ changes: [{ name: 'has quote"secret in it' }] });
  expect(chunks).toEqual([]);
  reporter.conclude('changes', '1 recreate.');
  expect(JSON.parse(chunks.join(''))).toEqual({
    outcome: 'changes',
    summary: '1 recreate.',
    diagnostics: [{ code: 'held', severity: 'warning', summary: 'w' }],
    changes: [{ name: 'has *** in it' }],
  });
});
