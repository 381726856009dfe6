import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHead } from './read-head.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-head-'));
  git('init', '-q', '-b', 'main');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a branch, a packed branch, a detached head and a worktree give what git says', async () => {
  commit();
  expect(await readHead(root)).toBe(git('rev-parse', 'HEAD'));
  git('pack-refs', '--all');
  expect(await readHead(root)).toBe(git('rev-parse', 'HEAD'));
  git('checkout', '-q', '-b', 'feature/one');
  commit();
  git('worktree', 'add', '-q', join(root, 'tree'), 'main');
  expect(await readHead(join(root, 'tree'))).toBe(git('rev-parse', 'main'));
  git('checkout', '-q', '--detach');
  commit();
  expect(await readHead(root)).toBe(git('rev-parse', 'HEAD'));
});

test('where git must be asked it says nothing', async () => {
  expect(await readHead(root)).toBeUndefined();
  commit();
  mkdirSync(join(root, 'inside'));
  expect(await readHead(join(root, 'inside'))).toBeUndefined();
});

function commit(): void {
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'x');
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}
