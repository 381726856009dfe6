// One function per command of the lab; each returns the exit code.
import { join } from 'node:path';
import { execa } from 'execa';
import { claimInstances } from './claim.ts';
import { type LabContext, vmContainer } from './context.ts';
import { ownEnginePid } from './engine.ts';
import { hasCommand } from './engine-install.ts';
import { readStacks, readVms } from './fleet.ts';
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

async function printTable(lab: LabContext): Promise<LabState> {
  await waitForHandovers(lab, () => print('A stack that carries the runner was handed over: its VM changes it now'));
  const state = await readLabState(lab);
  print(`\n${renderTable(state).join('\n')}\n`);
  return state;
}

/** `npm run lab`. */
export async function runUp(lab: LabContext, options: { readonly images: string; readonly push: boolean }): Promise<number> {
  const images = options.images;
  if (images !== 'stand-in' && images !== 'real') throw new Error(`--images ${images}: one of stand-in, real`);
  const start = performance.now();
  print(`Lab of ${lab.root}`);
  const { vms, changes } = await bringUp(lab, { images, progress: linesTo(process.stdout) });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(
    changes.length === 0
      ? `Everything is up (${seconds} s): ${vms.length} VMs, registry, origin`
      : `Up in ${seconds} s: ${changes.join(', ')}`,
  );
  if (!options.push) return 0;
  const good = await deploy(lab, { force: false });
  await printTable(lab);
  if (good) await claimInstances(lab);
  print(good ? NEXT : 'The run failed: npm run lab -- logs');
  return good ? 0 : 1;
}

/** `status`. */
export async function runStatus(lab: LabContext): Promise<number> {
  const state = await printTable(lab);
  for (const vm of state.vms) if (vm.container !== 'running') print(`VM ${vm.vm}: ${vm.container}; npm run lab brings it up`);
  return state.vms.every((vm) => vm.container === 'running') && isDeployed(state) ? 0 : 1;
}

/** `push`. */
export async function runPush(lab: LabContext, options: { readonly force: boolean }): Promise<number> {
  const good = await deploy(lab, options);
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
