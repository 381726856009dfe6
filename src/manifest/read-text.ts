// One text file, read within its bounds: size by stat before a byte is read, then encoding, then control characters.
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { formatBytes, MAX_TEXT_BYTES } from './bounds.ts';
import { reportError } from './report.ts';
import { createSource, placeAt, type Source } from './source.ts';

export type TextResult = { readonly source: Source } | { readonly problem: Diagnostic };

/**
 * Reads a text file of the repository. A link, a file over 1 MiB, anything that is not UTF-8 or holds control
 * characters is a problem with its place; a missing file is `undefined`. Synchronous on purpose: for hundreds of small
 * local files the round trips through the thread pool cost more than the reading (measured: 25 of 290 ms of CPU).
 */
export function readText(root: string, file: string): TextResult | undefined {
  const path = join(root, file);
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { problem: reportLink(file) };
    if (!stat.isFile()) {
      const hint = 'Replace it by a regular file.';
      return { problem: reportError('file-unreadable', { file }, `${baseName(file)} is not a regular file`, { hint }) };
    }
    if (stat.size > MAX_TEXT_BYTES) return { problem: reportTooLarge(file, stat.size, MAX_TEXT_BYTES) };
    return decodeText(file, readFileSync(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    return { problem: reportUnreadable(file, error) };
  }
}

function decodeText(file: string, bytes: Buffer): TextResult {
  const source = createSource(file, bytes.toString('utf8'));
  if (!isUtf8(bytes)) {
    return { problem: reportBinary(source, source.text.indexOf('\uFFFD'), 'holds bytes that are not UTF-8') };
  }
  if (source.text.startsWith('\uFEFF')) return { problem: reportBinary(source, 0, 'begins with a byte order mark') };
  const control = source.text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control !== -1) {
    const code = source.text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase();
    return { problem: reportBinary(source, control, `holds the control character U+${code}`) };
  }
  return { source };
}

function reportBinary(source: Source, offset: number, what: string): Diagnostic {
  const { file, line, column } = placeAt(source, Math.max(0, offset));
  const place = { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  const hint = 'Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1).';
  return reportError('file-binary', place, `${baseName(file)} ${what}`, { hint });
}

export function reportTooLarge(file: string, size: number, limit: number): Diagnostic {
  const summary = `${baseName(file)} is larger than ${formatBytes(limit)}`;
  const hint = 'Keep generated and binary data out of stacks/; let the container fetch it, or put it into an image.';
  return reportError('file-too-large', { file }, summary, { detail: `It has ${formatBytes(size)}; it was not read.`, hint });
}

/** Links are refused altogether: whether one leaves the folder depends on where the folder lies, and bundles carry no links. */
export function reportLink(file: string): Diagnostic {
  const detail = 'Symbolic links are not followed: what they point to may lie outside the stack.';
  return reportError('link-escapes', { file }, `${baseName(file)} is a symbolic link`, {
    detail,
    hint: 'Replace the link by a copy of the file.',
  });
}

export function reportUnreadable(file: string, error: unknown): Diagnostic {
  const detail = error instanceof Error ? error.message : String(error);
  return reportError('file-unreadable', { file }, `${baseName(file)} cannot be read`, { detail, hint: 'Check its owner and mode.' });
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
