// One function per command of the lab; each returns the exit code.
import { join } from 'node:path';
import { execa } from 'execa';
import { claimInstances } from './claim.ts';
import { type LabContext, vmContainer } from './context.ts';
import { ownEnginePid } from './engine.ts';
import { hasCommand } from './engine-install.ts';
import { readStacks, readVms } from './fleet.ts';
import { chooseForge } from './forge/choice.ts';
import { deployByForge, describeForge, forgeLogs } from './forge/deploy.ts';
import { type ForgeFacts, readForgeFacts } from './forge/facts.ts';
import { readForgeSettings } from './forge/settings.ts';
import { ensureForge, type Forge } from './forge/setup.ts';
import { waitForHandovers } from './handover.ts';
import { hasUncommittedStacks, pushHead, readHead, readOriginMain } from './origin.ts';
import { runnerDirectory, runPipeline } from './pipeline.ts';
import { linesTo } from './progress.ts';
import { removeLab, resetVm } from './reset.ts';
import { ensureSecrets } from './secrets.ts';
import { isHealthy, type LabState, readLabState } from './state.ts';
import { renderTable } from './table.ts';
import { bringUp } from './up.ts';

const NEXT = `Try next:
  edit a file under stacks/, commit, then   npm run lab -- push
  look around on a VM                       npm run lab -- ssh <vm>
  what the last run said                    npm run lab -- logs
  start over, or remove everything          npm run lab -- reset | down`;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function isDeployed(state: LabState): boolean {
  return state.stacks.every((stack) => !stack.known || (stack.release !== undefined && isHealthy(stack)));
}

async function lastRun(lab: LabContext, sha: string) {
  const { listRuns } = await import('./runner/main.ts');
  return (await listRuns(runnerDirectory(lab)).catch(() => [])).find((run) => run.sha === sha);
}

/** Pushes the current commit, or runs it again when it is there but not deployed. True when the run succeeded or was not needed. */
async function deploy(lab: LabContext, options: { readonly force: boolean }): Promise<boolean> {
  const head = await readHead(lab);
  const short = head.slice(0, 10);
  if (await hasUncommittedStacks(lab)) print('Files under stacks/ have uncommitted changes: only what is committed is pushed.');
  if ((await readOriginMain(lab)) === head) {
    const run = await lastRun(lab, head);
    const state = await readLabState(lab);
    if (run?.conclusion === 'success' && isDeployed(state)) {
      print(
        `no changes: ${short} was deployed by run ${run.runNumber}, all ${state.stacks.length} stacks are healthy, no container was touched`,
      );
      return true;
    }
    print(`${short} is on the lab's origin but not (or no longer) running everywhere: deploying it again`);
    const result = await runPipeline(lab, { event: 'push', ref: 'refs/heads/main', before: head, after: head }, process.stdout);
    return result.conclusion === 'success';
  }
  print(`Pushing ${short} to the lab's origin; its hook runs .gitea/workflows:`);
  await pushHead(lab, options);
  return (await lastRun(lab, head))?.conclusion === 'success';
}

/** This lab's Gitea, ready for use; undefined: it has the embedded forge. */
async function openForge(lab: LabContext): Promise<Forge | undefined> {
  const settings = await readForgeSettings(lab);
  if (settings === undefined) return undefined;
  return ensureForge(lab, await readForgeFacts(lab, await readStacks(lab, await readVms(lab))), settings);
}

/** Somebody has to deploy the forge before it can deploy anything: the embedded runner, with the same workflow files. */
async function ensureForgeRuns(lab: LabContext, { forge, runner }: ForgeFacts): Promise<boolean> {
  const { stacks } = await readLabState(lab);
  const carriers = stacks.filter(({ vm, stack }) => [forge, runner].some((each) => each.vm === vm && each.stack === stack));
  if (carriers.length === 2 && carriers.every((stack) => stack.release !== undefined && isHealthy(stack))) return true;
  print('The forge does not run yet: the embedded runner makes the first deployment');
  const good = await deploy(lab, { force: true });
  await waitForHandovers(lab, () => print('The runner is being brought up by its VM'));
  return good;
}

/** First deployment where needed, then the repository in Gitea and its own run. */
async function deployWithForge(lab: LabContext, facts: ForgeFacts, options: { readonly force: boolean }): Promise<boolean> {
  if (!(await ensureForgeRuns(lab, facts))) return false;
  const forge = await openForge(lab);
  if (forge === undefined) return false;
  if (forge.changes.length > 0) print(`Gitea made ready: ${forge.changes.join(', ')}`);
  const good = await deployByForge(lab, forge, options, print);
  print(describeForge(forge));
  return good;
}

async function printTable(lab: LabContext): Promise<LabState> {
  await waitForHandovers(lab, () => print('A stack that carries the runner was handed over: its VM changes it now'));
  const state = await readLabState(lab);
  print(`\n${renderTable(state).join('\n')}\n`);
  return state;
}

