// Another Compose in a VM: what Compose decides depends on its version, so tests want both.
import { vmExec, vmRun } from './vm-exec.ts';

const PLUGIN = '/usr/libexec/docker/cli-plugins/docker-compose';

/** Versions the VM carries, e.g. `2.26.1` (trixie's own) and `2.40.3` (sid's). */
export async function listComposeVersions(vm: string): Promise<string[]> {
  return (await vmRun(vm, ['ls', '/lab/compose'])).split('\n').filter((line) => line !== '');
}

/** Makes `docker compose` in the VM this version. Throws when the VM does not carry it. */
export async function useCompose(vm: string, version: string): Promise<void> {
  const known = await listComposeVersions(vm);
  if (!known.includes(version)) throw new Error(`VM ${vm} has no Compose ${version}; it has ${known.join(', ')}`);
  // Copied beside and renamed: a running Compose keeps the file it was started from.
  const source = `/lab/compose/${version}`;
  if ((await vmExec(vm, ['cmp', '-s', source, PLUGIN])).code === 0) return;
  await vmRun(vm, ['sh', '-c', 'install -m 0755 "$0" "$1.new" && mv "$1.new" "$1"', source, PLUGIN]);
}
