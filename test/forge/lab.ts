// The lab of the forge tests: fresh at the beginning of a file, so that one file does not find what another one left.
import { execa } from 'execa';
import { LAB } from '../../lab/api.ts';
import { readForgeSettings } from '../../lab/forge/settings.ts';
import { type Snapshot, snapshotContainers } from '../support/containers.ts';

/** `npm run lab` as a person types it; returns what it printed, without colours. */
export async function lab(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const result = await execa('node', ['scripts/lab.mjs', ...args], {
    cwd: LAB.root,
    all: true,
    reject: false,
    stdin: 'ignore',
    env: { NO_COLOR: '1' },
  });
  return { code: result.exitCode ?? 1, output: result.all };
}

/**
 * A lab with a real Gitea in which the checkout's commit is deployed and nothing else ever was. With FAIRLEAD_FORGE=keep, for
 * somebody who works on these tests, the lab is taken as it is.
 */
export async function freshForge(): Promise<void> {
  const settings = await readForgeSettings(LAB);
  if (settings !== undefined && process.env['FAIRLEAD_FORGE'] === 'keep') return;
  const emptied = await lab(settings === undefined ? 'down' : 'reset');
  if (emptied.code !== 0) throw new Error(emptied.output);
  const up = await lab('--forge', 'gitea');
  if (up.code !== 0) throw new Error(up.output);
}

/** What the stacks of the VMs run. Containers of jobs come and go meanwhile: they are not counted. */
export async function stackContainers(vms: readonly string[]): Promise<Snapshot> {
  const all = await snapshotContainers(vms);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !name.includes('GITEA-ACTIONS-TASK')));
}
