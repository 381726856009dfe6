import { expect, test } from 'vitest';
import { loadFleet } from '../manifest/load.ts';
import { renovateConfig } from './renovate.ts';

interface Rule {
  readonly matchFileNames: readonly string[];
  readonly groupName?: string;
  readonly matchPackageNames?: readonly string[];
  readonly matchUpdateTypes?: readonly string[];
  readonly enabled?: boolean;
  readonly allowedVersions?: string;
}

test('every stack has its group, a migration is never proposed, and of steps only the next one', async () => {
  const { fleet } = await loadFleet('.', { now: Date.UTC(2026, 10, 26) });
  if (fleet === undefined) throw new Error('the repository is not valid');
  const text = renovateConfig({ fleet, routes: undefined, reached: new Map(), exceptions: [], rules: [] });
  const { packageRules, automerge } = JSON.parse(text) as { packageRules: readonly Rule[]; automerge: boolean };
  expect(automerge).toBe(false);
  expect(packageRules.flatMap((rule) => rule.groupName ?? [])).toEqual(
    fleet.vms.flatMap((vm) => vm.stacks.map((stack) => `${vm.name}/${stack.name}`)),
  );
  const of = (image: string) => packageRules.filter((rule) => rule.matchPackageNames?.includes(image));
  expect(of('postgres').map((rule) => [rule.matchFileNames[0], rule.matchUpdateTypes, rule.enabled])).toEqual([
    ['stacks/dev-tools/gitea/**', ['major'], false],
    ['stacks/infra-core/authentik/**', ['major'], false],
    ['stacks/infra-core/infisical/**', ['major'], false],
  ]);
  expect(of('redis')).toMatchObject([{ matchUpdateTypes: ['major', 'minor'], enabled: false }]);
  const pattern = /^\/(.*)\/$/.exec(of('ghcr.io/goauthentik/server')[0]?.allowedVersions ?? '')?.[1] ?? '';
  const allowed = ['2026.5.9', '2026.8.3', '2026.8', '2026.80.1', '2026.11.0', '2026.12.1', '12026.8.3'].filter((each) =>
    new RegExp(pattern).test(each),
  );
  expect(allowed).toEqual(['2026.8.3', '2026.8', '2026.11.0']);
});
