// fairlead secrets edit and rotate: the encrypted file of a stack is opened, changed and closed again on this machine.
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import { MAKE_SECRET } from '../host/scripts.gen.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import { generateSecret } from '../secrets/generate.ts';
import { readPlainValues, writePlainValues } from '../secrets/plain-values.ts';
import { recipientsFor } from '../secrets/recipients.ts';
import { SECRETS_FILES } from '../secrets/secrets-files.ts';
import { decryptSecrets, type SecretValues } from '../secrets/sops-decrypt.ts';
import { encryptSecrets } from '../secrets/sops-encrypt.ts';
import { readSopsFile, type SopsFile } from '../secrets/sops-file.ts';
import { formatOf, updateSecrets } from '../secrets/sops-update.ts';
import type { CommandContext, SecretRow } from './context.ts';
import { requireStack, selectVms, validate } from './validate.ts';

const TIMEOUT_MS = 20_000;

export interface EditOptions {
  readonly vm: string;
  readonly stack: string;
  /** Shows the file to a person; returns the editor's exit code. */
  readonly edit: (file: string) => Promise<number>;
}

export interface RotateOptions {
  readonly vm: string;
  readonly stack: string;
  /** Empty only with `key`. */
  readonly names: readonly string[];
  /** Also a fresh data key, for the recipients of .sops.yaml: what somebody who has left could open is closed anew. */
  readonly key: boolean;
}

interface Opened {
  /** Absolute, and relative to the repository. */
  readonly path: string;
  readonly file: string;
  /** undefined: there is no such file yet. */
  readonly sops: SopsFile | undefined;
  readonly values: SecretValues;
}

/** Returns one row per value that is new, changed or gone; nothing is written when there is none. */
export async function editSecrets(context: CommandContext, { vm, stack: name, edit }: EditOptions): Promise<readonly SecretRow[]> {
  const { stack } = await findStack(context, vm, name);
  const opened = await openFile(context, stack);
  // In memory where the machine has such a folder: the plain text never meets a disk.
  const folder = await mkdtemp(join((await isFolder('/dev/shm')) ? '/dev/shm' : tmpdir(), 'fairlead-edit-'));
  try {
    const draft = join(folder, 'secrets.yaml');
    const names = Object.entries(stack.manifest.secrets).flatMap(([each, { infisical }]) => (infisical === undefined ? [each] : []));
    await writeFile(draft, await writePlainValues(opened.values, names), { mode: 0o600 });
    const code = await edit(draft);
    if (code !== 0)
      throw refuse(
        stack,
        'The editor ended with an error, so nothing was changed',
        `exit code ${code}`,
        'set EDITOR to a program that waits until the file is closed',
      );
    const next = await readPlainValues(opened.file, await readFile(draft, 'utf8'), names);
    context.secrets.hide([...next.values()].map((value) => value.toString('utf8')));
    const rows = rowsOf(stack, opened.values, next);
    if (rows.length > 0) await closeFile(context, opened, next, false);
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** New random values, in the encrypted file where it holds the secret, else on the VM. The next deploy recreates their users. */
export async function rotateSecrets(context: CommandContext, options: RotateOptions): Promise<readonly SecretRow[]> {
  const { vm, stack } = await findStack(context, options.vm, options.stack);
  const opened = await openFile(context, stack);
  const next = new Map(opened.values);
  const rows: SecretRow[] = [];
  for (const name of options.names) {
    const declared = Object.hasOwn(stack.manifest.secrets, name) ? stack.manifest.secrets[name] : undefined;
    if (declared?.generate === undefined) throw notRandom(stack, name, declared !== undefined);
    const row = { vm: vm.name, stack: stack.name, secret: name };
    if (next.has(name)) {
      next.set(name, generateSecret(declared.generate));
      rows.push({ ...row, state: 'changed' });
      continue;
    }
    const remote = await context.connect(vm);
    const result = await remote.run(MAKE_SECRET, [stack.name, name, declared.owner, declared.generate, 'again'], { timeoutMs: TIMEOUT_MS });
    if (result.code !== 0)
      throw refuse(
        stack,
        `Secret ${name} could not be made`,
        `the VM's shell ended with code ${result.code}`,
        'check that /opt/stacks is writable and has room',
      );
    rows.push({ ...row, state: 'created' });
  }
  context.secrets.hide([...next.values()].map((value) => value.toString('utf8')));
  if (options.key && opened.sops === undefined)
    throw refuse(stack, 'There is no encrypted file whose key could be rotated', opened.file, 'make one with fairlead secrets edit');
  if (options.key || rows.some(({ state }) => state === 'changed')) await closeFile(context, opened, next, options.key);
  return rows;
}

async function findStack(
  context: CommandContext,
  vmName: string,
  name: string,
): Promise<{ readonly vm: DesiredVm; readonly stack: DesiredStack }> {
  const { fleet } = await validate(context);
  const vms = selectVms(fleet, { vms: [vmName] });
  requireStack(vms, name);
  const [vm] = vms;
  const stack = vm?.stacks.find((each) => each.name === name);
  if (vm === undefined || stack === undefined) throw new RangeError(`requireStack let ${name} through`);
  return { vm, stack };
}

async function openFile(context: CommandContext, stack: DesiredStack): Promise<Opened> {
  const folder = `stacks/${stack.vm}/${stack.name}`;
  for (const name of SECRETS_FILES) {
    const path = join(stack.directory, name);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const sops = await readSopsFile(`${folder}/${name}`, text);
    const values = await decryptSecrets(sops, await context.secrets.ageKeys());
    context.secrets.hide([...values.values()].map((value) => value.toString('utf8')));
    return { path, file: `${folder}/${name}`, sops, values };
  }
  const [name] = SECRETS_FILES;
  return { path: join(stack.directory, name), file: `${folder}/${name}`, sops: undefined, values: new Map() };
}

async function closeFile(context: CommandContext, { path, file, sops }: Opened, values: SecretValues, freshKey: boolean): Promise<void> {
  const now = context.clock.now();
  const identities = await context.secrets.ageKeys();
  const text =
    sops !== undefined && !freshKey
      ? await updateSecrets(sops, identities, values, now)
      : await encryptSecrets(values, await recipientsFor(context.root, file, identities), formatOf(file), now);
  // Whole or not at all.
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function rowsOf(stack: DesiredStack, before: SecretValues, after: SecretValues): readonly SecretRow[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((secret) => {
    const [old, next] = [before.get(secret), after.get(secret)];
    if (old !== undefined && next?.equals(old) === true) return [];
    return [{ vm: stack.vm, stack: stack.name, secret, state: next === undefined ? 'absent' : old === undefined ? 'created' : 'changed' }];
  });
}

function notRandom(stack: DesiredStack, name: string, isDeclared: boolean): PipelineError {
  if (!isDeclared)
    return refuse(
      stack,
      `${stack.name} has no secret ${name.slice(0, 40)}`,
      `it has ${Object.keys(stack.manifest.secrets).join(', ') || 'none'}`,
      'name one of them',
    );
  return refuse(
    stack,
    `Secret ${name} is not made here`,
    'stack.yaml says no `generate` for it',
    'change it where it is made, then use fairlead secrets edit',
  );
}

function refuse(stack: DesiredStack, summary: string, detail: string, hint: string): PipelineError {
  const diagnostic: Diagnostic = { code: 'usage', severity: 'error', summary, detail, hint, at: { address: `${stack.vm}/${stack.name}` } };
  return new PipelineError(diagnostic);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
