// `npm run lab -- --forge gitea`: the first deployment by the embedded runner, then Gitea's own runs of the same workflow files.
import type { LabContext } from '../context.ts';
import { waitForHandovers } from '../handover.ts';
import { readHead } from '../origin.ts';
import { isHealthy, readLabState } from '../state.ts';
import { pushHeadToForge, readForgeMain, repositoryUrl } from './push.ts';
import { type ForgeRun, findForgeRun, followForgeRun, listForgeRuns } from './runs.ts';
import type { Forge } from './setup.ts';

const WORKFLOW = 'deploy.yaml';

/** The newest push run of the deploy workflow at this commit. */
async function lastDeploy(forge: Forge, sha: string): Promise<ForgeRun | undefined> {
  return (await listForgeRuns(forge, sha)).find((run) => run.workflow === WORKFLOW && run.event === 'push');
}

async function isEverythingUp(lab: LabContext): Promise<{ readonly good: boolean; readonly stacks: number }> {
  const { stacks } = await readLabState(lab);
  const wanted = stacks.filter((stack) => stack.known);
  return { good: wanted.every((stack) => stack.release !== undefined && isHealthy(stack)), stacks: wanted.length };
}

/** Pushes HEAD to Gitea and follows its run; runs it again when it is there but failed. True when all is as HEAD says. */
export async function deployByForge(
  lab: LabContext,
  forge: Forge,
  options: { readonly force: boolean },
  print: (text: string) => void,
): Promise<boolean> {
  const head = await readHead(lab);
  const short = head.slice(0, 10);
  let run: ForgeRun | undefined;
  if ((await readForgeMain(forge)) === head) {
    const last = await lastDeploy(forge, head);
    const { good, stacks } = await isEverythingUp(lab);
    if (last?.conclusion === 'success' && good) {
      print(`no changes: ${short} was deployed by run ${last.number} of Gitea, all ${stacks} stacks are healthy, no container was touched`);
      return true;
    }
    if (last?.conclusion === undefined) run = last;
    else {
      print(`${short} is on Gitea but not (or no longer) running everywhere: run ${last.number} is started again`);
      await forge.api.call('POST', `/repos/${forge.settings.user}/${forge.settings.repository}/actions/runs/${last.id}/rerun`);
      run = last;
    }
  } else {
    print(`Pushing ${short} to ${repositoryUrl(forge)}; its runner executes .gitea/workflows:`);
    await pushHeadToForge(lab, forge, options);
  }
  run ??= await findForgeRun(forge, { workflow: WORKFLOW, sha: head, event: 'push' });
  print(`Run ${run.number}: ${repositoryUrl(forge)}/actions/runs/${run.id}`);
  const end = await followForgeRun(forge, run.id, process.stdout);
  await waitForHandovers(lab, () => print('A stack that carries the runner was handed over: its VM changes it now'));
  print(`Run ${end.number}: ${end.conclusion}`);
  return end.conclusion === 'success';
}

/** Where a person looks, and who they are there. */
export function describeForge(forge: Forge): string {
  return `Gitea: ${repositoryUrl(forge)} (sign in at ${forge.api.address}/user/login as ${forge.settings.user}, password ${forge.settings.password})`;
}

/** `logs [number]` on a Gitea: the log of a run, or the list. */
export async function forgeLogs(forge: Forge, number: string | undefined, list: boolean): Promise<string> {
  const runs = await listForgeRuns(forge);
  if (list) {
    const lines = runs.map(({ number: n, startedAt, event, workflow, sha, conclusion }) =>
      [n, startedAt, event, workflow, sha.slice(0, 10), conclusion ?? 'running'].join('  '),
    );
    return lines.join('\n');
  }
  const run = number === undefined ? runs[0] : runs.find((other) => other.number === Number(number));
  if (run === undefined)
    throw new Error(number === undefined ? 'no run yet: npm run lab -- push' : `no run ${number}: npm run lab -- logs --list`);
  return (await followForgeRun(forge, run.id)).log;
}
