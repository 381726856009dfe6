// A request as the plain lines that transaction.sh reads (`key TAB value`), one file for each thing it is told.

import type { BackupRule, DesiredStack } from '../model/desired.ts';
import type { HoldRecord } from '../model/observed.ts';
import { ownValue } from '../plan/own.ts';
import { secretVersion } from '../plan/secret-version.ts';
import type { DataSteps, Deployment, DeployTransaction, StackTransaction } from './request.ts';
import { argumentLines, backupBlock, checkBlock, type RequestFile, reloadBlock, requestLines, validateBlock } from './request-text.ts';

const REQUEST_MODE = 0o600;

/** The files that describe the deployment itself. */
export function deploymentFiles(deployment: Deployment): readonly RequestFile[] {
  const facts = requestLines([
    ['id', deployment.id],
    ['vm', deployment.vm],
    ['title', `${deployment.commit.slice(0, 12)} ${deployment.subject}`],
    ['parallel', deployment.parallel],
    ['commit', deployment.commit],
    ['run-url', deployment.runUrl],
    ['status-repository', deployment.status?.repository],
    ['status-context', deployment.status?.context],
    // Tells a plan that is tried again later from a bundle that is sent again.
    ['made', deployment.createdAt],
  ]);
  const stacks = deployment.stacks.map((each) => `${each.wave}\t${each.stack}\n`).join('');
  return [
    { path: 'deployment', mode: REQUEST_MODE, content: facts },
    { path: 'stacks', mode: REQUEST_MODE, content: stacks },
  ];
}

/** The files of one stack's request, without the stack's own files (see bundle.ts). */
export function requestFiles(deployment: Deployment, transaction: StackTransaction): readonly RequestFile[] {
  const files = [
    { name: 'request', content: requestText(deployment, transaction) },
    { name: 'history.json', content: `${historyFragment(deployment, transaction)}\n` },
    ...releaseParts(transaction),
  ];
  return files.map(({ name, content }) => ({ path: `${transaction.stack}/${name}`, mode: REQUEST_MODE, content }));
}

function requestText(deployment: Deployment, transaction: StackTransaction): string {
  return requestLines([
    ['kind', transaction.kind],
    ['vm', deployment.vm],
    ['previous', transaction.kind === 'backup' ? 'any' : (transaction.previous ?? 'none')],
    ['timeout', transaction.timeout],
    ['lock-wait', transaction.lockWait],
    ['after-report', transaction.afterReport],
    ['report-url', transaction.report?.url],
    ['report-token', transaction.report?.token],
    ['sequence', deployment.sequence],
    ['commit', deployment.commit],
    ['who', [deployment.author, deployment.commit.slice(0, 12), deployment.runUrl].filter((each) => each !== undefined).join(', ')],
    ...transaction.needs.map((need) => ['need', need] as const),
    ...specificLines(transaction),
  ]);
}

function specificLines(transaction: StackTransaction): readonly (readonly [string, string | number | undefined])[] {
  switch (transaction.kind) {
    case 'remove':
      return (transaction.destroy ?? []).map((volume) => ['destroy', volume] as const);
    case 'backup':
      return [['backup', transaction.why], ...ruleLines(transaction.rule)];
    case 'rollback':
      return [
        ...dataLines(transaction.data),
        ['restore-backup', transaction.restoreBackup],
        ['from-release', transaction.fromRelease],
        ['stability', transaction.stability],
        ...transaction.inplace.map((path) => ['inplace', path] as const),
        ...(transaction.keepSecrets === true ? [['keep-secrets', 'yes'] as const] : []),
        ...(transaction.hold === undefined ? [] : [['held', 'yes'] as const]),
      ];
    case 'deploy':
      return [
        ...dataLines(transaction.data),
        ['stability', transaction.desired.manifest.stability],
        ...imagesOf(transaction).map(([service, image]) => ['image', `${service}\t${image}`] as const),
        ...(transaction.pull ?? []).map((image) => ['pull', image] as const),
        ...publishedPorts(transaction.desired).map((port) => ['port', port] as const),
        ...secretLines(transaction),
        ...transaction.inplace.map((path) => ['inplace', path] as const),
        ...(transaction.deletions ?? []).map((path) => ['delete', path] as const),
        ...(transaction.orphansFirst === true ? [['orphans-first', 'yes'] as const] : []),
        ...(transaction.forceRecreate === true ? [['force-recreate', 'yes'] as const] : []),
      ];
  }
}

