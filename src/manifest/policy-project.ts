// Names that must be unique on a VM: Compose projects and containers. And VMs where nothing may be deployed.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import type { ParsedStack } from './load-stack.ts';
import type { FleetView } from './policy.ts';
import { reportError } from './report.ts';
import { placeAt } from './source.ts';
import { findNode, placeOfKey, placeOfNode, textOf } from './yaml-tree.ts';

/** The project is named after the folder; a `name:` that says otherwise would take over another stack's containers. */
export function checkProjectNames(fleet: FleetView): readonly Diagnostic[] {
  return fleet.vms.flatMap((vm) =>
    vm.stacks.flatMap((stack) => {
      const node = findNode(stack.compose?.root, 'name');
      const name = textOf(node);
      if (stack.compose === undefined || node === undefined || name === undefined || name === stack.name) return [];
      const rival = vm.stacks.find((each) => each !== stack && projectName(each) === name);
      const place = placeOfNode(stack.compose.source, node);
      const hint = 'Remove the `name:` line: the project is named after the folder.';
      if (rival === undefined)
        return [reportError('compose-invalid', place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint })];
      const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
      return [reportError('project-duplicate', place, `Two stacks with the project name \`${name.slice(0, 30)}\``, { detail, hint })];
    }),
  );
}

function projectName(stack: ParsedStack): string {
  return textOf(findNode(stack.compose?.root, 'name')) ?? stack.name;
}

interface NamedContainer {
  readonly name: string;
  readonly owner: string;
  readonly place: SourcePlace;
  readonly isExplicit: boolean;
}

/** `container_name` against each other and against the names that Compose gives by itself. */
export function checkContainerNames(fleet: FleetView): readonly Diagnostic[] {
  return fleet.vms.flatMap((vm) => {
    const owners = new Map<string, NamedContainer>();
    const containers = vm.stacks.flatMap(nameContainers);
    const ordered = [...containers.filter((each) => !each.isExplicit), ...containers.filter((each) => each.isExplicit)];
    return ordered.flatMap((container) => {
      const other = owners.get(container.name);
      owners.set(container.name, other ?? container);
      if (other === undefined || !container.isExplicit) return [];
      const detail = `${other.owner} has it (${other.place.file}:${other.place.line}).`;
      const hint = 'Remove `container_name:`, or choose another.';
      return [
        reportError('name-taken', container.place, `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`, {
          detail,
          hint,
        }),
      ];
    });
  });
}

function nameContainers(stack: ParsedStack): readonly NamedContainer[] {
  const { compose } = stack;
  if (compose === undefined) return [];
  return compose.services.map((service) => {
    const node = findNode(service.body, 'container_name');
    const owner = `${stack.vm}/${stack.name}/${service.name}`;
    const place = node === undefined ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, node);
    return { name: textOf(node) ?? `${stack.name}-${service.name}-1`, owner, place, isExplicit: node !== undefined };
  });
}

/** A stack beside an inventory-only vm.yaml would look deployed and never be. */
export function checkUnmanaged(fleet: FleetView): readonly Diagnostic[] {
  return fleet.vms.flatMap(({ name, result: { vm } }) => {
    if (vm === undefined || vm.value.managed) return [];
    const place = findNode(vm.root, 'managed');
    const detail = `stacks/${name}/vm.yaml says \`managed: false\`: nothing may be deployed there.`;
    return (fleet.names.get(name) ?? []).map((stack) => {
      const at = place === undefined ? placeAt(vm.source, 0) : placeOfNode(vm.source, place);
      const hint = `Move stacks/${name}/${stack} to a managed VM, or remove it.`;
      return reportError('unmanaged-stack', at, `Stack \`${stack.slice(0, 30)}\` lies under an unmanaged VM`, { detail, hint });
    });
  });
}
