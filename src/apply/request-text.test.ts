import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { dnsQuery } from './dns-query.ts';
import { blockLines, checkBlock, requestLines } from './request-text.ts';

test('a value in a request line cannot begin a line of its own', () => {
  expect(requestLines([['who', 'Ada\nkind\tremove\r']])).toBe('who\tAda kind\tremove \n');
  expect(
    requestLines([
      ['stability', undefined],
      ['timeout', 30],
    ]),
  ).toBe('timeout\t30\n');
});

test.each(['plain', 'tab\there', 'two\nlines\n', 'back\\slash \\0101', '%s $(id) `id` "q" \'q\'', 'ümlaut ☃', ''])(
  'printf %%b on the VM gives back %j',
  (value) => {
    const line = blockLines([['arg', value]]);
    const escaped = line.slice('arg\t'.length, -1);
    expect(line).toBe(`arg\t${escaped}\n`);
    expect(escaped).not.toMatch(/[\n\t]/);
    expect(execFileSync('sh', ['-c', 'printf %b "$1"', 'x', escaped], { encoding: 'utf8' })).toBe(value);
  },
);

test('a value that holds a NUL is refused', () => {
  expect(() => blockLines([['arg', 'a\0b']])).toThrow(RangeError);
});

test('a DNS check brings its question as bytes', () => {
  const block = checkBlock({ name: 'DNS', timeout: 3, kind: 'dns', server: '10.0.0.1', port: 53, query: 'pi.hole' });
  expect(block).toContain('type\tdns\nname\tDNS\ntimeout\t3\nhost\t10.0.0.1\nport\t53\nquery\t');
  expect(dnsQuery('pi.hole')).toBe(
    '\\106\\101\\001\\000\\000\\001\\000\\000\\000\\000\\000\\000\\002\\160\\151\\004\\150\\157\\154\\145\\000\\000\\001\\000\\001',
  );
});

test.each(['', 'a..b', `${'x'.repeat(64)}.de`, `${'abc.'.repeat(70)}de`])('a name DNS cannot hold is refused: %j', (name) => {
  expect(() => dnsQuery(name)).toThrow(RangeError);
});
