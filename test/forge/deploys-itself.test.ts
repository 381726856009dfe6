// A real Gitea and a real runner, deployed by the pipeline that runs on them.
import { beforeAll, describe, expect, test } from 'vitest';
import { LAB } from '../../lab/api.ts';
import { readVms } from '../../lab/fleet.ts';
import { waitForHandovers } from '../../lab/handover.ts';
import { differences } from '../support/containers.ts';
import { freshForge, lab, stackContainers } from './lab.ts';
import { Person, plain } from './person.ts';

let vms: readonly string[];

beforeAll(async () => {
  vms = (await readVms(LAB)).map((vm) => vm.name);
  await freshForge();
});

describe('npm run lab -- --forge gitea', () => {
  test.skipIf(process.env['FAIRLEAD_FORGE'] === 'keep')('a second time says why there is nothing to do, and touches nothing', async () => {
    const before = await stackContainers(vms);
    const again = await lab('--forge', 'gitea');
    expect(again.output).toMatch(/no changes: [0-9a-f]{10} was deployed by run \d+ of Gitea, all 17 stacks are healthy/);
    expect(again.code).toBe(0);
    expect(differences(before, await stackContainers(vms))).toEqual({});
  });
});

describe("a change to the forge's own stack", () => {
  test('is deployed by a job of that very forge, which ends green', async () => {
    await using person = await Person.arrive();
    const before = await stackContainers(vms);
    await person.edit('stacks/dev-tools/gitea/compose.yaml', (text) =>
      text
        .replace(/^ *GITEA__ui__THEME.*\n/gm, '')
        .replace(
          /^( {6})GITEA__service__DISABLE_REGISTRATION: .*$/m,
          `$&\n$1GITEA__ui__THEME_COLOR_META_TAG: "#${Date.now() % 1_000_000}"`,
        ),
    );
    const sha = await person.push('Give Gitea another colour');
    const run = await person.run('deploy.yaml', 'push', sha);
    expect(run.conclusion, run.log).toBe('success');
    expect(run.log).toContain('environment GITEA__ui__THEME_COLOR_META_TAG');
    expect(run.log).toMatch(/the forge answers with its version: \d/);
    expect(differences(before, await stackContainers(vms))).toEqual({ 'dev-tools/gitea-gitea-1': 'recreated' });
    expect((await person.statuses(sha))['fairlead/deploy/dev-tools']?.status).toBe('success');
  });
});

describe("a change to the runner's own stack", () => {
  test('is handed over, the job ends green first, and the new runner takes the next job', async () => {
    await using person = await Person.arrive();
    const before = await stackContainers(vms);
    await person.edit('stacks/dev-tools/runner/config/config.yaml', (text) => `${text}# edited ${Date.now()}\n`);
    const sha = await person.push('Edit the configuration of the runner');
    const run = await person.run('deploy.yaml', 'push', sha);
    expect(run.conclusion, run.log).toBe('success');
    expect(run.log).toContain('handed over');
    await waitForHandovers(LAB, () => undefined);
    expect(differences(before, await stackContainers(vms))).toEqual({ 'dev-tools/runner-runner-1': 'restarted' });
    const drift = await person.dispatch('drift.yaml');
    expect(plain(drift.log)).toContain('dev-tools');
    expect(drift.conclusion, drift.log).toBe('success');
  });
});
