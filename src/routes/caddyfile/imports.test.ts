// Snippets that import each other: whoever may push a Caddyfile must not be able to keep validation busy for ever.
import { expect, test } from 'vitest';
import { listCaddySites } from './sites.ts';

test('snippets that import themselves and each other many times are read once', () => {
  const imports = ' import a\n import b\n import a\n import b\n';
  const text = `(a) {\n${imports} reverse_proxy 10.0.0.1:81\n}\n(b) {\n${imports} forward_auth auth:9000\n}\nexample.org {\n${imports}}\n`;
  expect(listCaddySites(text)).toEqual([
    { host: 'example.org', port: undefined, guard: 'whole', upstreams: ['auth:9000', '10.0.0.1:81'], line: 15 },
  ]);
});
