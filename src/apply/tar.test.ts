import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTar } from './tar.ts';

const LONG = `${'folder/'.repeat(20)}file.txt`;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairlead-tar-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('tar unpacks names, modes, bytes and the one time', () => {
  const binary = new Uint8Array(1025).map((_, index) => index % 256);
  const archive = writeTar(
    [
      { path: 'compose.yaml', mode: 0o644, content: 'services: {}\n' },
      { path: 'bin/run', mode: 0o755, content: binary },
      { path: 'empty', mode: 0o600, content: '' },
      { path: LONG, mode: 0o644, content: 'long' },
      { path: 'ümlaut ☃.txt', mode: 0o644, content: 'snow' },
    ],
    { mtime: 1_700_000_000 },
  );
  execFileSync('tar', ['-xp', '-C', directory], { input: archive });
  expect(readFileSync(join(directory, 'compose.yaml'), 'utf8')).toBe('services: {}\n');
  expect(new Uint8Array(readFileSync(join(directory, 'bin/run')))).toEqual(binary);
  expect(statSync(join(directory, 'bin/run')).mode & 0o777).toBe(0o755);
  expect(statSync(join(directory, 'empty')).mode & 0o777).toBe(0o600);
  expect(statSync(join(directory, 'empty')).size).toBe(0);
  expect(statSync(join(directory, 'empty')).mtimeMs).toBe(1_700_000_000_000);
  expect(readFileSync(join(directory, LONG), 'utf8')).toBe('long');
  expect(readFileSync(join(directory, 'ümlaut ☃.txt'), 'utf8')).toBe('snow');
});

test('the same files give the same bytes', () => {
  const files = [{ path: 'a', mode: 0o644, content: 'x' }];
  expect(writeTar(files, { mtime: 1 })).toEqual(writeTar(files, { mtime: 1 }));
});

test.each(['', '/etc/passwd', '../x', 'a/../b', 'a//b', './a', 'a\0b'])('a path that leaves the folder is refused: %j', (path) => {
  expect(() => writeTar([{ path, mode: 0o644, content: '' }], { mtime: 0 })).toThrow(RangeError);
});
