// VMs that are an inventory only: nothing is deployed to them, and nothing that is deployed elsewhere runs there.
import { reportError } from '../report.ts';
import { placeAt } from '../source.ts';
import { findNode, itemsOf, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetRule } from './rule.ts';

/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
export const unmanagedStack: FleetRule = {
  id: 'unmanaged-stack',
  title: 'No stack lies under a VM that is an inventory only',
  reason: 'Nothing is ever deployed there: the stack would look deployed and never be.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: (fleet) =>
    fleet.vms.flatMap(({ name, result: { vm } }) => {
      if (vm === undefined || vm.value.managed) return [];
      const place = findNode(vm.root, 'managed');
      const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
      return (fleet.names.get(name) ?? []).map((stack) => {
        const at = place === undefined ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
        const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
        const summary = `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`;
        return { ...reportError('unmanaged-stack', at, summary, { detail, hint }), on: { vm: name } };
      });
    }),
};

/** The inventory of an unmanaged VM holds its own workloads; what is a stack of a managed VM has its place there. */
export const unmanagedService: FleetRule = {
  id: 'unmanaged-service',
  title: 'The inventory of an unmanaged VM names nothing that is a stack of a managed one',
  reason: 'The same service on two machines: one of them is forgotten, keeps old data and answers under old addresses.',
  scope: 'fleet',
  exception: 'until',
  level: 'error',
  check: (fleet) =>
    fleet.vms.flatMap(({ name, result: { vm } }) => {
      if (vm === undefined || vm.value.managed) return [];
      return itemsOf(findNode(vm.root, 'inventory')).flatMap((entry): readonly Finding[] => {
        const node = findNode(entry, 'name');
        const entryName = textOf(node) ?? '';
        const homes = [...fleet.names].filter(([other, stacks]) => other !== name && stacks.includes(entryName)).map(([other]) => other);
        if (node === undefined || homes.length === 0) return [];
        const detail = `${entryName} is deployed to ${homes.sort().join(' and ')}.`;
        const hint = `Stop it on ${name} and remove the entry; while it moves, \`except: { unmanaged-service: { reason: …, until: … } }\`.`;
        const summary = `\`${entryName.slice(0, 30)}\` still stands in the inventory of ${name}`.slice(0, 70);
        return [{ ...reportError('unmanaged-service', placeOfNode(vm.source, node), summary, { detail, hint }), on: { vm: name } }];
      });
    }),
};
