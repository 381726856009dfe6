// What the runner asks of a VM: typed here, written as the plain lines that transaction.sh reads (`key TAB value`).

import type { DesiredStack, ReloadRule } from '../model/desired.ts';
import type { HoldRecord } from '../model/observed.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { ownValue } from '../plan/own.ts';
import { secretVersion } from '../plan/secret-version.ts';
import { argumentLines, checkBlock, type RequestFile, reloadBlock, requestLines, validateBlock } from './request-text.ts';

/** One submission to one VM. Sent again it is followed; the same id in another bundle runs again once the first has ended. */
export interface Deployment {
  /** `^[a-z0-9][a-z0-9-]*$`, at most 64 characters. */
  readonly id: string;
  readonly vm: string;
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** The commit's position on its branch; the VM refuses a smaller one than it has seen. */
  readonly sequence: number;
  /** Epoch seconds: the time every file of the bundle carries. */
  readonly createdAt: number;
  readonly runUrl?: string;
  /** How many stacks of one wave change at once; 4 when absent. */
  readonly parallel?: number;
  readonly stacks: readonly StackTransaction[];
}

interface TransactionBase {
  readonly stack: string;
  /** Waves run one after another, lowest first. */
  readonly wave: number;
  /** Stacks of this VM that must not have failed in this deployment. */
  readonly needs: readonly string[];
  /** The release the plan was made on; undefined when there was none. Another one on the VM is `plan-stale`. */
  readonly previous: number | undefined;
  /** Seconds for the whole transaction; the way back has as many again. */
  readonly timeout: number;
  /** Seconds to wait for the stack's lock; 300 when absent. */
  readonly lockWait?: number;
  /** Wait this many seconds for `reported` before touching the stack: it carries the runner that watches. */
  readonly afterReport?: number;
}

/** Stages, swaps, runs `up`, verifies, and goes back when anything of that fails. */
export interface DeployTransaction extends TransactionBase {
  readonly kind: 'deploy';
  readonly desired: DesiredStack;
  /** Text of the generated compose.override.yaml. */
  readonly override: string;
  /** Its release number is a proposal: the VM never uses one twice. */
  readonly record: ReleaseRecord;
  readonly reloads: readonly ReloadRule[];
  /** Paths mounted as single files and reloaded: written in place, so that the container sees them. */
  readonly inplace: readonly string[];
  /** Files of the live folder that no release knows and that must go. */
  readonly deletions?: readonly string[];
  /** Service → image reference as Compose resolved it; from compose.yaml when absent. */
  readonly images?: Readonly<Record<string, string>>;
  /** References to pull although the VM has them. */
  readonly pull?: readonly string[];
  /** Remove orphans before `up`: a network is going to change. */
  readonly orphansFirst?: boolean;
  readonly forceRecreate?: boolean;
}

/** An older release as the new one, from what the VM kept: no registry, no git, no files in the bundle. */
export interface RollbackTransaction extends TransactionBase {
  readonly kind: 'rollback';
  readonly fromRelease: number;
  readonly record: ReleaseRecord;
  readonly reloads: readonly ReloadRule[];
  readonly inplace: readonly string[];
  readonly stability: number | undefined;
  /** Mount the copies of today's secrets, not those of that release. */
  readonly keepSecrets?: boolean;
  /** Written as `held` when the rollback has worked. */
  readonly hold: HoldRecord | undefined;
}

/** Containers and networks go; volumes, secrets and releases stay. */
export interface RemoveTransaction extends TransactionBase {
  readonly kind: 'remove';
}

export type StackTransaction = DeployTransaction | RollbackTransaction | RemoveTransaction;

const REQUEST_MODE = 0o600;

/** The files that describe the deployment itself. */
export function deploymentFiles(deployment: Deployment): readonly RequestFile[] {
  const facts = requestLines([
    ['id', deployment.id],
    ['vm', deployment.vm],
    ['title', `${deployment.commit.slice(0, 12)} ${deployment.subject}`],
    ['parallel', deployment.parallel],
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
    ['previous', transaction.previous ?? 'none'],
    ['timeout', transaction.timeout],
    ['lock-wait', transaction.lockWait],
    ['after-report', transaction.afterReport],
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
      return [];
    case 'rollback':
      return [
        ['from-release', transaction.fromRelease],
        ['stability', transaction.stability],
        ...transaction.inplace.map((path) => ['inplace', path] as const),
        ...(transaction.keepSecrets === true ? [['keep-secrets', 'yes'] as const] : []),
        ...(transaction.hold === undefined ? [] : [['held', 'yes'] as const]),
      ];
    case 'deploy':
      return [
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

/** Name, owner and the copy that this release mounts; the name alone where the VM told no fingerprint. */
function secretLines({ desired, record }: DeployTransaction): readonly (readonly [string, string])[] {
  return Object.entries(desired.manifest.secrets).map(([name, { owner }]) => {
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
  const record = { name: 'release.json', content: `${JSON.stringify({ ...transaction.record, observed: undefined })}\n` };
  const reloads = transaction.reloads.map((rule, index) => ({ name: `reload/${ordinal(index)}`, content: reloadBlock(rule) }));
  if (transaction.kind === 'rollback') {
    return transaction.hold === undefined
      ? [record, ...reloads]
      : [record, ...reloads, { name: 'held', content: heldText(transaction.hold) }];
  }
  const { checks, validate } = transaction.desired.manifest;
  return [
    record,
    ...reloads,
    ...checks.map((check, index) => ({ name: `checks/${ordinal(index)}`, content: checkBlock(check) })),
    ...validate.map((step, index) => ({
      name: `validate/${ordinal(index)}`,
      content: validateBlock(step, transaction.desired, new Map(imagesOf(transaction))),
    })),
  ];
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
