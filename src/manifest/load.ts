// The manifest stage: files of the checkout → the fleet, or everything that is wrong with them at once.
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../errors/diagnostic.ts';
import type { DesiredVm, Fleet } from '../model/desired.ts';
import { readFleetFile } from './fleet-file.ts';
import { type HostsResult, readHosts } from './hosts-overlay.ts';
import { describeStack, type FleetFacts, loadStack, type ParsedStack } from './load-stack.ts';
import type { HostOverlay } from './manifest-types.gen.ts';
import { isFolderName, RESERVED_STACK_NAMES, reportBadName } from './names.ts';
import { suggestName } from './nearest.ts';
import type { Exception } from './policy/exceptions.ts';
import { judgeFleet, type RuleVerdict } from './policy/judge.ts';
import { readText, reportLink } from './read-text.ts';
import { reportError, sortDiagnostics } from './report.ts';
import { readRoutes } from './routes.ts';
import { readSecretSources } from './secret-sources.ts';
import { parseVm, type VmResult } from './vm-manifest.ts';

export interface LoadOptions {
  /** Milliseconds since 1970: exceptions from rules end. */
  readonly now: number;
  /** Path of the overlay with other addresses and keys (`--hosts`). */
  readonly hosts?: string;
  /** Only these VMs are read in full and returned; the names of all others are still known to `needs`. */
  readonly vms?: readonly string[];
}

export interface LoadResult {
  /** undefined exactly when there is an error. */
  readonly fleet: Fleet | undefined;
  /** The same where only rules found errors: the files could be read, but should not be deployed. */
  readonly readable: Fleet | undefined;
  /** Sorted by file and line; warnings never stop anything. */
  readonly diagnostics: readonly Diagnostic[];
  /** What could be better; shown to who asks. */
  readonly advice: readonly Diagnostic[];
  readonly verdicts: readonly RuleVerdict[];
  /** All that are well formed, also those that are over. */
  readonly exceptions: readonly Exception[];
}

/** One VM as read, before the rules that look at all of them. */
export interface LoadedVm {
  readonly name: string;
  readonly result: VmResult;
  readonly stacks: readonly ParsedStack[];
}

/** Names only: folder of each VM with the folders of its stacks. */
export type FleetNames = ReadonlyMap<string, readonly string[]>;

/** Reads `stacks/` of a checkout. No network, no process, nothing written; throws only for bugs. */
export async function loadFleet(root: string, options: LoadOptions): Promise<LoadResult> {
  const problems: Diagnostic[] = [];
  const names = listNames(root, problems);
  if (names.size === 0 && problems.length === 0) problems.push(reportNoStacks());
  const wanted = selectVms(names, options.vms, problems);
  const hosts: HostsResult =
    options.hosts === undefined ? { overlays: new Map(), problems: [] } : await readHosts(options.hosts, [...names.keys()]);
  const [routes, sources] = await Promise.all([readRoutes(root), readSecretSources(root)]);
  const { file, problems: fileProblems } = await readFleetFile(root);
  const loaded = await Promise.all(wanted.map((vm) => loadVm(root, vm, names.get(vm) ?? [], hosts.overlays.get(vm))));
  problems.push(
    ...hosts.problems,
    ...routes.problems,
    ...sources.problems,
    ...fileProblems,
    ...loaded.flatMap((each) => each.result.problems),
  );
  problems.push(...loaded.flatMap((each) => each.stacks.flatMap((stack) => stack.problems)));
  const today = new Date(options.now).toISOString().slice(0, 10);
  const { findings, advice, verdicts, exceptions, waived } = judgeFleet(
    { names, vms: loaded, routes: routes.routes, file, sources: sources.sources },
    today,
  );
  const diagnostics = sortDiagnostics(dropEchoes([...problems, ...findings]));
  const infisical = sources.sources === 'broken' ? undefined : sources.sources?.infisical;
  const vms = loaded.flatMap((each) => describeVm(root, each, { file, waived }));
  const readable = hasErrors(problems) ? undefined : { root, vms, ...(infisical === undefined ? {} : { infisical }) };
  return {
    fleet: hasErrors(diagnostics) ? undefined : readable,
    readable,
    diagnostics,
    advice: sortDiagnostics(advice),
    verdicts,
    exceptions,
  };
}

/**
 * The VMs alone, without their stacks, so that connecting can begin at once. What cannot be read is left out: `loadFleet`
 * reads it again and says what is wrong.
 * @param wanted names; empty for all
 */
