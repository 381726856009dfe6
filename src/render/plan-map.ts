// What the plan touches, as a Mermaid map: changing stacks and what they need. Pure.
import type { Plan, StackPlan } from '../model/plan.ts';
import { countText, stackHasWork } from './changes.ts';
import { countOf } from './words.ts';

const MOST_STACKS = 60;

/** A Mermaid fence, or nothing when fewer than two stacks change (a map of one box says nothing) or too many to read. */
export function renderMap(plan: Plan): string {
  const stacks = plan.vms.flatMap((vm) => vm.stacks);
  const changing = stacks.filter(stackHasWork);
  if (changing.length < 2 || changing.length > MOST_STACKS) return '';
  const shown = new Map<string, StackPlan>();
  for (const stack of stacks) if (isOnMap(stack, changing)) shown.set(addressOf(stack), stack);
  const ids = new Map([...shown.keys()].map((address, index) => [address, `s${index}`]));
  const lines = ['flowchart LR'];
  for (const [index, vm] of plan.vms.entries()) {
    const inside = vm.stacks.filter((stack) => shown.has(addressOf(stack)));
    if (inside.length === 0) continue;
    lines.push(`  subgraph v${index}["${mermaidText(vm.vm)}"]`);
    for (const stack of inside) lines.push(`    ${ids.get(addressOf(stack))}["${mermaidText(boxText(stack))}"]`);
    lines.push('  end');
  }
  for (const stack of shown.values()) {
    for (const need of stack.needs) {
      if (ids.has(need)) lines.push(`  ${ids.get(need)} --> ${ids.get(addressOf(stack))}`);
    }
  }
  lines.push('  classDef changing stroke-width:3px');
  lines.push(`  class ${changing.map((stack) => ids.get(addressOf(stack))).join(',')} changing`);
  return `<details>\n<summary>Map: ${countOf(changing.length, 'stack')} and what depends on them</summary>\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n\n</details>`;
}

function isOnMap(stack: StackPlan, changing: readonly StackPlan[]): boolean {
  if (stackHasWork(stack)) return true;
  return changing.some((other) => stack.needs.includes(addressOf(other)));
}

function boxText(stack: StackPlan): string {
  const counts = countText([stack]);
  return counts === '' ? stack.stack : `${stack.stack}: ${counts}`;
}

function addressOf(stack: StackPlan): string {
  return `${stack.vm}/${stack.stack}`;
}

/** Text for a box: Mermaid has no escape character: letters, digits and a few signs stay, the rest becomes its number entity. */
export function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:_/+-]/gu, (character) => `#${character.codePointAt(0) ?? 63};`);
}
