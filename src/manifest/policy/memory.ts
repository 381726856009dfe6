// Memory: every service has a limit, and the limits of a VM's stacks fit into its RAM.
import type { LoadedVm } from '../load.ts';
import { copiesOf, memoryLimitOf, parseSize } from '../memory-size.ts';
import { reportError } from '../report.ts';
import { findNode, placeOfKey, placeOfNode } from '../yaml-tree.ts';
import type { Finding, FleetRule, StackRule } from './rule.ts';
import { forServices } from './service-form.ts';

const MIB = 1024 ** 2;
const DEFAULT_RESERVED = '512MB';

export const memoryLimit: StackRule = {
  id: 'memory-limit',
  title: 'Every service has a memory limit',
  reason: 'Without a limit one leaking service takes the memory of all, and the kernel picks whom to kill.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: (stack) =>
    forServices(stack, (compose, service) => {
      if (memoryLimitOf(service) !== undefined) return [];
      const hint = 'Add `mem_limit: 512m`, with what the service needs at its busiest.';
      const place = placeOfKey(compose.source, service.entry);
      return [
        {
          ...reportError('memory-limit', place, `Service \`${service.name}\` has no memory limit`, { hint }),
          on: { service: service.name },
        },
      ];
    }),
};

export const memoryFits: FleetRule = {
  id: 'memory-fits',
  title: "The memory limits of a VM's services fit into its RAM, with room for the system",
  reason: 'What is promised twice is missing when everybody needs it: the VM swaps, and health checks fail one after the other.',
  scope: 'fleet',
  exception: 'until',
  level: 'house',
  check: (fleet) => fleet.vms.flatMap(checkSum),
};

function checkSum(vm: LoadedVm): readonly Finding[] {
  const parsed = vm.result.vm;
  const memory = parsed?.value.resources?.memory;
  if (parsed === undefined || memory === undefined || !parsed.value.managed) return [];
  const services = vm.stacks.flatMap((stack) =>
    (stack.compose?.services ?? []).map((service) => ({
      name: `${stack.name}/${service.name}`,
      bytes: (memoryLimitOf(service) ?? 0) * copiesOf(service),
    })),
  );
  const promised = services.reduce((sum, each) => sum + each.bytes, 0);
  const reserved = parseSize(parsed.value.resources?.reserved ?? DEFAULT_RESERVED) ?? 0;
  const has = parseSize(memory) ?? 0;
  if (promised + reserved <= has) return [];
  const largest = services.sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  const list = largest.map((each) => `${each.name} ${mib(each.bytes)}`).join(', ');
  const detail = `${mib(promised)} of limits and ${mib(reserved)} for the system, of ${mib(has)}. The largest: ${list}.`;
  const node = findNode(parsed.root, 'resources', 'memory');
  const place = node === undefined ? parsed.value.place : placeOfNode(parsed.source, node);
  const hint = 'Lower limits, move a stack to another VM, or give this one more RAM and say so here.';
  const summary = `The limits on ${vm.name} exceed its RAM by ${mib(promised + reserved - has)}`;
  return [{ ...reportError('memory-fits', place, summary, { detail, hint }), on: { vm: vm.name } }];
}

function mib(bytes: number): string {
  return `${Math.ceil(bytes / MIB)} MiB`;
}