/** `npm run lab`. */
export async function runUp(
  lab: LabContext,
  options: { readonly images: string; readonly forge?: string; readonly push: boolean },
): Promise<number> {
  const images = options.images;
  if (images !== 'stand-in' && images !== 'real') throw new Error(`--images ${images}: one of stand-in, real`);
  const start = performance.now();
  print(`Lab of ${lab.root}`);
  const settings = await chooseForge(lab, { forge: options.forge, images, env: process.env });
  const { vms, changes, forge } = await bringUp(lab, { images, forge: settings, progress: linesTo(process.stdout) });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(
    changes.length === 0
      ? `Everything is up (${seconds} s): ${vms.length} VMs, registry, origin`
      : `Up in ${seconds} s: ${changes.join(', ')}`,
  );
  if (!options.push) return 0;
  const good = forge === undefined ? await deploy(lab, { force: false }) : await deployWithForge(lab, forge, { force: false });
  await printTable(lab);
  if (good) await claimInstances(lab);
  print(good ? NEXT : 'The run failed: npm run lab -- logs');
  return good ? 0 : 1;
}

/** `status`. */
export async function runStatus(lab: LabContext): Promise<number> {
  const state = await printTable(lab);
  const forge = await openForge(lab);
  if (forge !== undefined) print(describeForge(forge));
  for (const vm of state.vms) if (vm.container !== 'running') print(`VM ${vm.vm}: ${vm.container}; npm run lab brings it up`);
  return state.vms.every((vm) => vm.container === 'running') && isDeployed(state) ? 0 : 1;
}

/** `push`. */
export async function runPush(lab: LabContext, options: { readonly force: boolean }): Promise<number> {
  const forge = await openForge(lab);
  const good = forge === undefined ? await deploy(lab, options) : await deployByForge(lab, forge, options, print);
  await printTable(lab);
  if (good) await claimInstances(lab);
  return good ? 0 : 1;
}

/** `ssh <vm> [command…]`: over SSH where the host has a client, otherwise through Docker. */
export async function runSsh(lab: LabContext, name: string, command: readonly string[]): Promise<number> {
  const vms = await readVms(lab);
  const vm = vms.find((other) => other.name === name);
  if (vm === undefined) throw new Error(`no VM ${name} in the lab: ${vms.map((other) => other.name).join(', ')}`);
  const options = [
    '-i',
    join(lab.directory, 'id_ed25519'),
    '-o',
    `UserKnownHostsFile=${join(lab.directory, 'known_hosts')}`,
    '-o',
    'IdentitiesOnly=yes',
  ];
  const terminal = process.stdin.isTTY === true ? ['-it'] : ['-i'];
  const [program, argv] = (await hasCommand('ssh'))
    ? ['ssh', [...options, '-p', String(vm.sshPort), 'root@127.0.0.1', ...command]]
    : ['docker', ['exec', ...terminal, vmContainer(name), ...(command.length === 0 ? ['bash', '-l'] : ['sh', '-c', command.join(' ')])]];
  const result = await execa(program, argv, { stdio: 'inherit', reject: false });
  return result.exitCode ?? 1;
}

/** `logs [number]`. */
export async function runLogs(lab: LabContext, number: string | undefined, options: { readonly list: boolean }): Promise<number> {
  const forge = await openForge(lab);
  if (forge !== undefined) {
    print(await forgeLogs(forge, number, options.list));
    return 0;
  }
  const { listRuns, readRunLog } = await import('./runner/main.ts');
  const runs = await listRuns(runnerDirectory(lab));
  if (options.list) {
    for (const run of runs) print(`${run.runNumber}  ${run.startedAt}  ${run.event}  ${run.sha.slice(0, 10)}  ${run.conclusion}`);
    return 0;
  }
  const run = number === undefined ? runs[0] : runs.find((other) => other.runNumber === Number(number));
  if (run === undefined)
    throw new Error(number === undefined ? 'no run yet: npm run lab -- push' : `no run ${number}: npm run lab -- logs --list`);
  print(await readRunLog(runnerDirectory(lab), run.runNumber));
  return 0;
}

/** `reset [vm…]`: empty VMs with fresh secrets. */
export async function runReset(lab: LabContext, names: readonly string[]): Promise<number> {
  const vms = await readVms(lab);
  const unknown = names.find((name) => !vms.some((vm) => vm.name === name));
  if (unknown !== undefined) throw new Error(`no VM ${unknown} in the lab: ${vms.map((vm) => vm.name).join(', ')}`);
  const chosen = names.length === 0 ? vms.map((vm) => vm.name) : names;
  const stacks = await readStacks(lab, vms);
  await linesTo(process.stdout).step(`Wiped ${chosen.join(', ')}`, async () => {
    await Promise.all(chosen.map(resetVm));
    await ensureSecrets(chosen, stacks);
  });
  print('Deploy again: npm run lab');
  return 0;
}

/** `down`. */
export async function runDown(lab: LabContext, options: { readonly images: boolean }): Promise<number> {
  const engine = await ownEnginePid(lab);
  const { containers } = await removeLab(lab, options);
  print(
    `Removed ${containers} containers, the lab's network and volumes, and .lab${options.images ? ', and the images' : '; the images stay (--images removes them)'}`,
  );
  if (engine !== undefined) print(`The Docker Engine that the lab started still runs (pid ${engine}): kill ${engine} ends it`);
  return 0;
}
