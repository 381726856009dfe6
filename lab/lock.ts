// One `npm run lab` at a time per checkout. The lock is the pid in a file: it frees itself when that process is gone.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabContext } from './context.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function takeLock(path: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (holder > 0 && isAlive(holder)) throw new Error(`the lab is being brought up already, by process ${holder}: wait for it`);
      await rm(path, { force: true });
    }
  }
  throw new Error(`cannot take ${path}: another process is faster`);
}

/** Runs `work` under the lock; throws a sentence that names the holder's pid when it is taken. */
export async function withLabLock<T>(lab: LabContext, work: () => Promise<T>): Promise<T> {
  const path = join(lab.directory, 'up.lock');
  await takeLock(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
