// For tests: a change of the repository or of the VM → the plan, as lines of text.
import type { ComposeAnswer, ShadowDeed } from '../model/answer.ts';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import type { StackPlan } from '../model/plan.ts';
import { desiredStack, desiredVm, renderedText, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, imageId } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');

export interface Asked {
  readonly deeds?: readonly ShadowDeed[];
  readonly shadowError?: string;
  readonly refusal?: string;
  /** References the Engine has another image for, or none (null). */
  readonly images?: Readonly<Record<string, string | null>>;
  readonly pulledImages?: ComposeAnswer['pulledImages'];
  readonly refusedPulls?: ComposeAnswer['refusedPulls'];
}

/** What Compose would answer about `after` on a VM where `before` is live. */
export function answerFor(
  before: Spec | undefined,
  after: Spec,
  parts: Asked & { readonly vm?: ObservedVm; readonly name?: string } = {},
): ComposeAnswer {
  const name = parts.name ?? STACK;
  const secrets = parts.vm?.stacks[name]?.secrets ?? {};
  const fingerprints = Object.fromEntries(Object.entries(secrets).map(([key, { fingerprint }]) => [key, fingerprint]));
  const references = Object.values(after.services).map((each) => String(each['image'] ?? 'web:1'));
  const images = Object.fromEntries(
    references.map((each) => {
      const id = parts.images?.[each] === undefined ? imageId(each) : parts.images[each];
      return [each, id === null ? null : { id, os: 'linux', architecture: 'amd64', lastTagTime: '2026-11-20T00:00:00Z' }];
    }),
  );
  return {
    stack: name,
    rendered: parts.refusal === undefined ? renderedText(after, fingerprints, name) : undefined,
    live: before === undefined ? undefined : renderedText(before, fingerprints, name),
    refusal: parts.refusal,
    deeds: parts.deeds,
    shadowError: parts.shadowError,
    images,
    pulledImages: parts.pulledImages ?? {},
    refusedPulls: parts.refusedPulls ?? {},
    disabledServices: after.disabled ?? [],
  };
}

export interface PlanCase extends Asked {
  readonly before: Spec;
  /** The repository now; `before` when absent. */
  readonly after?: Spec;
  /** What happened to the VM since the release. */
  readonly meanwhile?: (vm: ObservedVm) => ObservedVm;
}

/** The stack's plan for a change of the repository, of the VM, or of both. */
export function planChange({ before, after = before, meanwhile, ...asked }: PlanCase): StackPlan {
  const vm = meanwhile === undefined ? deployedVm(before) : meanwhile(deployedVm(before));
  const answers = { [STACK]: answerFor(before, after, { ...asked, vm }) };
  const [plan] = planVm({ desired: desiredVm([desiredStack(after)]), observed: vm, answers, now: NOW }).stacks;
  if (plan === undefined) {
    throw new Error('the VM has no stack plan');
  }
  return plan;
}

/** One line per change: "recreate shop-web-1: image 1 → 2"; then one per finding. */
export function planLines(plan: StackPlan): readonly string[] {
  return [
    ...plan.changes.map((each) => {
      const kind = each.kind === 'container' ? '' : `${each.kind} `;
      return `${each.action} ${kind}${each.name}: ${each.causes.map((cause) => cause.text).join('; ')}`;
    }),
    ...plan.findings.map((each) => `${each.severity} ${each.code}: ${each.summary}`),
  ];
}

/** Replaces one container of the VM, found by name; an undefined result removes it. */
export function withContainer(
  name: string,
  change: (container: EngineContainer) => EngineContainer | undefined,
): (vm: ObservedVm) => ObservedVm {
  return (vm) => ({ ...vm, containers: vm.containers.flatMap((each) => (each.Names.includes(`/${name}`) ? (change(each) ?? []) : each)) });
}
