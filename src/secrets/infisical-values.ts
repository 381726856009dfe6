// What a stack takes from Infisical: found in its folders, judged like any other value, named when it is missing.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { SecretValues } from './sops-decrypt.ts';
import { MAX_SECRET_BYTES } from './sops-decrypt.ts';

/** Names of the secrets whose value comes from Infisical, in the order of stack.yaml. */
export function namesFromInfisical(stack: DesiredStack): readonly string[] {
  return Object.entries(stack.manifest.secrets).flatMap(([name, { infisical }]) => (infisical === undefined ? [] : [name]));
}

/** Throws PipelineError `secret-missing` with every name that is not there, or whatever the store throws. */
export async function readFromInfisical(stack: DesiredStack, store: SecretStore): Promise<SecretValues> {
  const values = new Map<string, Buffer>();
  const problems: string[] = [];
  for (const [name, { infisical }] of Object.entries(stack.manifest.secrets)) {
    if (infisical === undefined) continue;
    const { path, key } = infisical;
    const value = (await store.read(path)).get(key);
    const place = `${path === '/' ? '' : path}/${key}`;
    if (value === undefined) problems.push(`${place} (${name}) is not there`);
    else if (value.length === 0) problems.push(`${place} (${name}) is empty`);
    else if (value.length > MAX_SECRET_BYTES) problems.push(`${place} (${name}) is larger than 64 KiB`);
    else values.set(name, value);
  }
  if (problems.length === 0) return values;
  throw new PipelineError({
    code: 'secret-missing',
    severity: 'error',
    summary: `Infisical has no value for ${problems.length === 1 ? 'a secret' : `${problems.length} secrets`} of ${stack.name}`,
    detail: problems.join('; '),
    hint: 'put it there, or correct `infisical` in stack.yaml',
    at: { address: `${stack.vm}/${stack.name}` },
  });
}
