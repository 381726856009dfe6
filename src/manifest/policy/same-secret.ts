// Secrets that must be equal in two stacks: the other one exists, is the source, and is no copy itself.
import type { SecretDeclaration } from '../../model/desired.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import { entriesOf, findNode, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetRule } from './rule.ts';

export const sameSecret: FleetRule = {
  id: 'same-secret',
  title: 'A secret that must equal another names one that is made, not copied',
  reason: '`secrets init` copies the value from there; a copy of a copy, or of nothing, would never be made.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: (fleet) => {
    const stacks = fleet.vms.flatMap((vm) => vm.stacks);
    const declared = new Map<string, SecretDeclaration>(
      stacks.flatMap((stack) =>
        Object.entries(stack.manifest?.value.secrets ?? {}).map(([name, secret]) => [`${stack.vm}/${stack.name}/${name}`, secret] as const),
      ),
    );
    return stacks.flatMap((stack): readonly Finding[] => {
      const { manifest } = stack;
      if (manifest?.source === undefined) return [];
      const { source } = manifest;
      return entriesOf(findNode(manifest.root, 'secrets')).flatMap((entry): readonly Finding[] => {
        const node = findNode(entry.value, 'sameAs');
        const target = textOf(node);
        if (node === undefined || target === undefined) return [];
        const on = { vm: stack.vm, stack: stack.name };
        const at = placeOfNode(source, node);
        // With `--vm` only some VMs are read; the others' secrets are not known here.
        const vm = target.split('/')[0] ?? '';
        if (fleet.names.has(vm) && !fleet.vms.some((each) => each.name === vm)) return [];
        const other = declared.get(target);
        if (other === undefined) {
          const hint = suggestName(target, declared.keys());
          return [{ ...reportError('same-secret', at, `There is no secret \`${target.slice(0, 45)}\``, { hint }), on }];
        }
        if (other.sameAs !== undefined) {
          const summary = `\`${target.slice(0, 30)}\` is itself a copy`;
          return [{ ...reportError('same-secret', at, summary, { hint: `Write \`sameAs: ${other.sameAs}\`.` }), on }];
        }
        if (findNode(entry.value, 'generate') === undefined) return [];
        const hint = 'Remove `generate:`; the value comes from the other secret.';
        return [{ ...reportError('same-secret', at, 'A copied secret is not generated', { hint }), on }];
      });
    });
  },
};
