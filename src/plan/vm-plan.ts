// All stacks of one VM: those of the repository and those that are to go.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ComposeAnswer } from '../model/answer.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import type { StackPlan, VmPlan } from '../model/plan.ts';
import { compareText } from './digest.ts';
import { orderStacks } from './order.ts';
import { ownValue } from './own.ts';
import { isOurs, planRemoval } from './removal-plan.ts';
import type { Claim } from './scene.ts';
import { planStack } from './stack-plan.ts';
import { composeLabel, indexVm, type World } from './world.ts';

export interface VmQuestion {
  readonly desired: DesiredVm;
  readonly observed: ObservedVm;
  /** By stack, for the stacks of `stacksToAsk`. */
  readonly answers: Readonly<Record<string, ComposeAnswer>>;
  /** Volumes that may be lost: allow-destroy names them. */
  readonly destroy?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Desired × observed → what will happen on that VM. Never throws for what a VM or a repository may contain. */
export function planVm(question: VmQuestion): VmPlan {
  const { desired, observed } = question;
  const world = indexVm(observed);
  const stacks = desired.managed ? [...planDesired(question, world), ...planRemovals(question, world)] : [];
  return {
    vm: desired.name,
    readAt: observed.readAt,
    composeVersion: observed.compose.version,
    engineVersion: observed.engine.version,
    stacks: refuseCircles(stacks).sort((left, right) => compareText(left.stack, right.stack)),
    findings: [],
  };
}

function planDesired(question: VmQuestion, world: World): readonly StackPlan[] {
  const pullBytes = countPullBytes(Object.values(question.answers));
  return question.desired.stacks.map((desired) => {
    const awaited = new Set<string>();
    const plan = planStack({
      desired,
      world,
      answer: ownValue(question.answers, desired.name),
      destroy: question.destroy ?? [],
      now: question.now,
      pullBytes,
      giver: (holder, claim) => {
        const stack = givingStack(question.desired, desired.name, holder, claim, world);
        if (stack !== undefined) {
          awaited.add(`${desired.vm}/${stack}`);
        }
        return stack;
      },
    });
    return awaited.size === 0 ? plan : { ...plan, needs: [...new Set([...plan.needs, ...awaited])].sort(compareText) };
  });
}

/** Every image once: several stacks may pull the same. */
function countPullBytes(answers: readonly ComposeAnswer[]): number {
  const sizes = new Map(answers.flatMap((each) => Object.entries(each.pulls ?? {})).map(([image, { bytes }]) => [image, bytes ?? 0]));
  return [...sizes.values()].reduce((sum, each) => sum + each, 0);
}

function planRemovals({ desired, observed, destroy }: VmQuestion, world: World): readonly StackPlan[] {
  const kept = new Set(desired.stacks.map((each) => each.name));
  return Object.values(observed.stacks)
    .filter((each) => !kept.has(each.name) && isOurs(each))
    .map((each) => planRemoval(desired.name, each, world, destroy));
}

/** The stack of this VM that holds a port or a name now and will not after this plan. */
function givingStack(vm: DesiredVm, self: string, holder: EngineContainer, claim: Claim, world: World): string | undefined {
  const project = composeLabel(holder, 'project');
  const observed = project === undefined ? undefined : ownValue(world.observed.stacks, project);
  if (project === undefined || project === self || observed === undefined || !isOurs(observed)) {
    return undefined;
  }
  const stack = vm.stacks.find((each) => each.name === project);
  if (stack === undefined) {
    return project;
  }
  if (observed.release?.stackDigest === stack.digest) {
    return undefined;
  }
  const service = stack.services.find((each) => each.name === composeLabel(holder, 'service'));
  if (service === undefined) {
    return project;
  }
  const keeps =
    claim.kind === 'name'
      ? service.containerName === claim.name || service.containerName === undefined
      : service.ports.some((each) => `${each.hostPort}/${each.protocol}` === claim.port);
  return keeps ? undefined : project;
}

function refuseCircles(plans: readonly StackPlan[]): StackPlan[] {
  const stuck = new Set(orderStacks(plans).stuck);
  return plans.map((plan) => (stuck.has(plan) ? { ...plan, findings: [...plan.findings, circle(plan, stuck)] } : plan));
}

function circle(plan: StackPlan, stuck: ReadonlySet<StackPlan>): Diagnostic {
  return {
    code: 'needs-cycle',
    severity: 'error',
    summary: `${plan.stack} waits for a stack that waits for it`,
    detail: `${[...stuck].map((each) => each.stack).join(', ')} wait for each other: by "needs", or because ports or names change hands.`,
    hint: 'Split the change: free the port or name in one commit, use it in the next.',
    at: { address: `${plan.vm}/${plan.stack}` },
  };
}
