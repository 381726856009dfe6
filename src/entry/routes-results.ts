// Routes commands: adapters put together, the command run, and what it came to.
import { resolve } from 'node:path';
import { createConnectorProbe, createVisitor } from '../adapters/cloudflare-probe.ts';
import { createFileStore, createVmStore } from '../adapters/cloudflare-store.ts';
import { openCloudflareTunnel } from '../adapters/cloudflare-tunnel.ts';
import type { CommandContext } from '../commands/context.ts';
import { applyTunnelRoutes, planTunnelRoutes, rollbackTunnelRoutes, verifyTunnelRoutes } from '../commands/routes.ts';
import type { RoutesContext, RoutesOptions } from '../commands/routes-context.ts';
import { hasErrors, PipelineError } from '../errors/diagnostic.ts';
import type { RoutePlan } from '../model/routes.ts';
import { inertMarkdown } from '../render/inert.ts';
import { toPlanDocument } from '../render/plan-json.ts';
import { countOf } from '../render/words.ts';
import { changesRoutes } from '../routes/plan.ts';
import { describeRoutePlan, renderRoutePlan } from '../routes/plan-view.ts';
import type { CommandResult } from './result.ts';

export const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';

const SETTLE_MS = 10_000;

export interface RoutesSettings {
  readonly token: string;
  readonly baseUrl: string;
  /** Stands for Cloudflare's edge in a lab. */
  readonly edge: string | undefined;
  readonly visits: boolean;
  /** Keeps the record in a file instead of on a VM. */
  readonly stateFile: string | undefined;
}

export function openRoutes(context: CommandContext, settings: RoutesSettings): RoutesContext {
  return {
    context,
    openTunnel: ({ account, tunnel }) => openCloudflareTunnel({ baseUrl: settings.baseUrl, token: settings.token, account, tunnel }),
    openStore: async (declared, fleet) => {
      if (settings.stateFile !== undefined) return createFileStore(resolve(settings.stateFile));
      const vm = fleet.vms.find((each) => each.name === declared.record);
      if (vm !== undefined) return createVmStore(await context.connect(vm));
      const hint = 'Name a VM under `record:` in cloudflare/routes.yaml, or a file with --state.';
      throw new PipelineError({ code: 'usage', severity: 'error', summary: 'The record of applied routes has no place', hint });
    },
    visitor: settings.visits ? createVisitor(settings.edge === undefined ? {} : { edge: settings.edge }) : undefined,
    probe: createConnectorProbe(),
    // Only the real edge needs a moment to forget a name.
    settleMs: settings.edge === undefined ? SETTLE_MS : 0,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

export async function runRoutesPlan(routes: RoutesContext, options: RoutesOptions): Promise<CommandResult> {
  const { plan, fleet } = await planTunnelRoutes(routes, options);
  const changed = changesRoutes(plan);
  const outcome = hasErrors(plan.findings) ? 'failure' : changed ? 'changes' : 'success';
  const described = describe(plan, describeRoutePlan(plan));
  const document = { ...toPlanDocument(fleet), routes: described.document };
  return { ...described, document, planDigest: fleet.digest, outcome, changed };
}

export async function runRoutesApply(routes: RoutesContext, options: RoutesOptions): Promise<CommandResult> {
  const { plan, result } = await applyTunnelRoutes(routes, options);
  const visited = result.checks.length === 0 ? '' : `, ${countOf(result.checks.length, 'hostname')} visited`;
  const sentence = result.changed ? `Routes applied as version ${result.version}${visited}.` : describeRoutePlan(plan);
  const { findings, ...base } = { ...describe(plan, sentence), findings: result.findings };
  return { ...base, diagnostics: [...plan.findings, ...findings], outcome: 'success', changed: result.changed };
}

export async function runRoutesVerify(routes: RoutesContext): Promise<CommandResult> {
  const { checks, findings } = await verifyTunnelRoutes(routes);
  const bad = checks.filter((each) => each.verdict !== 'ok').length;
  const sentence =
    bad === 0
      ? `Routes: ${checks.length} of ${checks.length} hostnames answer as declared.`
      : `Routes: ${bad} of ${checks.length} hostnames do not answer as declared.`;
  return {
    outcome: bad === 0 ? 'success' : 'failure',
    sentence,
    diagnostics: findings,
    sections: [{ text: checks.map((each) => `${each.verdict.padEnd(11)} ${each.hostname}  ${each.text}`).join('\n') }],
    markdown: () => `### ${inertMarkdown(sentence)}`,
    document: { checks },
    changed: false,
  };
}

export async function runRoutesRollback(routes: RoutesContext): Promise<CommandResult> {
  const { from, version } = await rollbackTunnelRoutes(routes);
  const sentence = `Routes: the rules of version ${from} are live again, as version ${version}.`;
  return {
    outcome: 'success',
    sentence,
    diagnostics: [],
    sections: [],
    markdown: () => `### ${sentence}`,
    document: { from, version },
    changed: true,
  };
}

function describe(plan: RoutePlan, sentence: string): Omit<CommandResult, 'outcome' | 'changed'> {
  const text = renderRoutePlan(plan);
  const { exposures, changes, unmanaged, findings } = plan;
  return {
    sentence,
    diagnostics: findings,
    sections: text === '' ? [] : [{ text }],
    markdown: () => `### ${inertMarkdown(sentence)}\n\n${text === '' ? '' : `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``}`,
    document: { tunnel: plan.tunnel, version: plan.from.version, exposures, changes, unmanaged, findings, final: plan.final },
  };
}