function dataLines(data: DataSteps | undefined): readonly (readonly [string, string | number | undefined])[] {
  return [
    ['backup', data?.copyFirst],
    ...(data?.rule === undefined ? [] : ruleLines(data.rule)),
    ...(data?.crossing ?? []).map((service) => ['crossing', service] as const),
    ...(data?.destroy ?? []).map((volume) => ['destroy', volume] as const),
  ];
}

function ruleLines({ keep, timeout, stop }: BackupRule): readonly (readonly [string, string | number])[] {
  return [['backup-keep', keep], ['backup-timeout', timeout], ...stop.map((service) => ['backup-stop', service] as const)];
}

/** Name, owner and the copy that this release mounts; the name alone where the VM told no fingerprint. */
function secretLines({ desired, record }: DeployTransaction): readonly (readonly [string, string])[] {
  const needed = Object.entries(desired.manifest.secrets).filter(([name]) => name !== desired.manifest.report?.token);
  return needed.map(([name, { owner }]) => {
    const print = ownValue(record.secrets, name);
    return ['secret', print === undefined ? name : `${name}\t${owner}\t${secretVersion(print)}`] as const;
  });
}

/** Images Compose resolved, or those of compose.yaml that need no resolving. */
function imagesOf(transaction: DeployTransaction): readonly (readonly [string, string])[] {
  if (transaction.images !== undefined) return Object.entries(transaction.images);
  return transaction.desired.services.flatMap(({ name, image }) =>
    image === undefined || image.includes('$') ? [] : [[name, image] as const],
  );
}

function publishedPorts(desired: DesiredStack): readonly string[] {
  const published = desired.services.filter((service) => !service.hostNetwork).flatMap((service) => service.ports);
  return published.map((port) => `${port.protocol} ${port.hostAddress ?? '-'} ${port.hostPort}`);
}

function releaseParts(transaction: StackTransaction): readonly { readonly name: string; readonly content: string }[] {
  if (transaction.kind === 'remove') return [];
  if (transaction.kind === 'backup') return backupParts(transaction.rule);
  const record = { name: 'release.json', content: `${JSON.stringify({ ...transaction.record, observed: undefined })}\n` };
  const reloads = transaction.reloads.map((rule, index) => ({ name: `reload/${ordinal(index)}`, content: reloadBlock(rule) }));
  const backups = transaction.data?.rule === undefined ? [] : backupParts(transaction.data.rule);
  if (transaction.kind === 'rollback') {
    const { hold } = transaction;
    return [record, ...reloads, ...backups, ...(hold === undefined ? [] : [{ name: 'held', content: heldText(hold) }])];
  }
  const { checks, validate } = transaction.desired.manifest;
  return [
    record,
    ...reloads,
    ...backups,
    ...checks.map((check, index) => ({ name: `checks/${ordinal(index)}`, content: checkBlock(check) })),
    ...validate.map((step, index) => ({
      name: `validate/${ordinal(index)}`,
      content: validateBlock(step, transaction.desired, new Map(imagesOf(transaction))),
    })),
  ];
}

function backupParts(rule: BackupRule): readonly { readonly name: string; readonly content: string }[] {
  return rule.parts.map((part, index) => ({ name: `backup/${ordinal(index)}`, content: backupBlock(part) }));
}

function ordinal(index: number): string {
  return String(index + 1).padStart(3, '0');
}

function heldText(hold: HoldRecord): string {
  const since = Math.trunc(Date.parse(hold.since) / 1000);
  return argumentLines([`since=${since}`, `by=${hold.by}`, `reason=${hold.reason}`, `digest=${hold.digest}`]);
}

/** The part of a history line that only the runner knows: JSON members without the braces. */
function historyFragment(deployment: Deployment, transaction: StackTransaction): string {
  const facts = {
    vm: deployment.vm,
    kind: transaction.kind,
    commit: deployment.commit,
    subject: deployment.subject,
    author: deployment.author,
    sequence: deployment.sequence,
    runUrl: deployment.runUrl,
    rollbackOf: transaction.kind === 'rollback' ? transaction.fromRelease : undefined,
  };
  return JSON.stringify(facts).slice(1, -1);
}