export async function loadTargets(
  root: string,
  wanted: readonly string[],
  options: { readonly hosts?: string } = {},
): Promise<readonly DesiredVm[]> {
  const names = listFolders(root, 'stacks', 'VM', []);
  const chosen = wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
  const hosts = options.hosts === undefined ? undefined : await readHosts(options.hosts, names);
  if (hosts !== undefined && hosts.problems.length > 0) return [];
  const vms = await Promise.all(
    chosen.map((name) => {
      const file = `stacks/${name}/vm.yaml`;
      return interpretVm(name, file, readText(root, file), hosts?.overlays.get(name));
    }),
  );
  return vms.flatMap(({ vm }) => (vm?.value.managed === true ? [{ ...vm.value, stacks: [] }] : []));
}

function describeVm(root: string, loaded: LoadedVm, fleet: FleetFacts): readonly DesiredVm[] {
  if (loaded.result.vm === undefined) return [];
  const stacks = loaded.stacks.map((each) => describeStack(root, each, fleet)).filter((each) => each !== undefined);
  return [{ ...loaded.result.vm.value, stacks }];
}

function listNames(root: string, problems: Diagnostic[]): FleetNames {
  const vms = listFolders(root, 'stacks', 'VM', problems);
  return new Map(vms.map((vm) => [vm, listFolders(root, `stacks/${vm}`, 'stack', problems)]));
}

/** Folder names that are valid, sorted; files beside them (README.md, vm.yaml) are none of our business. */
function listFolders(root: string, folder: string, kind: 'VM' | 'stack', problems: Diagnostic[]): readonly string[] {
  const stat = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isSymbolicLink()) problems.push(reportLink(folder));
  if (!stat.isDirectory()) return [];
  const names: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) problems.push(reportLink(file));
    else if (entry.isDirectory() && isFolderName(entry.name) && !(kind === 'stack' && RESERVED_STACK_NAMES.includes(entry.name)))
      names.push(entry.name);
    else if (entry.isDirectory()) problems.push(reportBadName(kind, entry.name, { file }));
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

function selectVms(names: FleetNames, wanted: readonly string[] | undefined, problems: Diagnostic[]): readonly string[] {
  if (wanted === undefined) return [...names.keys()];
  for (const vm of wanted) {
    if (names.has(vm)) continue;
    const hint = suggestName(vm, names.keys());
    problems.push({ code: 'vm-unknown', severity: 'error', summary: `There is no VM \`${vm}\``, hint, at: { address: vm } });
  }
  return [...names.keys()].filter((each) => wanted.includes(each));
}

async function loadVm(root: string, vm: string, stackNames: readonly string[], overlay: HostOverlay | undefined): Promise<LoadedVm> {
  const file = `stacks/${vm}/vm.yaml`;
  const read = readText(root, file);
  const result = await interpretVm(vm, file, read, overlay);
  // One finding per cause: below an inventory-only VM the stacks themselves are not looked at.
  if (result.vm?.value.managed === false) return { name: vm, result, stacks: [] };
  return { name: vm, result, stacks: await Promise.all(stackNames.map((each) => loadStack(root, vm, each))) };
}

async function interpretVm(
  vm: string,
  file: string,
  read: ReturnType<typeof readText>,
  overlay: HostOverlay | undefined,
): Promise<VmResult> {
  if (read === undefined) {
    const hint = 'Add vm.yaml (`addresses: { lan: … }` is enough to begin with), or remove the folder.';
    return { vm: undefined, problems: [reportError('file-unreadable', { file }, 'The VM has no vm.yaml', { hint })] };
  }
  if ('problem' in read) return { vm: undefined, problems: [read.problem] };
  return await parseVm(vm, read.source, overlay);
}

/** A value that could not be interpolated is empty, and what then looks wrong on its line follows from that. */
function dropEchoes(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const unresolved = new Set(problems.filter((each) => each.code === 'compose-variable').map(lineKey));
  return problems.filter((each) => each.code === 'compose-variable' || !unresolved.has(lineKey(each)));
}

function lineKey({ at }: Diagnostic): string {
  return at !== undefined && 'file' in at ? `${at.file}:${at.line}` : '';
}

function reportNoStacks(): Diagnostic {
  const hint = 'Run the command in the root of the repository, where `stacks/<vm>/vm.yaml` lies.';
  return reportError('fleet-empty', { file: 'stacks' }, 'No VM is described here', { hint });
}
