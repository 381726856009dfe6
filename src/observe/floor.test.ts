import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { checkFloor, type FloorFacts, isOlder } from './floor.ts';

const good: FloorFacts = {
  uid: 0,
  engine: { version: '26.1.5+dfsg1', apiVersion: '1.45' },
  compose: { version: '2.40.3-3', stamp: '/x:1:2' },
};

function codesOf(facts: FloorFacts): readonly string[] {
  try {
    checkFloor('vm', facts);
    return [];
  } catch (error) {
    return error instanceof PipelineError ? error.diagnostics.map((each) => each.code) : ['crash'];
  }
}

describe('what a VM must have', () => {
  test.each<[string, Partial<FloorFacts>, readonly string[]]>([
    ['enough of everything', {}, []],
    ['the oldest Engine that is enough', { engine: { version: '20.10.24+dfsg1', apiVersion: '1.41' } }, []],
    ['an old Engine', { engine: { version: '19.03.15', apiVersion: '1.40' } }, ['engine-old']],
    ['no Compose', { compose: undefined }, ['compose-missing']],
    ['a Compose that does not answer', { compose: { version: '', stamp: '/x:1:2' } }, ['compose-missing']],
    ['an old Compose', { compose: { version: '2.17.2', stamp: '/x:1:2' } }, ['compose-old']],
    ['Compose v1', { compose: { version: '1.29.2', stamp: '/x:1:2' } }, ['compose-old']],
    ['a user that is not root', { uid: 1000 }, ['not-root']],
    [
      'all at once',
      { uid: 1, engine: { version: '1.13.1', apiVersion: '1.26' }, compose: undefined },
      ['not-root', 'engine-old', 'compose-missing'],
    ],
  ])('%s', (_name, change, codes) => {
    expect(codesOf({ ...good, ...change })).toEqual(codes);
  });

  test.each([
    ['2.9.0', '2.20', true],
    ['2.20.0', '2.20', false],
    ['5.0.1', '2.20', false],
    ['v2.20.0', '2.20', false],
    ['dev', '2.20', true],
  ])('%s older than %s: %s', (version, floor, expected) => {
    expect(isOlder(version, floor)).toBe(expected);
  });
});
