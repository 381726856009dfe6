// fairlead verify: all gates, counted, as text, JSON and JUnit.
import type { CommandContext, VmSelection } from '../commands/context.ts';
import { gatesSentence, renderGates } from '../render/gates-text.ts';
import { fencedBlock, inertMarkdown } from '../render/inert.ts';
import { renderJunit } from '../render/junit.ts';
import { loadVerify } from './commands.ts';
import type { CommandResult } from './result.ts';

export interface VerifySettings extends VmSelection {
  /** `http://host:port` that stands for Cloudflare's edge; undefined: the names' own addresses. */
  readonly edge: string | undefined;
  /** False: the public names are not visited. */
  readonly visits: boolean;
  /** Where the JUnit report goes, if anywhere. */
  readonly junit: string | undefined;
}

/** Asks all gates. Writes the report also when gates fail: that is when it is read. */
export async function runVerify(context: CommandContext, settings: VerifySettings, colour: boolean): Promise<CommandResult> {
  const verify = await loadVerify();
  const { vms, edge, junit } = settings;
  const { createVisitor } = await import('../adapters/cloudflare-probe.ts');
  const visitor = visitsPublicly(context, settings) ? createVisitor(edge === undefined ? {} : { edge }) : undefined;
  const askedAt = new Date(context.clock.now()).toISOString();
  const { gates, findings } = await verify(context, { vms, visitor });
  if (junit !== undefined) {
    const { writeFile } = await import('node:fs/promises');
    await writeFile(junit, renderJunit(gates, askedAt));
  }
  const sentence = gatesSentence(gates);
  const passed = gates.filter((each) => each.passed).length;
  return {
    outcome: passed === gates.length ? 'success' : 'failure',
    sentence,
    diagnostics: findings,
    sections: [{ text: renderGates(gates, colour) }],
    markdown: () => `### ${inertMarkdown(sentence)}\n\n${fencedBlock('', renderGates(gates, false))}`,
    document: { passed, total: gates.length, gates, findings },
    changed: false,
  };
}

/** With other addresses for the VMs (a lab) the public names lead somewhere else: then only through an edge that is named. */
function visitsPublicly(context: CommandContext, { visits, edge }: VerifySettings): boolean {
  return visits && (edge !== undefined || context.hosts === undefined);
}
