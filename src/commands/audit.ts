// fairlead audit: other documents against the repository. Reads files only; asks no VM and changes nothing.
import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import { loadFleet } from '../manifest/load.ts';
import { readText } from '../manifest/read-text.ts';
import { reportError } from '../manifest/report.ts';
import { auditLine } from '../records/audit-line.ts';
import { type Places, placesOf } from '../records/places.ts';
import { servicesByHostname } from '../routes/behind.ts';
import type { CommandContext } from './context.ts';
import { validateRoutes } from './routes-validate.ts';

export interface Audit {
  /** One warning per stale reference, in the order of files and lines. */
  readonly findings: readonly Diagnostic[];
  /** Text files that were read. */
  readonly files: number;
  /** Files that are no text, or too large to be one: relative to the folder. */
  readonly skipped: readonly string[];
}

/** Made by others, or not written by hand. */
const NOT_DOCUMENTS: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Looks for references in `folder` (or one file) that contradict stacks/ and cloudflare/: a service named with a VM, port or hostname
 * that it does not have. Links are not followed.
 * @throws PipelineError when the repository is not valid or the folder is not there
 */
export async function auditFolder(context: CommandContext, folder: string): Promise<Audit> {
  const places = await readPlaces(context);
  const root = resolve(folder);
  const stat = lstatSync(root, { throwIfNoEntry: false });
  if (stat === undefined) {
    const hint = 'Name a folder or a file with documents: fairlead audit ../notes';
    throw new PipelineError(reportError('file-unreadable', { file: folder }, 'There is no such folder', { hint }));
  }
  const paths = stat.isDirectory() ? filesBelow(root) : [root];
  const findings: Diagnostic[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const name = relative(process.cwd(), path);
    const result = readText('', path);
    if (result === undefined || 'problem' in result) skipped.push(name);
    else findings.push(...auditText(name, result.source.text, places));
  }
  return { findings, files: paths.length - skipped.length, skipped };
}

/** The findings of one document, with their places. */
function auditText(file: string, text: string, places: Places): readonly Diagnostic[] {
  return text.split('\n').flatMap((lineText, index) =>
    auditLine(lineText, places).map(({ column, length, summary, right }): Diagnostic => {
      const at = { file, line: index + 1, column, length, lineText: lineText.replace(/\r$/, '') };
      return { code: 'reference-stale', severity: 'warning', summary, hint: right, at };
    }),
  );
}

async function readPlaces(context: CommandContext): Promise<Places> {
  const { fleet, diagnostics } = await loadFleet(context.root, { now: context.clock.now() });
  if (fleet === undefined) throw new PipelineError(diagnostics);
  const { declared } = await validateRoutes(fleet);
  return placesOf(fleet, declared, servicesByHostname(fleet, declared));
}

/** Regular files, sorted; hidden folders of tools and links stay out. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_DOCUMENTS.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}
