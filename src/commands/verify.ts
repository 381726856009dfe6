// fairlead verify: every claim of the repository, tried now, and counted. Changes nothing.
import { verifyVm } from '../apply/verify.ts';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredVm } from '../model/desired.ts';
import type { GateRow } from '../model/gate.ts';
import type { DeclaredRoutes } from '../model/routes.ts';
import type { Visitor } from '../ports/tunnel.ts';
import { checkRoute, visitableRoutes } from '../routes/verify.ts';
import type { CommandContext, VerifyOptions, VerifyReport } from './context.ts';
import { answeredGates, machineClaims, ruleGates, stackClaims, unansweredGates } from './gates.ts';
import { unreadableVm } from './look.ts';
import { validateRoutes } from './routes-validate.ts';
import { judge, selectVms } from './validate.ts';

/**
 * Asks all selected VMs side by side, one connection each, and visits the public names meanwhile. What rules find is a gate that
 * fails, not an end.
 * @throws PipelineError when the files themselves cannot be read
 */
export async function verify(context: CommandContext, options: VerifyOptions): Promise<VerifyReport> {
  const { fleet, verdicts } = await judge(context);
  const { declared, diagnostics } = await validateRoutes(fleet);
  const vms = selectVms(fleet, options);
  const isWhole = options.vms.length === 0;
  const [answers, visits] = await Promise.all([
    Promise.all(vms.map((vm) => askVm(context, vm, fleet.vms, declared))),
    isWhole ? visitRoutes(options.visitor, declared) : [],
  ]);
  const names = new Set(vms.map((vm) => vm.name));
  const rules = ruleGates(verdicts).filter((row) => (row.vm === '' ? isWhole : names.has(row.vm)));
  const gates = [...answers.flatMap((each) => each.gates), ...visits, ...(isWhole ? routesGate(declared, diagnostics) : []), ...rules];
  return { gates, findings: answers.flatMap((each) => each.findings) };
}

interface VmGates {
  readonly gates: readonly GateRow[];
  readonly findings: readonly Diagnostic[];
}

async function askVm(
  context: CommandContext,
  vm: DesiredVm,
  all: readonly DesiredVm[],
  routes: DeclaredRoutes | undefined,
): Promise<VmGates> {
  const machine = machineClaims(vm, routes);
  const now = context.clock.now();
  try {
    const remote = await context.connect(vm);
    const answer = await verifyVm(remote, {
      id: `verify-${now.toString(36)}`,
      stacks: vm.stacks.map((stack) => ({ name: stack.name, checks: stackClaims(stack).map(({ check }) => check) })),
      machine: machine.map(({ check }) => check),
      createdAt: Math.trunc(now / 1000),
    });
    return { gates: answeredGates(vm, machine, answer, all), findings: [] };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    const { findings } = unreadableVm(vm.name, error);
    return { gates: unansweredGates(vm, machine, findings[0]?.summary ?? 'no answer'), findings };
  }
}

/** Each public name once, as a stranger comes by it. */
async function visitRoutes(visitor: Visitor | undefined, declared: DeclaredRoutes | undefined): Promise<readonly GateRow[]> {
  if (visitor === undefined || declared === undefined) return [];
  return Promise.all(
    visitableRoutes(declared).map(async (route): Promise<GateRow> => {
      const { verdict, text } = await checkRoute(visitor, route);
      const gate = `${route.hostname} answers the public`;
      return { kind: 'route', vm: route.vm, stack: route.stack, gate, passed: verdict === 'ok', text };
    }),
  );
}

/** What files tell about the routes. */
function routesGate(declared: DeclaredRoutes | undefined, diagnostics: readonly Diagnostic[]): readonly GateRow[] {
  if (declared === undefined) return [];
  const error = diagnostics.find((each) => each.severity === 'error');
  const text = error?.summary ?? `${declared.routes.length} routes`;
  return [{ kind: 'route', vm: '', stack: '', gate: 'the declared routes are in order', passed: error === undefined, text }];
}
