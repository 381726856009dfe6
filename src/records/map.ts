// The whole shop as a Mermaid map: public names, what they pass through, and what needs what. Pure.
import type { DesiredStack } from '../model/desired.ts';
import type { ServedBy } from '../model/routes.ts';
import { mermaidText } from '../render/plan-map.ts';
import type { RecordInput } from './record-input.ts';

/** Without the fence. Public names on the left, VMs as frames, thick arrows for requests, dotted ones for needs. */
export function mapOf(input: RecordInput): string {
  const stacks = input.fleet.vms.flatMap((vm) => vm.stacks);
  const ids = new Map(stacks.map((stack, index) => [addressOf(stack), `s${index}`]));
  return [
    'flowchart LR',
    ...publicNames(input),
    ...input.fleet.vms
      .filter((vm) => vm.stacks.length > 0)
      .flatMap((vm, index) => [
        `  subgraph v${index}["${mermaidText(vm.name)}"]`,
        ...vm.stacks.map((stack) => `    ${ids.get(addressOf(stack))}["${mermaidText(stack.name)}"]`),
        '  end',
      ]),
    ...requestArrows(input, ids),
    ...stacks.flatMap((stack) =>
      stack.manifest.needs.flatMap((need) => (ids.has(need) ? [`  ${ids.get(addressOf(stack))} -. needs .-> ${ids.get(need)}`] : [])),
    ),
  ].join('\n');
}

function publicNames({ reached }: RecordInput): readonly string[] {
  if (reached.size === 0) return [];
  return [
    '  subgraph public["public names"]',
    ...[...reached.keys()].map((name, index) => `    h${index}(["${mermaidText(name)}"])`),
    '  end',
  ];
}

/** From each name to its target, and from a proxy to what lies behind it; each arrow once. */
function requestArrows({ reached }: RecordInput, ids: ReadonlyMap<string, string>): readonly string[] {
  const arrows = [...reached.values()].flatMap(([target, ...behind], index) => {
    const first = idOf(target, ids);
    const rest = behind.map((each) => idOf(each, ids)).filter((each) => each !== first);
    return [...(first === undefined ? [] : [`  h${index} ==> ${first}`]), ...rest.map((each) => `  ${first} ==> ${each}`)];
  });
  return [...new Set(arrows)];
}

function idOf(reached: ServedBy | undefined, ids: ReadonlyMap<string, string>): string | undefined {
  return reached === undefined ? undefined : ids.get(`${reached.vm}/${reached.stack}`);
}

function addressOf(stack: DesiredStack): string {
  return `${stack.vm}/${stack.name}`;
}
