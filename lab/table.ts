// The table at the end of `npm run lab`: one line per stack.
import { isHealthy, type LabState, type StackState } from './state.ts';

function describeHealth(stack: StackState): string {
  if (stack.containers.length === 0) return 'missing';
  if (isHealthy(stack)) return 'healthy';
  const bad = stack.containers.filter((container) => container.state !== 'running' || (container.health ?? 'healthy') !== 'healthy');
  return bad.map((container) => `${container.name} ${container.health ?? container.state}`).join(', ');
}

function describeAddress(stack: StackState): string {
  const addresses = [...new Set(stack.containers.flatMap((container) => container.addresses))];
  if (stack.containers.length > 0 && addresses.length === 0) return 'host network';
  return addresses.join(' ');
}

/** Lines of the table: VM, stack, release, health, address. */
export function renderTable(state: LabState): string[] {
  const rows = [
    ['VM', 'STACK', 'RELEASE', 'HEALTH', 'ADDRESS'],
    ...state.stacks.map((stack) => [
      stack.vm,
      stack.stack,
      stack.release?.toString() ?? '-',
      describeHealth(stack),
      describeAddress(stack),
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
