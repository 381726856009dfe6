import { expect, test } from 'vitest';
import { changedSecrets } from './file-causes.ts';
import { mountedCopies, secretFingerprints } from './inputs.ts';
import { overrideFor } from './override.ts';
import { keptSecretName, secretPrint } from './secret-version.ts';
import { desiredStack, STACK } from './spec.test-kit.ts';
import { deployedVm } from './vm.test-kit.ts';

const SPEC = { services: { user: {}, other: {} }, secrets: { user: ['token', 'absent'] } };

function ownedBy(owner: string) {
  const stack = desiredStack(SPEC);
  return { ...stack, manifest: { ...stack.manifest, secrets: { token: { owner }, absent: { owner } } } };
}

function observedWith(fingerprint: string) {
  const observed = deployedVm(SPEC).stacks[STACK];
  if (observed === undefined) throw new Error('the builder made no stack');
  return { ...observed, secrets: { token: { fingerprint } } };
}

test('a copy is named by fingerprint and owner, and each of them changes its name', () => {
  const names = ['0123456789ab', '0123456789ac'].flatMap((print) =>
    [undefined, '0', '1000:1000'].map((owner) => keptSecretName('token', secretPrint(print, owner))),
  );
  expect(new Set(names).size).toBe(6);
  // The first twelve digits of `printf 0123456789ab@0 | sha256sum`: what the VM makes of it.
  expect(keptSecretName('token', '0123456789ab@0')).toBe('.kept/token.d1f876912bd8');
});

test('the override mounts the copy of each secret that the VM has, under its fixed name', () => {
  const stack = ownedBy('0');
  const observed = observedWith('0123456789ab');
  const text = overrideFor(stack, secretFingerprints(stack, observed));
  expect(text.split('\n').slice(-4)).toEqual(['secrets:', '  "token":', '    file: "./secrets/.kept/token.d1f876912bd8"', '']);
  expect(mountedCopies(stack, observed)).toEqual(['.kept/token.d1f876912bd8']);
});

test.each([
  ['another value', 'aaaaaaaaaaaa', '0', 'secret token changed (value hidden)'],
  ['another owner', '0123456789ab', '1000:1000', 'secret token has another owner'],
])('%s is told as what it is', (_name, fingerprint, owner, cause) => {
  const released = observedWith('0123456789ab');
  const { release } = released;
  if (release === undefined) throw new Error('the builder made no release');
  const before = { ...released, release: { ...release, secrets: secretFingerprints(ownedBy('0'), released) } };
  expect(changedSecrets(ownedBy('0'), before).size).toBe(0);
  const now = { ...before, secrets: { token: { fingerprint } } };
  expect([...changedSecrets(ownedBy(owner), now).values()].map((each) => each.text)).toEqual([cause]);
});
