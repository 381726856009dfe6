import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInfisicalCredentials } from './infisical-credentials.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-identity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function fileWith(text: string, mode = 0o400): string {
  const file = join(folder, 'identity');
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

test('the variables of Infisical come first, then the file', async () => {
  const file = fileWith('client-id: from-file\nclient-secret: secret-in-file\r\n');
  const variables = { INFISICAL_UNIVERSAL_AUTH_CLIENT_ID: 'id', INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET: 'secret' };
  expect(await readInfisicalCredentials({ ...variables, FAIRLEAD_INFISICAL_FILE: file })).toEqual({
    clientId: 'id',
    clientSecret: 'secret',
  });
  expect(await readInfisicalCredentials({ FAIRLEAD_INFISICAL_FILE: file })).toEqual({
    clientId: 'from-file',
    clientSecret: 'secret-in-file',
  });
  // Half an identity is none.
  const half = { INFISICAL_UNIVERSAL_AUTH_CLIENT_ID: 'id', FAIRLEAD_INFISICAL_FILE: file };
  expect((await readInfisicalCredentials(half)).clientId).toBe('from-file');
});

test('without a word, the file beside the deploy key is looked for', async () => {
  const error = await readInfisicalCredentials({}).catch((thrown) => thrown);
  expect(error.diagnostics[0].hint).toContain('/etc/fairlead/infisical');
});

test.each([
  ['nothing at all', undefined, 0o400, 'This machine has no identity for Infisical'],
  ['a folder in its place', '.', 0o400, 'This machine has no identity for Infisical'],
  ['half a file', 'client-id: abc\n', 0o400, 'This machine has no identity for Infisical'],
  ['a file that others can read', 'client-id: abc\nclient-secret: hunter2hunter2\n', 0o440, 'Others can read the identity for Infisical'],
])('%s is refused without a value in the sentence', async (_name, text, mode, summary) => {
  chmodSync(folder, 0o700);
  const file = text === undefined ? join(folder, 'absent') : text === '.' ? folder : fileWith(text, mode);
  const error = await readInfisicalCredentials({ FAIRLEAD_INFISICAL_FILE: file }).catch((thrown) => thrown);
  expect(error.diagnostics).toMatchObject([{ code: 'infisical-denied', summary }]);
  expect(JSON.stringify(error)).not.toContain('hunter2');
});
