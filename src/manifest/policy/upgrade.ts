// What is said about upgrades is about an image that is there, and databases have it said.
import { parseImage } from '../../images/reference.ts';
import { imageFacts, imageUpgrade } from '../fleet-file.ts';
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError, reportWarning } from '../report.ts';
import { entriesOf, findNode, placeOfKey, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, FleetView, PlanRule, StackRule } from './rule.ts';
import { forServices } from './service-form.ts';

export const upgradePath: StackRule = {
  id: 'upgrade-path',
  title: 'A database says which step between its versions is no upgrade but a migration',
  reason: 'A new major version refuses the files of the old one, or ruins them: only a dump brings the data over.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: (stack, fleet) => [...checkDatabases(stack, fleet), ...checkImages(stack)],
};

function checkDatabases(stack: ParsedStack, { file }: FleetView): readonly Finding[] {
  return forServices(stack, (compose, service) => {
    const node = findNode(service.body, 'image');
    const image = textOf(node) ?? '';
    const name = parseImage(image)?.name;
    if (node === undefined || name === undefined || imageFacts(file, image)?.kind !== 'database') return [];
    if (imageUpgrade(file, name) !== undefined || Object.hasOwn(stack.manifest?.value.upgrade ?? {}, name)) return [];
    const hint = `Add to stacks/fleet.yaml, at the image: \`upgrade: { within: major, reason: … }\`, or to stack.yaml: \`upgrade: { ${name}: … }\`.`;
    const summary = `Nothing says how \`${service.name}\` may be upgraded`;
    return [{ ...reportError('upgrade-path', placeOfNode(compose.source, node), summary, { hint }), on: { service: service.name } }];
  });
}

function checkImages({ manifest, compose }: ParsedStack): readonly Finding[] {
  if (manifest?.source === undefined || compose === undefined) return [];
  const { source } = manifest;
  const names = new Set(compose.services.flatMap(({ body }) => parseImage(textOf(findNode(body, 'image')) ?? '')?.name ?? []));
  return entriesOf(findNode(manifest.root, 'upgrade')).flatMap((entry) => {
    if (names.has(entry.key)) return [];
    const summary = `No service uses the image \`${entry.key.slice(0, 35)}\``;
    return [reportWarning('upgrade-path', placeOfKey(source, entry), summary, { hint: suggestName(entry.key, names) })];
  });
}

/** Found by src/plan/upgrade-findings.ts: only the VM knows which version runs. */
export const upgradeStep: PlanRule = {
  id: 'upgrade-step',
  title: 'An image takes only the steps between versions that it allows',
  reason: 'authentik skips no release, PostgreSQL changes its major version by dump only: the database does not come up otherwise.',
  scope: 'plan',
  exception: 'until',
  level: 'error',
};
