// Every file of one stack's folder with mode, size and digest; links and oversize files become diagnostics.
import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { StackFile } from '../model/desired.ts';
import { formatBytes, MAX_FILE_BYTES, MAX_STACK_BYTES, MAX_STACK_FILES } from './bounds.ts';
import { reportLink, reportTooLarge, reportUnreadable } from './read-text.ts';
import { reportError } from './report.ts';

/** Files up to this size are read at once; larger ones are hashed as a stream. */
const STREAM_FROM_BYTES = 1024 * 1024;

export interface FolderContent {
  /** Sorted by path; broken files are left out. */
  readonly files: readonly StackFile[];
  readonly problems: readonly Diagnostic[];
}

interface FoundFile {
  readonly path: string;
  readonly stat: Stats;
}

/** `folder` is relative to `root`. Reads no file that is too large, follows no link. */
export async function readFolder(root: string, folder: string): Promise<FolderContent> {
  const problems: Diagnostic[] = [];
  const found: FoundFile[] = [];
  collectFiles(join(root, folder), folder, '', found, problems);
  const total = found.reduce((sum, each) => sum + each.stat.size, 0);
  if (total > MAX_STACK_BYTES) problems.push(reportStackSize(folder, total));
  if (problems.some((each) => each.code === 'file-too-large')) return { files: [], problems };
  const files = await Promise.all(found.map((each) => digestFile(root, folder, each, problems)));
  const good = files.filter((each) => each !== undefined);
  return { files: good.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

function collectFiles(directory: string, folder: string, below: string, found: FoundFile[], problems: Diagnostic[]): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const problem = refuseEntry(folder, path, entry);
    if (problem !== undefined) problems.push(problem);
    else if (entry.isDirectory()) collectFiles(join(directory, entry.name), folder, path, found, problems);
    else collectFile(directory, entry.name, folder, path, found, problems);
  }
}

function collectFile(directory: string, name: string, folder: string, path: string, found: FoundFile[], problems: Diagnostic[]): void {
  const stat = lstatSync(join(directory, name));
  if (stat.size > MAX_FILE_BYTES) problems.push(reportTooLarge(`${folder}/${path}`, stat.size, MAX_FILE_BYTES));
  else if (found.length < MAX_STACK_FILES) found.push({ path, stat });
  else if (found.length === MAX_STACK_FILES) problems.push(reportFileCount(folder));
}

interface FolderEntry {
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
  isFile(): boolean;
}

function refuseEntry(folder: string, path: string, entry: FolderEntry): Diagnostic | undefined {
  const file = `${folder}/${path}`;
  if (/[\u0000-\u001f\u007f\\]/.test(path)) {
    const shown = JSON.stringify(path).slice(1, 41);
    const hint = 'Rename it: control characters and backslashes are not allowed in file names.';
    return reportError('name-invalid', { file: `${folder}/${shown}` }, 'File name holds a character that is not allowed', { hint });
  }
  if (entry.isSymbolicLink()) return reportLink(file);
  if (entry.isDirectory() || entry.isFile()) return undefined;
  const hint = 'Remove it: only regular files and folders can travel to a VM.';
  return reportError('file-unreadable', { file }, 'Neither a regular file nor a folder', { hint });
}

async function digestFile(root: string, folder: string, file: FoundFile, problems: Diagnostic[]): Promise<StackFile | undefined> {
  const full = join(root, folder, file.path);
  try {
    const sha256 = file.stat.size <= STREAM_FROM_BYTES ? hashBytes(readFileSync(full)) : await hashStream(full);
    const mode = (file.stat.mode & 0o100) === 0 ? 0o644 : 0o755;
    return { path: file.path, mode, size: file.stat.size, sha256 };
  } catch (error) {
    problems.push(reportUnreadable(`${folder}/${file.path}`, error));
    return undefined;
  }
}

function hashBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function hashStream(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function reportStackSize(folder: string, total: number): Diagnostic {
  const hint = 'Move large data into an image or let the container fetch it.';
  const detail = `All files together have ${formatBytes(total)}.`;
  return reportError('file-too-large', { file: folder }, `Stack is larger than ${formatBytes(MAX_STACK_BYTES)}`, { detail, hint });
}

function reportFileCount(folder: string): Diagnostic {
  const hint = 'Move generated files into an image.';
  return reportError('file-too-large', { file: folder }, `Stack has more than ${MAX_STACK_FILES} files`, { hint });
}
