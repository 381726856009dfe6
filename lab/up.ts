// Bringing the lab up: what is missing and nothing else.
import { mkdir } from 'node:fs/promises';
import { type LabContext, vmContainer } from './context.ts';
import { ensureEngine } from './engine.ts';
import { type LabStack, type LabVm, readStacks, readVms } from './fleet.ts';
import { type ForgeFacts, readForgeFacts } from './forge/facts.ts';
import { prepareForge } from './forge/prepare.ts';
import type { ForgeSettings } from './forge/settings.ts';
import { writeHosts } from './hosts.ts';
import { ensureBases, ensureImages } from './images.ts';
import { ensureIdentity } from './keys.ts';
import { clearLeftoverLab } from './leftover.ts';
import { withLabLock } from './lock.ts';
import { ensureNetwork } from './network.ts';
import { ensureOrigin } from './origin.ts';
import type { Progress } from './progress.ts';
import { ensureRegistry } from './registry.ts';
import { ensureSecrets } from './secrets.ts';
import { ensureVm, waitForVm } from './vm.ts';
import { ensureVmImage } from './vm-image.ts';

export interface UpOptions {
  /** Where the images of stacks/ come from. */
  readonly images: 'stand-in' | 'real';
  /** The lab has a real Gitea with these settings. */
  readonly forge?: ForgeSettings | undefined;
  readonly progress: Progress;
}

export interface UpResult {
  readonly vms: readonly LabVm[];
  readonly stacks: readonly LabStack[];
  /** What had to be done, one phrase each; empty: everything was there. */
  readonly changes: readonly string[];
  /** Only where the lab has a real Gitea. */
  readonly forge: ForgeFacts | undefined;
}

/**
 * Engine, registry, VMs, images, secrets and the origin repository are there when this returns. Safe to repeat and to interrupt:
 * each step looks at what is there first.
 */
export async function bringUp(lab: LabContext, options: UpOptions): Promise<UpResult> {
  await mkdir(lab.directory, { recursive: true, mode: 0o700 });
  return withLabLock(lab, () => bringUpLocked(lab, options));
}

async function bringUpLocked(lab: LabContext, { images, forge: settings, progress }: UpOptions): Promise<UpResult> {
  const changes: string[] = [];
  const vms = await readVms(lab);
  const stacks = await readStacks(lab, vms);
  const forge = settings === undefined ? undefined : await readForgeFacts(lab, stacks);
  const binaries = settings?.binaries;
  await ensureEngine(lab, progress);
  const leftover = await clearLeftoverLab(lab);
  if (leftover !== undefined) changes.push(`the lab of ${leftover}, which did not run, removed`);
  // The slow parts of a first run, at the same time: neither needs the other.
  const bases = images === 'real' ? undefined : progress.step('Base image of the stand-ins', () => ensureBases(lab, binaries));
  bases?.catch(() => undefined);
  const image = await progress.step('VM image', () => ensureVmImage(lab));
  await ensureIdentity(lab, image);
  const network = await ensureNetwork(lab, vms);
  const registry = await progress.step('Registry', () => ensureRegistry(lab, network, image));
  if (registry !== 'untouched') changes.push(`registry ${registry}`);
  await progress.step(`VMs ${vms.map((vm) => vm.name).join(', ')}`, async () => {
    await Promise.all(
      vms.map(async (vm) => {
        const outcome = await ensureVm(lab, network, vms, vm, image);
        if (outcome !== 'untouched') changes.push(`${vmContainer(vm.name)} ${outcome}`);
        await waitForVm(vm.name);
      }),
    );
  });
  await bases;
  const references = [...new Set([...stacks.flatMap((stack) => stack.images), ...(forge?.jobImages ?? [])])].sort();
  const pushed = await progress.step(`${references.length} images in the lab's registry`, () =>
    ensureImages(lab, references, images === 'real' ? 'real' : { ...(binaries === undefined ? {} : { forge: binaries }) }, progress),
  );
  if (pushed.length > 0) changes.push(`${pushed.length} images pushed`);
  const made = await ensureSecrets(
    vms.map((vm) => vm.name),
    stacks,
  );
  if (made.length > 0) changes.push(`${made.length} secrets made`);
  await writeHosts(lab, vms, image);
  await ensureOrigin(lab);
  if (forge !== undefined) changes.push(...(await prepareForge(lab, forge, { vms, network, image })));
  return { vms, stacks, changes, forge };
}
