// The text form of a request: one `key TAB value` per line, values escaped so that no byte of them can end a line.

import { PipelineError } from '../errors/diagnostic.ts';
import type { BackupPart, Check, DesiredStack, ReloadRule, ValidateStep } from '../model/desired.ts';
import { dnsQuery } from './dns-query.ts';

export interface RequestFile {
  readonly path: string;
  readonly mode: number;
  readonly content: Uint8Array | string;
}

type Value = string | number | undefined;

/** Lines for keys that take one plain line; line breaks and other control characters become spaces. Undefined: no line. */
export function requestLines(pairs: readonly (readonly [string, Value])[]): string {
  return pairs.map(([key, value]) => (value === undefined ? '' : `${key}\t${plainLine(value)}\n`)).join('');
}

/** Plain lines without keys. */
export function argumentLines(lines: readonly string[]): string {
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}

/** Blocks carry any text: backslash and control characters travel as `\0ooo`, which `printf %b` undoes on the VM. */
export function blockLines(pairs: readonly (readonly [string, Value])[]): string {
  return pairs.map(([key, value]) => (value === undefined ? '' : `${key}\t${escapeValue(String(value))}\n`)).join('');
}

/** A check as transaction.sh reads it. A DNS check brings its query along. */
export function checkBlock(check: Check): string {
  const head = [
    ['type', check.kind],
    ['name', check.name],
    ['timeout', check.timeout],
  ] as const;
  switch (check.kind) {
    case 'http': {
      const headers = Object.entries(check.headers).map(([name, value]) => ['header', `${name}: ${value}`] as const);
      const contains = (typeof check.contains === 'string' ? [check.contains] : (check.contains ?? [])).map(
        (text) => ['contains', text] as const,
      );
      const lacks = (check.lacks ?? []).map((text) => ['lacks', text] as const);
      const login = [['basic-user', check.basic?.user] as const, ['basic-secret', check.basic?.secret] as const];
      return blockLines([...head, ['url', check.url], ['status', check.status], ...contains, ...lacks, ...login, ...headers]);
    }
    case 'tcp':
      return blockLines([...head, ['host', check.host], ['port', check.port]]);
    case 'dns':
      return blockLines([...head, ['host', check.server], ['port', check.port], ['query', dnsQuery(check.query)]]);
    case 'address':
      return blockLines([...head, ['address', check.address]]);
    case 'command':
      return blockLines([...head, ['service', check.service], ...check.run.map((argument) => ['arg', argument] as const)]);
  }
}

/** A reload action of the plan. */
export function reloadBlock(rule: ReloadRule): string {
  const { action } = rule;
  switch (action.kind) {
    case 'command':
      return blockLines([['type', 'command'], ['service', rule.service], ...action.run.map((argument) => ['arg', argument] as const)]);
    case 'signal':
      return blockLines([
        ['type', 'signal'],
        ['service', rule.service],
        ['signal', action.signal],
      ]);
    case 'restart':
      return blockLines([
        ['type', 'restart'],
        ['service', rule.service],
      ]);
  }
}

/** One file of a backup: how it is made, judged and put back. */
export function backupBlock({ name, service, run, test, restore = [] }: BackupPart): string {
  const lines = (key: string, argv: readonly string[]) => argv.map((argument) => [key, argument] as const);
  return blockLines([['name', name], ['service', service], ...lines('run', run), ...lines('test', test), ...lines('restore', restore)]);
}

/** A validate step: the service's new image, the stack's files it mounts, and the command in place of the entrypoint. */
export function validateBlock(step: ValidateStep, desired: DesiredStack, images: ReadonlyMap<string, string>): string {
  const service = desired.services.find((each) => each.name === step.service);
  const image = images.get(step.service);
  const [entry, ...rest] = step.run;
  if (service === undefined || image === undefined || entry === undefined) {
    throw new PipelineError({
      code: 'validate-failed',
      severity: 'error',
      summary: `validate names service ${step.service}, which has no image to run`,
      at: desired.services[0]?.place ?? { address: `${desired.vm}/${desired.name}` },
    });
  }
  const mounts = service.mounts.filter((mount) =>
    desired.files.some(({ path }) => path === mount.source || path.startsWith(`${mount.source}/`)),
  );
  return blockLines([
    ['service', step.service],
    ['image', image],
    ...mounts.flatMap((mount) => [['source', mount.source] as const, ['target', mount.target] as const]),
    ['entry', entry],
    ...rest.map((argument) => ['arg', argument] as const),
  ]);
}

function escapeValue(value: string): string {
  if (value.includes('\0')) throw new RangeError('a value for the VM holds a NUL character');
  return value.replace(/[\\\u0001-\u001f\u007f]/g, (character) => `\\0${character.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

function plainLine(value: string | number): string {
  return String(value).replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, ' ');
}
