// What the forge's VM holds besides the stacks: the runner's registration token twice, and the deploy key with its hosts for jobs.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { LabContext } from '../context.ts';
import type { LabVm } from '../fleet.ts';
import { ensureHostKey } from '../keys.ts';
import { vmRun } from '../vm-exec.ts';
import type { ForgeFacts } from './facts.ts';

/** The one folder that the runner lets jobs mount (stacks/…/runner/README.md). */
export const KEY_FOLDER = '/etc/fairlead';

function secretPath({ stack, tokenSecret }: ForgeFacts['forge']): string {
  return `/opt/stacks/${stack}/secrets/${tokenSecret}`;
}

// Written in place: the container that mounts the file keeps its inode, and with it sees the new value.
const SET = 'cmp -s "$1" "$2" || { chmod 0600 "$1"; cat "$2" > "$1"; chmod 0400 "$1"; echo changed; }; rm -f "$2"';

/** Gives the runner the token that the forge takes; true when that was not so before. */
export async function shareRegistrationToken(facts: ForgeFacts): Promise<boolean> {
  const token = await vmRun(facts.forge.vm, ['cat', secretPath(facts.forge)]);
  const script = `umask 077; new=$(mktemp); cat > "$new"; set -- "$1" "$new"; ${SET}`;
  return (await vmRun(facts.runner.vm, ['sh', '-c', script, 'sh', secretPath(facts.runner)], { input: token })).includes('changed');
}

/** Puts the SSH key and the VMs' real addresses with their host keys where jobs find them; returns whether anything was new. */
export async function ensureJobKeys(lab: LabContext, facts: ForgeFacts, vms: readonly LabVm[], image: string): Promise<boolean> {
  const overlay: Record<string, object> = {};
  for (const vm of vms) {
    overlay[vm.name] = { host: vm.lan, port: 22, user: 'root', hostKeys: [await ensureHostKey(lab, image, vm.name)] };
  }
  const files: readonly (readonly [string, string])[] = [
    ['id_ed25519', await readFile(join(lab.directory, 'id_ed25519'), 'utf8')],
    ['hosts.yaml', `# Written by the lab.\n${stringify(overlay, { lineWidth: 0 })}`],
  ];
  let changed = false;
  for (const [name, text] of files) {
    const script = `umask 077; install -d -m 0700 ${KEY_FOLDER}; [ -e "$1" ] || : > "$1"; new=$(mktemp); cat > "$new"; set -- "$1" "$new"; ${SET}`;
    const answer = await vmRun(facts.runner.vm, ['sh', '-c', script, 'sh', `${KEY_FOLDER}/${name}`], { input: text });
    changed ||= answer.includes('changed');
  }
  return changed;
}
