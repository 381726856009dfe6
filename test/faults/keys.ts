// Keys that the VM does not know: of another machine, of somebody else.
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vmRun } from '../../lab/vm-exec.ts';

/** A valid `ssh-ed25519 …` line that belongs to no machine. */
export function makeForeignHostKey(): string {
  const { publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const field = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(raw)]).toString('base64')}`;
}

/** A private key in OpenSSH's own form, made where ssh-keygen is: on the VM. Returns its path beside `folder`. */
export async function makeForeignIdentity(vm: string, folder: string): Promise<string> {
  const text = await vmRun(vm, ['sh', '-c', 'd=$(mktemp -d) && ssh-keygen -q -t ed25519 -N "" -f "$d/key" && cat "$d/key" && rm -r "$d"']);
  const path = join(`${folder}.key`);
  await writeFile(path, `${text.trimEnd()}\n`, { mode: 0o600 });
  return path;
}
