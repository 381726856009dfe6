import { expect, test } from 'vitest';
import { countDiagnostics, renderDiagnostic, renderDiagnostics } from './diagnostic-text.ts';

test('a diagnostic shows its place, the line, a caret, the facts and the next step', () => {
  const text = renderDiagnostic(
    {
      code: 'port-duplicate',
      severity: 'error',
      summary: 'Port 8081 is published twice on infra-core',
      detail: 'vaultwarden publishes it too.',
      hint: 'pick another host port',
      at: { file: 'stacks/infra-core/pihole/compose.yaml', line: 9, column: 11, lineText: '        - "8081:80"', length: 9 },
    },
    false,
  );
  expect(text).toBe(`stacks/infra-core/pihole/compose.yaml:9:11: error: Port 8081 is published twice on infra-core [port-duplicate]
    9 |         - "8081:80"
      |           ^^^^^^^^^
  vaultwarden publishes it too.
  hint: pick another host port`);
});

test('the caret stands right under tabs, wide characters and escapes', () => {
  const at = { file: 'a.yaml', line: 1, column: 6, lineText: '\t漢\u001b: xy', length: 2 };
  expect(renderDiagnostic({ code: 'schema-value', severity: 'warning', summary: 's', at }, false)).toBe(
    ['a.yaml:1:6: warning: s [schema-value]', '    1 |  漢\\x1b: xy', `      | ${' '.repeat(9)}^^`].join('\n'),
  );
});

test('a very long line is shown around the caret', () => {
  const at = { file: 'a.json', line: 1, column: 5001, lineText: `${'x'.repeat(5000)}HERE${'y'.repeat(5000)}`, length: 4 };
  const [, source = '', caret = ''] = renderDiagnostic({ code: 'schema-value', severity: 'error', summary: 's', at }, false).split('\n');
  expect(source).toBe(`    1 | …${'x'.repeat(40)}HERE${'y'.repeat(76)}…`);
  expect(caret.indexOf('^')).toBe(source.indexOf('HERE'));
});

test('a place may be a VM or nothing at all', () => {
  expect(renderDiagnostic({ code: 'ssh-lost', severity: 'error', summary: 's', at: { address: 'vm/stack' } }, false)).toBe(
    'vm/stack: error: s [ssh-lost]',
  );
  expect(renderDiagnostic({ code: 'usage', severity: 'error', summary: 's' }, false)).toBe('error: s [usage]');
});

test('errors come before warnings and are counted', () => {
  const warning = { code: 'held', severity: 'warning', summary: 'w' } as const;
  const error = { code: 'usage', severity: 'error', summary: 'e' } as const;
  expect(renderDiagnostics([warning, error], false)).toBe('error: e [usage]\n\nwarning: w [held]');
  expect(countDiagnostics([warning, error, error])).toBe('2 errors and 1 warning');
});
