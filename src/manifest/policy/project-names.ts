// Names that must be unique on a VM: Compose projects and containers.
import type { SourcePlace } from '../../errors/diagnostic.ts';
import type { ParsedStack } from '../load-stack.ts';
import { reportError } from '../report.ts';
import { findNode, placeOfKey, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetRule, FleetView } from './rule.ts';

export const projectName: FleetRule = {
  id: 'project-name',
  title: 'A Compose project is named after its folder',
  reason: "A `name:` that says otherwise takes over, or removes, another stack's containers.",
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkProjectNames,
};

export const containerName: FleetRule = {
  id: 'container-name',
  title: 'A container name has one owner on its VM',
  reason: 'The Engine gives a name once: the second container cannot be made.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkContainerNames,
};

function checkProjectNames(fleet: FleetView): readonly Finding[] {
  return fleet.vms.flatMap((vm) =>
    vm.stacks.flatMap((stack) => {
      const node = findNode(stack.compose?.root, 'name');
      const name = textOf(node);
      const on = { vm: stack.vm, stack: stack.name };
      if (stack.compose === undefined || node === undefined || name === undefined || name === stack.name) return [];
      const rival = vm.stacks.find((each) => each !== stack && nameOfProject(each) === name);
      const place = placeOfNode(stack.compose.source, node);
      const hint = 'Remove the `name:` line: the project is named after the folder.';
      if (rival === undefined)
        return [
          { ...reportError('compose-invalid', place, `Project name \`${name.slice(0, 30)}\` differs from the folder`, { hint }), on },
        ];
      const detail = `${rival.folder} is the project \`${name}\` too: each would remove the other's containers.`;
      const summary = `Two stacks with the project name \`${name.slice(0, 30)}\``;
      return [{ ...reportError('project-duplicate', place, summary, { detail, hint }), on }];
    }),
  );
}

function nameOfProject(stack: ParsedStack): string {
  return textOf(findNode(stack.compose?.root, 'name')) ?? stack.name;
}

interface NamedContainer {
  readonly name: string;
  readonly owner: string;
  readonly stack: string;
  readonly place: SourcePlace;
  readonly isExplicit: boolean;
}

/** `container_name` against each other and against the names that Compose gives by itself. */
function checkContainerNames(fleet: FleetView): readonly Finding[] {
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
      const summary = `Two containers named \`${container.name.slice(0, 40)}\` on ${vm.name}`;
      const on = { vm: vm.name, stack: container.stack };
      return [{ ...reportError('name-taken', container.place, summary, { detail, hint }), on }];
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
    const name = textOf(node) ?? `${stack.name}-${service.name}-1`;
    return { name, owner, stack: stack.name, place, isExplicit: node !== undefined };
  });
}
