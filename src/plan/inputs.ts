// What a release is made of, as one digest: equal digests mean that Compose need not be asked.
import type { DesiredStack } from '../model/desired.ts';
import type { ObservedFile, ObservedStack } from '../model/observed.ts';
import { compareText, digestOf, sha256 } from './digest.ts';
import { mountedSecrets, OVERRIDE_FILE, overrideFor } from './override.ts';
import { ownValue } from './own.ts';
import { keptSecretName, secretPrint } from './secret-version.ts';

const OVERRIDE_MODE = 0o644;

/** Path → digest and mode of everything that a release puts into /opt/stacks/<stack>, the generated override included. */
export function liveFiles(stack: DesiredStack, override: string): Readonly<Record<string, ObservedFile>> {
  const files: [string, ObservedFile][] = stack.files.map((file) => [file.path, { sha256: file.sha256, mode: file.mode }]);
  files.push([OVERRIDE_FILE, { sha256: sha256(override), mode: OVERRIDE_MODE }]);
  return Object.fromEntries(files.sort(([left], [right]) => compareText(left, right)));
}

/** The fixed folder Compose is called for; it is part of Compose's hashes. */
export function projectDirectory(stack: string): string {
  return `/opt/stacks/${stack}`;
}

/** Names of all secrets a stack needs on its VM, sorted: declared in stack.yaml or used by a service; not the token of `report`. */
export function neededSecrets(stack: DesiredStack): readonly string[] {
  const names = new Set(Object.keys(stack.manifest.secrets).filter((name) => name !== stack.manifest.report?.token));
  const declared = [...names];
  for (const service of stack.services) {
    for (const name of mountedSecrets(service, declared)) {
      names.add(name);
    }
  }
  return [...names].sort(compareText);
}

/** Prints (`secretPrint`) of the stack's secrets that the VM has; a secret that is missing there is missing here. */
export function secretFingerprints(stack: DesiredStack, observed: ObservedStack | undefined): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const name of neededSecrets(stack)) {
    const secret = ownValue(observed?.secrets, name);
    if (secret !== undefined) {
      found.push([name, secretPrint(secret.fingerprint, ownValue(stack.manifest.secrets, name)?.owner)]);
    }
  }
  return Object.fromEntries(found);
}

/** The copies that a release of the stack would mount, relative to `secrets/`. */
export function mountedCopies(stack: DesiredStack, observed: ObservedStack | undefined): readonly string[] {
  return Object.entries(secretFingerprints(stack, observed)).map(([name, print]) => keptSecretName(name, print));
}

export interface ReleaseInputs {
  /** See `liveFiles`. */
  readonly files: Readonly<Record<string, ObservedFile>>;
  /** See `secretFingerprints`. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly composeVersion: string;
  readonly projectDirectory: string;
}

/** Hex sha256 over everything that decides what Compose would do, but for the state of the Engine. */
export function inputsDigest(inputs: ReleaseInputs): string {
  const { files, secrets, composeVersion, projectDirectory: directory } = inputs;
  return digestOf({ files, secrets, composeVersion, projectDirectory: directory });
}

/** What the next release of a stack would be made of on one VM. */
export interface WantedInputs {
  /** See `secretFingerprints`. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Text of the generated override. */
  readonly override: string;
  /** See `inputsDigest`. */
  readonly digest: string;
}

const reckoned = new WeakMap<
  DesiredStack,
  { readonly observed: ObservedStack | undefined; readonly version: string; readonly wanted: WantedInputs }
>();

/** Reckoned once per stack and observation, both of which never change: a plan asks for it several times. */
export function wantedInputs(desired: DesiredStack, observed: ObservedStack | undefined, composeVersion: string): WantedInputs {
  const known = reckoned.get(desired);
  if (known !== undefined && known.observed === observed && known.version === composeVersion) {
    return known.wanted;
  }
  const secrets = secretFingerprints(desired, observed);
  const override = overrideFor(desired, secrets);
  const files = liveFiles(desired, override);
  const digest = inputsDigest({ files, secrets, composeVersion, projectDirectory: projectDirectory(desired.name) });
  const wanted = { secrets, override, digest };
  reckoned.set(desired, { observed, version: composeVersion, wanted });
  return wanted;
}
