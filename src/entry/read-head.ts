// The checked-out commit's id, read from git's own files: a process costs a plan 60 ms.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REFERENCE = /^ref: (refs\/[^\s]+)$/;

/**
 * The commit that HEAD names, as gitrepository-layout(5) says: a branch file, a packed ref or the id itself.
 * @returns undefined where only git can tell (a folder inside a checkout, another storage of refs, nothing committed)
 */
export async function readHead(root: string): Promise<string | undefined> {
  const folder = await findGitFolder(root);
  if (folder === undefined) return undefined;
  const head = await readLine(join(folder, 'HEAD'));
  if (head === undefined || COMMIT.test(head)) return head;
  const name = REFERENCE.exec(head)?.[1];
  if (name === undefined || name.includes('..')) return undefined;
  const common = resolve(folder, (await readLine(join(folder, 'commondir'))) ?? '.');
  const loose = await readLine(join(common, name));
  if (loose !== undefined) return COMMIT.test(loose) ? loose : undefined;
  return findPacked(await readText(join(common, 'packed-refs')), name);
}

/** `.git` is a folder, or in a worktree a file that says where the folder is. */
async function findGitFolder(root: string): Promise<string | undefined> {
  const link = await readLine(join(root, '.git'));
  if (link === undefined) return join(root, '.git');
  const target = /^gitdir: (.+)$/.exec(link)?.[1];
  return target === undefined ? undefined : resolve(root, target);
}

function findPacked(text: string | undefined, name: string): string | undefined {
  const line = text?.split('\n').find((each) => each.endsWith(` ${name}`));
  const id = line?.slice(0, line.indexOf(' '));
  return id !== undefined && COMMIT.test(id) ? id : undefined;
}

async function readLine(path: string): Promise<string | undefined> {
  return (await readText(path))?.split('\n')[0]?.trim();
}

/** undefined for whatever cannot be read, a folder included: then git is asked, which says why. */
async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
