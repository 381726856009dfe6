import { expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { readActionInputs } from './action-inputs.ts';

test('without any input it plans the checkout', () => {
  expect(read({})).toEqual({
    command: 'plan',
    root: '.',
    hosts: undefined,
    stack: undefined,
    identity: undefined,
    sshKey: undefined,
    token: undefined,
    timeoutSeconds: undefined,
    release: undefined,
    reason: '',
    dryRun: false,
    comment: false,
    allowRemoval: [],
  });
});

test('a key that lost its last line break in a text field gets it back', () => {
  expect(read({ 'ssh-key': '-----BEGIN\r\nx\r\n-----END' }).sshKey).toBe('-----BEGIN\nx\n-----END\n');
});

test.each(['true', 'True', ' TRUE '])('a boolean may come as %j', (given) => {
  expect(read({ 'dry-run': given }).dryRun).toBe(true);
});

test('every wrong input is named at once: the forge enforces none of them', () => {
  expect(problemsOf({ command: 'destroy', stack: '../x', timeout: '1e9', release: '0', 'dry-run': 'yes' })).toEqual([
    'with: command: The input command is not valid',
    'with: stack: The input stack is not valid',
    'with: timeout: The input timeout is not valid',
    'with: release: The input release is not valid',
    'with: dry-run: The input dry-run is not valid',
  ]);
});

test('a rollback needs a stack and a reason', () => {
  expect(problemsOf({ command: 'rollback' })).toEqual([
    'with: stack: The input stack is missing',
    'with: reason: The input reason is missing',
  ]);
});

function read(inputs: Readonly<Record<string, string>>) {
  return readActionInputs((name) => inputs[name] ?? '');
}

function problemsOf(inputs: Readonly<Record<string, string>>): string[] {
  try {
    read(inputs);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.diagnostics.map(({ at, summary }) => `${at !== undefined && 'address' in at ? at.address : ''}: ${summary}`);
  }
  return [];
}
