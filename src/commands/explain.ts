// fairlead explain: everything known about one service, and why it would or would not change. Read-only.
import { PipelineError } from '../errors/diagnostic.ts';
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import type { Explanation } from '../model/explanation.ts';
import { explainService } from '../plan/explain.ts';
import type { CommandContext } from './context.ts';
import { lookAt } from './look.ts';
import { prepareConnections, requireStack, selectVms, validate } from './validate.ts';

/**
 * @param address `vm/stack/service`
 * @throws PipelineError usage, vm-unknown, stack-unknown, service-unknown, and what validating and reading the VM throw
 */
export async function explain(context: CommandContext, address: string): Promise<Explanation> {
  const [vmName, stackName, serviceName, more] = address.split('/');
  if (!vmName || !stackName || !serviceName || more !== undefined) throw notAnAddress(address);
  await prepareConnections(context, { vms: [vmName] });
  const { fleet } = await validate(context);
  const vms = selectVms(fleet, { vms: [vmName] });
  requireStack(vms, stackName);
  const [vm] = vms;
  const desired = vm?.stacks.find((each) => each.name === stackName);
  if (vm === undefined || desired === undefined) throw notAnAddress(address);
  const service = findService(desired, serviceName);
  const { observed, plan } = await lookAt(context, vm, await context.connect(vm));
  const stackPlan = plan.stacks.find((each) => each.stack === stackName);
  if (stackPlan === undefined) throw new PipelineError(plan.findings);
  return explainService({ desired, service, observed, plan: stackPlan });
}

function findService(stack: DesiredStack, name: string): DesiredService {
  const found = stack.services.find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new PipelineError({
    code: 'service-unknown',
    severity: 'error',
    summary: `${stack.vm}/${stack.name} has no service ${name}`,
    hint: `services: ${stack.services.map((each) => each.name).join(', ')}`,
  });
}

function notAnAddress(address: string): PipelineError {
  return new PipelineError({
    code: 'usage',
    severity: 'error',
    summary: `${JSON.stringify(address.slice(0, 200))} does not name a service`,
    hint: 'write vm/stack/service, for example infra-core/caddy/caddy',
  });
}
