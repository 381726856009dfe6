// The plan as a JSON document (schemas/plan.schema.json), and back: jobs hand plans to each other in this form. Pure.
import { type Diagnostic, hasErrors } from '../errors/diagnostic.ts';
import type { Change, Plan, StackPlan, VmPlan } from '../model/plan.ts';
import { listDestructive, stackHasWork } from './changes.ts';
import { planHeadline } from './headline.ts';

type StackDocument = Omit<StackPlan, 'vm' | 'changes'>;

interface VmDocument extends Omit<VmPlan, 'stacks'> {
  readonly stacks: readonly StackDocument[];
}

export interface PlanDocument {
  /** Rises when a reader of the old form would misread the new one. */
  readonly format: 1;
  readonly headline: string;
  readonly commit: string;
  readonly base?: string;
  readonly digest: string;
  readonly changed: boolean;
  readonly blocked: boolean;
  readonly destructive: number;
  /** Every change names its VM and stack, so that `jq .changes[]` is enough. */
  readonly changes: readonly Change[];
  readonly vms: readonly VmDocument[];
}

/** Nothing of the plan is lost: `readPlanDocument` gives the same plan back. */
export function toPlanDocument(plan: Plan): PlanDocument {
  const stacks = plan.vms.flatMap((vm) => vm.stacks);
  const findings: readonly Diagnostic[] = [...plan.vms, ...stacks].flatMap((each) => each.findings);
  return {
    format: 1,
    headline: planHeadline(plan),
    commit: plan.commit,
    ...(plan.base === undefined ? {} : { base: plan.base }),
    digest: plan.digest,
    changed: stacks.some(stackHasWork),
    blocked: hasErrors(findings),
    destructive: listDestructive(plan.vms).length,
    changes: stacks.flatMap((stack) => stack.changes),
    vms: plan.vms.map((vm) => ({ ...vm, stacks: vm.stacks.map(withoutChanges) })),
  };
}

/** The plan that a document was made from. The document must be one of ours: it is not validated here. */
export function fromPlanDocument(document: PlanDocument): Plan {
  const byStack = new Map<string, Change[]>();
  for (const change of document.changes) {
    const key = `${change.vm}/${change.stack}`;
    const list = byStack.get(key) ?? [];
    list.push(change);
    byStack.set(key, list);
  }
  return {
    commit: document.commit,
    ...(document.base === undefined ? {} : { base: document.base }),
    digest: document.digest,
    vms: document.vms.map((vm) => ({
      ...vm,
      stacks: vm.stacks.map((stack) => ({ ...stack, vm: vm.vm, changes: byStack.get(`${vm.vm}/${stack.stack}`) ?? [] })),
    })),
  };
}

/** Two-space JSON with a line break at the end. */
export function renderPlanJson(plan: Plan): string {
  return `${JSON.stringify(toPlanDocument(plan), null, 2)}\n`;
}

function withoutChanges(stack: StackPlan): StackDocument {
  const { vm: _vm, changes: _changes, ...rest } = stack;
  return rest;
}
