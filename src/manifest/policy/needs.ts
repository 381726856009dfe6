// `needs` between stacks, across VMs: every name exists, and there is an order.
import { findCycle } from '../find-cycle.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import { placeAt } from '../source.ts';
import { findNode, itemsOf, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetRule, FleetView } from './rule.ts';

export const needsKnown: FleetRule = {
  id: 'needs-known',
  title: 'A stack needs only stacks that exist and that this pipeline deploys',
  reason: 'Nothing could ever be waited for.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkNeedsExist,
};

export const needsOrder: FleetRule = {
  id: 'needs-order',
  title: 'Stacks do not need each other in a circle',
  reason: 'There would be no order to deploy them in.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkNeedsCycle,
};

function checkNeedsExist(fleet: FleetView): readonly Finding[] {
  const known = [...fleet.names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
  const unmanaged = new Set(fleet.vms.filter((each) => each.result.vm?.value.managed === false).map((each) => each.name));
  return stacksOf(fleet).flatMap((stack) => {
    const { manifest } = stack;
    if (manifest?.source === undefined) return [];
    const { source } = manifest;
    return itemsOf(findNode(manifest.root, 'needs')).flatMap((node) => {
      const text = textOf(node) ?? '';
      const full = text.includes('/') ? text : `${stack.vm}/${text}`;
      const isUnmanaged = unmanaged.has(full.split('/')[0] ?? '');
      if (known.includes(full) && !isUnmanaged) return [];
      const hint = isUnmanaged ? 'Nothing is deployed to that VM: remove the line.' : suggestName(full, known);
      const on = { vm: stack.vm, stack: stack.name };
      return [{ ...reportError('needs-unknown', placeOfNode(source, node), `There is no stack \`${full.slice(0, 50)}\``, { hint }), on }];
    });
  });
}

/** One finding per circle start: the whole circle is in the detail. */
function checkNeedsCycle(fleet: FleetView): readonly Finding[] {
  const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
  const cycle = findCycle(new Map([...stacks].map(([name, stack]) => [name, stack.manifest?.value.needs ?? []])));
  const [first, second] = cycle ?? [];
  const stack = first === undefined ? undefined : stacks.get(first);
  if (cycle === undefined || stack?.manifest?.source === undefined || second === undefined) return [];
  const { source, root } = stack.manifest;
  const node = itemsOf(findNode(root, 'needs')).find((each) => completeName(stack, textOf(each) ?? '') === second);
  const place = node === undefined ? placeAt(source, 0) : placeOfNode(source, node);
  const hint = 'Take one of these `needs` away.';
  const on = { vm: stack.vm, stack: stack.name };
  return [{ ...reportError('needs-cycle', place, 'Stacks need each other in a circle', { detail: `${cycle.join(' → ')}.`, hint }), on }];
}

function completeName(stack: ParsedStack, text: string): string {
  return text.includes('/') ? text : `${stack.vm}/${text}`;
}

function stacksOf(fleet: FleetView): readonly ParsedStack[] {
  return fleet.vms.flatMap((vm) => vm.stacks);
}
