// What has to be there before the first deployment of the forge: the shared token, the jobs' key, the way out to the person.
import type { LabContext } from '../context.ts';
import type { LabVm } from '../fleet.ts';
import type { LabNetwork } from '../network.ts';
import { ensureDoor } from './door.ts';
import type { ForgeFacts } from './facts.ts';
import { ensureJobKeys, shareRegistrationToken } from './secrets.ts';

/** Returns what had to be done, one phrase each. */
export async function prepareForge(
  lab: LabContext,
  facts: ForgeFacts,
  { vms, network, image }: { readonly vms: readonly LabVm[]; readonly network: LabNetwork; readonly image: string },
): Promise<string[]> {
  const changes: string[] = [];
  if (await shareRegistrationToken(facts)) changes.push("the runner's registration token set");
  if (await ensureJobKeys(lab, facts, vms, image)) changes.push('deploy key and hosts put where jobs find them');
  const door = await ensureDoor(lab, network, vms, { vm: facts.forge.vm, url: facts.url, image });
  if (door !== 'untouched') changes.push(`door to the forge ${door}`);
  return changes;
}
