// fairlead routes check-ingress and match: what cloudflared would say of a configuration, without cloudflared.
import { readFile, stat } from 'node:fs/promises';
import { PipelineError } from '../errors/diagnostic.ts';
import { checkConfigDocument, checkConfigFile, type IngressCheck, matchUrl, readRuleFile } from '../routes/ingress/check.ts';

/** Far above any tunnel's rules; the API itself takes less. */
const LARGEST_FILE = 2 * 1024 * 1024;

export interface IngressFile {
  readonly file: string;
  /** The JSON document of the API instead of a config.yml. */
  readonly remote: boolean;
}

/** @throws PipelineError when the file cannot be read */
export async function checkIngressFile({ file, remote }: IngressFile): Promise<IngressCheck> {
  const bytes = await readBounded(file);
  return remote ? checkConfigDocument(bytes.toString('utf8')) : checkConfigFile(bytes, file);
}

export type MatchResult = { readonly rule: number } | { readonly error: string };

/** The number of the rule, from 0, that a request for the URL meets. */
export async function matchIngressUrl(source: IngressFile, url: string): Promise<MatchResult> {
  const bytes = await readBounded(source.file);
  const check = source.remote ? checkConfigDocument(bytes.toString('utf8')) : readRuleFile(bytes, source.file);
  return check.ok ? matchUrl(check.rules, url) : { error: check.error };
}

async function readBounded(file: string): Promise<Buffer> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  if (size > LARGEST_FILE) {
    const detail = `${size} bytes; at most ${LARGEST_FILE} are read.`;
    throw new PipelineError({ code: 'file-too-large', severity: 'error', summary: 'The file is too large', detail, at: { file } });
  }
  return readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
}

function unreadable(file: string, cause: unknown): PipelineError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new PipelineError(
    { code: 'file-unreadable', severity: 'error', summary: 'The file cannot be read', detail, at: { file } },
    { cause },
  );
}
