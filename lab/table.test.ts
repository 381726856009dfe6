import { expect, it } from 'vitest';
import type { ContainerState, LabState } from './state.ts';
import { renderTable } from './table.ts';

function container(name: string, facts: Partial<ContainerState>): ContainerState {
  return { id: 'a', name, state: 'running', health: 'healthy', addresses: [], ...facts };
}

it('shows one line per stack and names the container that is not well', () => {
  const state: LabState = {
    registry: true,
    vms: [],
    stacks: [
      { vm: 'alpha', stack: 'web', release: 3, known: true, containers: [container('web-1', { addresses: ['127.0.0.1:80'] })] },
      {
        vm: 'alpha',
        stack: 'db',
        release: undefined,
        known: true,
        containers: [container('db-1', { state: 'exited', health: undefined })],
      },
      { vm: 'beta', stack: 'new', release: undefined, known: true, containers: [] },
    ],
  };
  expect(renderTable(state)).toEqual([
    'VM     STACK  RELEASE  HEALTH       ADDRESS',
    'alpha  web    3        healthy      127.0.0.1:80',
    'alpha  db     -        db-1 exited  host network',
    'beta   new    -        missing',
  ]);
});
