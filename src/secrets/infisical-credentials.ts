// The machine identity with which this machine reads from Infisical: never in the repository, never a secret of the forge.
import { readFile, stat } from 'node:fs/promises';
import { PipelineError } from '../errors/diagnostic.ts';

export interface InfisicalCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where the runner's host keeps it, beside the deploy key. */
const DEFAULT_FILE = '/etc/fairlead/infisical';

/**
 * From INFISICAL_UNIVERSAL_AUTH_CLIENT_ID and …_CLIENT_SECRET (the names of Infisical's own command line), or else from the file
 * FAIRLEAD_INFISICAL_FILE with the lines `client-id: …` and `client-secret: …`, readable by its owner only.
 * Throws PipelineError `infisical-denied`; no value ever stands in it.
 */
export async function readInfisicalCredentials(env: NodeJS.ProcessEnv): Promise<InfisicalCredentials> {
  const [clientId, clientSecret] = [env['INFISICAL_UNIVERSAL_AUTH_CLIENT_ID'], env['INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET']];
  if (clientId !== undefined && clientId !== '' && clientSecret !== undefined && clientSecret !== '') return { clientId, clientSecret };
  const file = env['FAIRLEAD_INFISICAL_FILE'] ?? DEFAULT_FILE;
  const text = await readPrivate(file);
  const found = { clientId: fieldIn(text, 'client-id'), clientSecret: fieldIn(text, 'client-secret') };
  if (found.clientId !== '' && found.clientSecret !== '') return found;
  throw refuse(
    'This machine has no identity for Infisical',
    `looked at INFISICAL_UNIVERSAL_AUTH_CLIENT_ID, INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET and ${file}`,
    `write ${file} with the lines client-id: and client-secret: (mode 0400) on the machine that deploys`,
  );
}

async function readPrivate(file: string): Promise<string> {
  const mode = await stat(file).then(
    (found) => found.mode,
    () => undefined,
  );
  if (mode === undefined) return '';
  if ((mode & 0o077) !== 0)
    throw refuse('Others can read the identity for Infisical', file, `chmod 0400 ${file}, and make a new client secret`);
  return readFile(file, 'utf8').catch(() => '');
}

function fieldIn(text: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(\\S+)[ \\t]*\\r?$`, 'm').exec(text)?.[1] ?? '';
}

function refuse(summary: string, detail: string, hint: string): PipelineError {
  return new PipelineError({ code: 'infisical-denied', severity: 'error', summary, detail, hint });
}
