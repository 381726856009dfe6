// `.lab/hosts.yaml`: tells the pipeline to deploy to the lab instead of the addresses in vm.yaml.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { LabContext } from './context.ts';
import type { LabVm } from './fleet.ts';
import { ensureHostKey } from './keys.ts';

/** Path of the overlay file. */
export function hostsFile(lab: LabContext): string {
  return join(lab.directory, 'hosts.yaml');
}

/** Writes the overlay, and `known_hosts` for people who use ssh by hand. */
export async function writeHosts(lab: LabContext, vms: readonly LabVm[], image: string): Promise<void> {
  const overlay: Record<string, object> = {};
  const known: string[] = [];
  for (const vm of vms) {
    const key = await ensureHostKey(lab, image, vm.name);
    overlay[vm.name] = { host: '127.0.0.1', port: vm.sshPort, user: 'root', hostKeys: [key] };
    known.push(`[127.0.0.1]:${vm.sshPort} ${key}`);
  }
  await writeIfChanged(hostsFile(lab), `# Written by the lab.\n${stringify(overlay, { lineWidth: 0 })}`);
  await writeIfChanged(join(lab.directory, 'known_hosts'), `${known.join('\n')}\n`);
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
}
