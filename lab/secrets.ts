// Random values for the secrets that stack.yaml files declare: what a person would do once on each VM.
import { randomBytes, randomInt } from 'node:crypto';
import type { LabSecret, LabStack } from './fleet.ts';
import { vmRun } from './vm-exec.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomValue(secret: LabSecret): string {
  switch (secret.generate) {
    case 'hex16':
      return randomBytes(16).toString('hex');
    case 'base64-32':
      return randomBytes(32).toString('base64');
    case 'alnum50':
      return Array.from({ length: 50 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    default:
      // Also for what a person would have to bring, such as a tunnel token: stand-ins take any value.
      return randomBytes(32).toString('hex');
  }
}

// Lines: stack, secret, owner, value. Written to a temporary name first: a secret is there whole or not at all.
// The key of the secrets' fingerprints comes first: without it the pipeline cannot tell a secret from a missing one.
const WRITE = `set -eu
umask 077
key=/var/lib/fairlead/key
if [ ! -s $key ]; then
  od -An -N32 -tx1 /dev/urandom | tr -d ' \\n' > $key.new
  mv $key.new $key
fi
while read -r mode stack name owner value; do
  folder=/opt/stacks/$stack/secrets
  mkdir -p "$folder"
  chmod 0755 /opt/stacks "/opt/stacks/$stack"
  chmod 0711 "$folder"
  if [ -e "$folder/$name" ]; then
    [ "$mode" = equal ] && [ "$(cat "$folder/$name")" != "$value" ] || continue
  fi
  printf '%s\\n' "$value" > "$folder/.$name.new"
  chown "$owner" "$folder/.$name.new"
  chmod 0400 "$folder/.$name.new"
  mv "$folder/.$name.new" "$folder/$name"
  echo "$stack/$name"
done`;

/**
 * Creates the missing secrets of the VMs' stacks, 0400 and owned as declared, and makes those equal that `sameAs` another, also one
 * of a VM that is not named. Returns `stack/name` of those it wrote.
 */
export async function ensureSecrets(vms: readonly string[], stacks: readonly LabStack[]): Promise<string[]> {
  const made = await Promise.all(
    vms.map((vm) => {
      const secrets = secretsOf(vm, stacks).filter(({ secret }) => secret.sameAs === undefined);
      return writeSecrets(
        vm,
        secrets.map(({ stack, secret }) => `missing ${stack} ${secret.name} ${secret.owner} ${randomValue(secret)}`),
      );
    }),
  );
  // All copies, not only those of the named VMs: their source may be new.
  const everywhere = [...new Set(stacks.map((stack) => stack.vm))];
  const copied = await Promise.all(
    everywhere.map(async (vm) => {
      const copies = secretsOf(vm, stacks).filter(({ secret }) => secret.sameAs !== undefined);
      const lines = await Promise.all(
        copies.map(async ({ stack, secret }) => `equal ${stack} ${secret.name} ${secret.owner} ${await readSecret(secret.sameAs ?? '')}`),
      );
      return writeSecrets(vm, lines);
    }),
  );
  return [...made, ...copied].flat();
}

function secretsOf(vm: string, stacks: readonly LabStack[]) {
  return stacks.filter((stack) => stack.vm === vm).flatMap((stack) => stack.secrets.map((secret) => ({ stack: stack.name, secret })));
}

async function readSecret(address: string): Promise<string> {
  const [vm = '', stack = '', name = ''] = address.split('/');
  return (await vmRun(vm, ['cat', `/opt/stacks/${stack}/secrets/${name}`])).trim();
}

async function writeSecrets(vm: string, lines: readonly string[]): Promise<string[]> {
  if (lines.length === 0) return [];
  const made = await vmRun(vm, ['sh', '-c', WRITE], { input: `${lines.join('\n')}\n` });
  return made.split('\n').filter((line) => line !== '');
}
