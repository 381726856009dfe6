// What verify asks of each VM, and the answers as rows that can be counted.
import type { VerifyAnswer } from '../apply/verify.ts';
import { judgeNfsServer } from '../manifest/nfs-server.ts';
import type { RuleVerdict } from '../manifest/policy/judge.ts';
import type { Check, DesiredStack, DesiredVm } from '../model/desired.ts';
import type { GateKind, GateRow } from '../model/gate.ts';
import type { CheckRow } from '../model/outcome.ts';
import type { DeclaredRoutes } from '../model/routes.ts';

/** A claim with what it counts as. */
interface Claim {
  readonly kind: GateKind;
  readonly check: Check;
}

/** Everything that is claimed about a stack, in the order in which it is asked. */
export function stackClaims({ manifest }: DesiredStack): readonly Claim[] {
  return [
    ...manifest.checks.map((check): Claim => ({ kind: 'check', check })),
    ...(manifest.gates ?? []).map((check): Claim => ({ kind: 'gate', check })),
    ...(manifest.bootstrap === undefined ? [] : [{ kind: 'bootstrap' as const, check: manifest.bootstrap }]),
  ];
}

/** What is claimed about the VM itself: its own checks, and, where the tunnel ends, that every route leads to a service that answers. */
export function machineClaims(vm: DesiredVm, routes: DeclaredRoutes | undefined): readonly Claim[] {
  const own = (vm.checks ?? []).map((check): Claim => ({ kind: 'machine', check }));
  if (routes === undefined || !endsTunnel(vm, routes)) return own;
  const origins = routes.routes.filter((route) => /^https?:/.test(route.origin) && !route.hostname.startsWith('*'));
  return [
    ...own,
    ...origins.map(({ hostname, path, origin, stack }): Claim => {
      // A path is a pattern; what it begins with literally is asked for.
      const literal = /^\^?(\/[A-Za-z0-9/_-]*)/.exec(path)?.[1] ?? '/';
      const headers = { Host: hostname, 'X-Forwarded-Proto': 'https' };
      const name = `${hostname}${path} is served by ${stack}`;
      return { kind: 'route', check: { name, timeout: 5, kind: 'http', url: `${origin}${literal}`, status: 'served', headers } };
    }),
  ];
}

/** The connector's metrics address names its VM; without one it is the VM that keeps the record. */
function endsTunnel(vm: DesiredVm, { connectors, record }: DeclaredRoutes): boolean {
  const hosts = connectors.map((each) => new URL(each).hostname);
  const { lan, tailscale } = vm.addresses;
  return hosts.length === 0 ? vm.name === record : hosts.some((host) => host === lan || host === tailscale || host === vm.ssh?.host);
}

/** The rows of one VM that answered. */
export function answeredGates(
  vm: DesiredVm,
  machine: readonly Claim[],
  answer: VerifyAnswer,
  all: readonly DesiredVm[],
): readonly GateRow[] {
  return [
    machineRow(vm, 'reachable over SSH', true, `${vm.ssh?.user ?? 'root'}@${vm.ssh?.host ?? vm.name}`),
    ...machine.map(({ kind, check }, index) => rowOf(kind, vm.name, '', check.name, answer.machine[index])),
    ...mountGates(vm, answer, all),
    ...vm.stacks.flatMap((stack) => stackGates(stack, answer.rows)),
  ];
}

/** The rows of one VM that did not answer: everything that was to be asked there has failed. */
export function unansweredGates(vm: DesiredVm, machine: readonly Claim[], why: string): readonly GateRow[] {
  const claims = vm.stacks.flatMap((stack) => [
    { kind: 'containers' as const, stack: stack.name, name: 'containers' },
    ...stackClaims(stack).map(({ kind, check }) => ({ kind, stack: stack.name, name: check.name })),
  ]);
  return [
    machineRow(vm, 'reachable over SSH', false, why),
    ...machine.map(({ kind, check }): GateRow => ({ kind, vm: vm.name, stack: '', gate: check.name, passed: false, text: NOT_ASKED })),
    ...claims.map(({ kind, stack, name }): GateRow => ({ kind, vm: vm.name, stack, gate: name, passed: false, text: NOT_ASKED })),
  ];
}

const NOT_ASKED = 'could not be asked';

function machineRow(vm: DesiredVm, gate: string, passed: boolean, text: string): GateRow {
  return { kind: 'machine', vm: vm.name, stack: '', gate, passed, text };
}

function rowOf(kind: GateKind, vm: string, stack: string, gate: string, row: CheckRow | undefined): GateRow {
  return { kind, vm, stack, gate, passed: row?.passed === true, text: row?.text ?? NOT_ASKED };
}

/** Checks of a stack whose containers are not as they should be were not asked: that counts as failed. */
function stackGates(stack: DesiredStack, rows: readonly CheckRow[]): readonly GateRow[] {
  const [containers, ...checks] = rows.filter((row) => row.stack === stack.name);
  return [
    rowOf('containers', stack.vm, stack.name, 'containers', containers),
    ...stackClaims(stack).map(({ kind, check }, index) => rowOf(kind, stack.vm, stack.name, check.name, checks[index])),
  ];
}

/** What the VM really mounts, also by its fstab, held against the rules for volumes. */
function mountGates(vm: DesiredVm, { mounts }: VerifyAnswer, all: readonly DesiredVm[]): readonly GateRow[] {
  return (['nfs-address', 'nfs-unmanaged'] as const).map((rule) => {
    const bad = mounts.flatMap(({ from, at }) =>
      judgeNfsServer(from.replace(/:\/.*$/, ''), all)
        .filter((each) => each.rule === rule)
        .map(({ detail }) => `${at}: ${detail}`),
    );
    const gate = rule === 'nfs-address' ? 'no NFS is mounted over the tailnet' : 'no NFS of an unmanaged VM is mounted';
    return machineRow(vm, gate, bad.length === 0, bad[0] ?? `${mounts.length} NFS mounts`);
  });
}

/** One row per rule and stack, as the files were judged. */
export function ruleGates(verdicts: readonly RuleVerdict[]): readonly GateRow[] {
  return verdicts.map(({ rule, on, passed, text }) => ({ kind: 'rule', vm: on.vm ?? '', stack: on.stack ?? '', gate: rule, passed, text }));
}
