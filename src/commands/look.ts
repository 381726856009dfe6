// One look at one VM: observed state, Compose's answers where needed, and the plan. Shared by plan, deploy, drift, status.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredStack, DesiredVm } from '../model/desired.ts';
import type { ObservedVm } from '../model/observed.ts';
import type { VmPlan } from '../model/plan.ts';
import type { AskedStack } from '../observe/ask-compose.ts';
import { collect } from '../observe/collect.ts';
import { stacksToAsk } from '../plan/ask.ts';
import { mountedCopies, neededSecrets, wantedInputs } from '../plan/inputs.ts';
import { planVm, type VmQuestion } from '../plan/vm-plan.ts';
import type { Remote } from '../ports/remote.ts';
import type { CommandContext } from './context.ts';

export interface VmLook {
  readonly desired: DesiredVm;
  readonly observed: ObservedVm;
  readonly plan: VmPlan;
}

/** The generated override of a stack, with the fingerprints of the secrets that the VM has now. */
export function overrideOn(stack: DesiredStack, observed: ObservedVm): string {
  return wantedInputs(stack, observed.stacks[stack.name], observed.compose.version).override;
}

/** Without `commit` nothing is ever destroyed. */
type LookContext = Pick<CommandContext, 'clock'> & Partial<Pick<CommandContext, 'commit'>>;

/** Reads the VM over an open connection and plans it; asks Compose only about stacks that may change. */
export async function lookAt(context: LookContext, desired: DesiredVm, remote: Remote): Promise<VmLook> {
  const observed = await collect(remote, { stacks: desired.stacks.map((stack) => stack.name), clock: context.clock });
  const names = new Set(stacksToAsk(desired, observed));
  const asked = await Promise.all(desired.stacks.filter((stack) => names.has(stack.name)).map((stack) => askedStack(stack, observed)));
  const answers = asked.length === 0 ? {} : await ask(remote, observed, asked);
  return { desired, observed, plan: await planAsAllowed(context, { desired, observed, answers, now: context.clock.now() }) };
}

/** The commit's message is asked for only where a volume could be lost: that costs a process. */
async function planAsAllowed(context: LookContext, question: VmQuestion): Promise<VmPlan> {
  const plan = planVm(question);
  if (!plan.stacks.some((stack) => stack.findings.some(({ code }) => code === 'volume-kept'))) return plan;
  const { allowDestroy = [] } = (await context.commit?.()) ?? {};
  return allowDestroy.length === 0 ? plan : planVm({ ...question, destroy: allowDestroy });
}

/** The shadow Engine is loaded only where something may change. */
async function ask(remote: Remote, observed: ObservedVm, stacks: readonly AskedStack[]) {
  const { askCompose } = await import('../observe/ask-compose.ts');
  return askCompose(remote, observed, stacks);
}

/** The same over whatever connection there is; looking changes nothing, so a connection that is lost meanwhile costs one more try. */
export async function lookSafely(context: CommandContext, desired: DesiredVm): Promise<VmLook> {
  try {
    return await lookAt(context, desired, await context.connect(desired));
  } catch (error) {
    if (!(error instanceof PipelineError) || !error.diagnostics.some(({ code }) => code === 'ssh-lost')) throw error;
    return lookAt(context, desired, await context.connect(desired));
  }
}

/** What the VM's Compose needs to read the stack as it would be. */
async function askedStack(stack: DesiredStack, observed: ObservedVm): Promise<AskedStack> {
  const files = await Promise.all(
    stack.files.map(async ({ path, mode }) => ({ path, mode, content: await readFile(join(stack.directory, path)) })),
  );
  const secrets = [...neededSecrets(stack), ...mountedCopies(stack, observed.stacks[stack.name])];
  return { stack: stack.name, files, override: overrideOn(stack, observed), secrets };
}

/** A plan that says only why the VM could not be read: the other VMs go on. */
export function unreadableVm(vm: string, error: unknown): VmPlan {
  if (!(error instanceof PipelineError)) {
    throw error;
  }
  const findings: readonly Diagnostic[] = error.diagnostics.map((each) => ({ ...each, at: each.at ?? { address: vm } }));
  return { vm, readAt: '', composeVersion: '', engineVersion: '', stacks: [], findings };
}
