// Secrets from their sources to the VMs: fairlead secrets push and check, and the step before a deploy looks at a VM.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { DesiredStack, DesiredVm, InfisicalSource } from '../model/desired.ts';
import { ageText } from '../render/words.ts';
import { agesOfSecrets, compareSecrets, deliverSecrets } from '../secrets/deliver.ts';
import { namesFromInfisical, readFromInfisical } from '../secrets/infisical-values.ts';
import type { SecretValues } from '../secrets/sops-decrypt.ts';
import { readStackSecrets } from '../secrets/stack-secrets.ts';
import type { CommandContext, SecretRow, VmSelection } from './context.ts';
import { requireStack, selectVms, validate } from './validate.ts';

export interface PushOptions extends VmSelection {
  readonly stack?: string;
  /** Only say what would change. */
  readonly check: boolean;
}

export interface PushReport {
  readonly rows: readonly SecretRow[];
  /** What a source had to say; an error stops its stack (`at.address`) and nothing else. */
  readonly findings: readonly Diagnostic[];
}

interface VmPush {
  readonly stack?: string;
  readonly check: boolean;
  readonly infisical: InfisicalSource | undefined;
}

type PushContext = Pick<CommandContext, 'secrets' | 'connect' | 'commit'>;

/** What the sources say about one stack. */
interface Opened {
  readonly stack: DesiredStack;
  readonly values: SecretValues;
  /** Why Infisical did not answer; its names are not among the values then. */
  readonly away?: PipelineError;
}

/** Delivers, or compares, every value of the selected stacks that has a source. Nothing is sent before all files opened. */
export async function pushSecrets(context: CommandContext, options: PushOptions): Promise<PushReport> {
  const { fleet } = await validate(context);
  const vms = selectVms(fleet, options);
  requireStack(vms, options.stack);
  const reports = await Promise.all(vms.map((vm) => pushToVm(context, vm, { ...options, infisical: fleet.infisical })));
  return { rows: reports.flatMap((each) => each.rows), findings: reports.flatMap((each) => each.findings) };
}

/**
 * The step of a deploy before the VM is observed, so that the plan names whatever a new value recreates.
 * A VM without such secrets is not even connected to. Throws PipelineError when a file of the repository cannot be opened, and
 * then nothing was changed on this VM; what Infisical refuses concerns single stacks and stands in the findings.
 */
export async function pushToVm(context: PushContext, vm: DesiredVm, options: VmPush): Promise<PushReport> {
  const opened: Opened[] = [];
  const findings: Diagnostic[] = [];
  for (const stack of vm.stacks.filter(({ name }) => options.stack === undefined || name === options.stack)) {
    const own = await openSources(context, stack, options.infisical);
    if (own === undefined) continue;
    if (own instanceof PipelineError) findings.push(...placed(own, stack));
    else opened.push(own);
  }
  if (opened.length === 0) return { rows: [], findings };
  const [remote, sequence] = await Promise.all([context.connect(vm), options.check ? 0 : context.commit().then((facts) => facts.sequence)]);
  const rows: SecretRow[] = [];
  for (const { stack, values, away } of opened) {
    if (away !== undefined) {
      const ages = await agesOfSecrets(remote, stack);
      findings.push(...judgeAges(stack, ages, away, options.infisical?.maxAge ?? 0));
      rows.push(...namesFromInfisical(stack).map((secret) => ({ vm: vm.name, stack: stack.name, secret, state: 'kept' as const })));
    }
    if (values.size === 0) continue;
    const states = await (options.check ? compareSecrets(remote, stack, values) : deliverSecrets(remote, stack, values, sequence));
    rows.push(...states.map(({ secret, state }) => ({ vm: vm.name, stack: stack.name, secret, state })));
  }
  return { rows, findings };
}

/** undefined: the stack has no such secret. A PipelineError that is returned, not thrown, stops this stack alone. */
async function openSources(
  context: PushContext,
  stack: DesiredStack,
  infisical: InfisicalSource | undefined,
): Promise<Opened | PipelineError | undefined> {
  const file = await readStackSecrets(stack, context.secrets.ageKeys);
  // Before anything can be printed: whatever a later step says, these values are hidden in it.
  context.secrets.hide([...(file?.values.values() ?? [])].map((value) => value.toString('utf8')));
  const values = file?.values ?? new Map<string, Buffer>();
  if (infisical === undefined || namesFromInfisical(stack).length === 0) return file === undefined ? undefined : { stack, values };
  try {
    const theirs = await readFromInfisical(stack, await context.secrets.infisical(infisical));
    return { stack, values: new Map([...values, ...theirs]) };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.diagnostics.every(({ code }) => code === 'infisical-down') ? { stack, values, away: error } : error;
  }
}

/** The last values will do for a while; one that is too old, or was never there, stops its stack. */
function judgeAges(stack: DesiredStack, ages: ReadonlyMap<string, number>, away: PipelineError, maxAge: number): readonly Diagnostic[] {
  const names = namesFromInfisical(stack);
  const absent = names.filter((name) => !ages.has(name));
  const oldest = Math.max(...names.map((name) => ages.get(name) ?? 0));
  const [reason] = away.diagnostics;
  const why = reason?.detail ?? '';
  const at = { address: `${stack.vm}/${stack.name}` };
  const base = { code: 'infisical-down', at } as const;
  if (absent.length > 0) {
    const summary = `Infisical does not answer, and the VM has no value for ${absent.length === 1 ? absent[0] : `${absent.length} secrets`}`;
    const hint = 'deploy again when Infisical runs; stacks that need nothing of it are not held up';
    return [{ ...base, severity: 'error', summary, detail: `${why}; missing: ${absent.join(', ')}`, hint }];
  }
  const age = Number.isFinite(oldest)
    ? ageText(new Date(0).toISOString(), new Date(oldest * 1000).toISOString())
    : 'at a time that nobody knows';
  if (oldest > maxAge) {
    const detail = `${why}; it last confirmed them ${age}, and ${Math.round(maxAge / 3600)} h are allowed`;
    const hint = 'bring Infisical back, or raise maxAgeHours in stacks/secrets.yaml';
    return [
      { ...base, severity: 'error', summary: `Infisical does not answer, and the last values of ${stack.name} are too old`, detail, hint },
    ];
  }
  const summary = `Infisical does not answer: ${stack.name} keeps its last values`;
  return [
    {
      ...base,
      severity: 'warning',
      summary,
      detail: `${why}; it last confirmed them ${age}`,
      hint: 'a value that was changed there since arrives later',
    },
  ];
}

function placed(error: PipelineError, stack: DesiredStack): readonly Diagnostic[] {
  return error.diagnostics.map((each) => ({ ...each, at: each.at ?? { address: `${stack.vm}/${stack.name}` } }));
}
