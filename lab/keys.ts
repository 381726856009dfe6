// Throw-away keys: one SSH identity, a host key per VM, a certificate for the registry. Made inside the VM image, so the host needs no tools.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LabContext } from './context.ts';
import { docker } from './docker.ts';

/** Host names under which the VMs reach the lab's registry. */
export const REGISTRY_NAMES = ['registry-1.docker.io', 'ghcr.io', 'quay.io', 'docker.gitea.com'] as const;

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function writePrivate(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, text, { mode: 0o600 });
}

async function ensureKeyPair(image: string, path: string, comment: string): Promise<void> {
  if ((await exists(path)) && (await exists(`${path}.pub`))) return;
  const script = 'ssh-keygen -q -t ed25519 -N "" -C "$0" -f /tmp/k && cat /tmp/k /tmp/k.pub';
  const output = await docker(['run', '--rm', '--network', 'none', '--entrypoint', 'sh', image, '-c', script, comment]);
  const end = '-----END OPENSSH PRIVATE KEY-----';
  const cut = output.indexOf(end) + end.length;
  await writePrivate(`${path}.pub`, `${output.slice(cut).trim()}\n`);
  await writePrivate(path, `${output.slice(0, cut)}\n`);
}

/** The key pair that may log in to every VM of the lab: `.lab/id_ed25519`. */
export async function ensureIdentity(lab: LabContext, image: string): Promise<string> {
  const path = join(lab.directory, 'id_ed25519');
  await ensureKeyPair(image, path, 'fairlead-lab');
  return path;
}

/** The VM's host key; returns its public line without the comment. */
export async function ensureHostKey(lab: LabContext, image: string, vm: string): Promise<string> {
  const path = join(lab.directory, 'vms', vm, 'ssh_host_ed25519_key');
  await ensureKeyPair(image, path, vm);
  return (await readFile(`${path}.pub`, 'utf8')).split(' ').slice(0, 2).join(' ').trim();
}

/** Certificate authority and registry certificate under `.lab/registry`; the authority's key never leaves the container that made it. */
export async function ensureCertificates(lab: LabContext, image: string): Promise<void> {
  const folder = join(lab.directory, 'registry');
  const files = ['ca.crt', 'tls.crt', 'tls.key'].map((name) => join(folder, name));
  if ((await Promise.all(files.map(exists))).every(Boolean)) return;
  const names = REGISTRY_NAMES.map((name) => `DNS:${name}`).join(',');
  const script = [
    'set -e; cd /tmp',
    'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.crt -days 3650 -subj "/CN=Fairlead lab"',
    'openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout tls.key -out tls.csr -subj "/CN=registry"',
    'printf "subjectAltName=%s\\n" "$0" > ext',
    'openssl x509 -req -in tls.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile ext -out tls.crt',
    'cat ca.crt tls.crt tls.key',
  ].join('\n');
  const output = await docker(['run', '--rm', '--network', 'none', '--entrypoint', 'sh', image, '-c', script, names]);
  const blocks = output.match(/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g) ?? [];
  if (blocks.length !== files.length) throw new Error('openssl did not make the registry certificates');
  for (const [index, file] of files.entries()) await writePrivate(file, `${blocks[index]}\n`);
}
