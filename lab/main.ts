import { findLab } from './context.ts';
import { linesTo } from './progress.ts';
import { readVms, readStacks } from './fleet.ts';
import { ensureVmImage } from './vm-image.ts';
import { ensureNetwork } from './network.ts';
import { ensureRegistry } from './registry.ts';
import { ensureVm, waitForVm } from './vm.ts';
import { ensureIdentity } from './keys.ts';
import { writeHosts } from './hosts.ts';
import { ensureImages } from './images.ts';
export async function main() {
  const lab = findLab(); const p = linesTo(process.stdout);
  const vms = await readVms(lab);
  const stacks = await readStacks(lab, vms);
  const image = await p.step('vm image', () => ensureVmImage(lab));
  const net = await ensureNetwork(lab, vms);
  await p.step('registry', () => ensureRegistry(lab, net, image));
  await ensureIdentity(lab, image);
  await p.step('vms', () => Promise.all(vms.map(vm => ensureVm(lab, net, vms, vm, image))));
  await p.step('wait', () => Promise.all(vms.map(vm => waitForVm(vm.name))));
  await writeHosts(lab, vms, image);
  console.log(await p.step('images', () => ensureImages(lab, [...new Set(stacks.flatMap(s => s.images))], 'stand-in')));
  const { ensureSecrets } = await import('./secrets.ts');
  for (const vm of vms) console.log(await ensureSecrets(vm.name, stacks));
  return 0;
}
