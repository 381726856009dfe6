// Secrets that come from elsewhere: one origin each, and nothing that Infisical stands on waits for Infisical.
import type { ParsedStack } from '../load-stack.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import { SECRETS_SOURCES_FILE } from '../secret-sources.ts';
import type { Source } from '../source.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, wordOf, type YamlEntry } from '../yaml-tree.ts';
import type { Finding, FleetRule, FleetView } from './rule.ts';

export const secretOrigin: FleetRule = {
  id: 'secret-origin',
  title: 'Each secret has one origin, and Infisical has an address',
  reason: 'With two, the one that was written last would win; without an address nothing can be asked.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: checkSecretOrigins,
};

export const secretBootstrap: FleetRule = {
  id: 'secret-bootstrap',
  title: 'What Infisical needs takes no secret from Infisical',
  reason: 'On an empty fleet both would wait for each other.',
  scope: 'fleet',
  exception: 'never',
  level: 'error',
  check: (fleet) => [...checkSourceNeeds(fleet), ...checkSourceCycle(fleet)],
};

/** Every stack that Infisical needs is there. */
function checkSourceNeeds({ names, sources }: FleetView): readonly Finding[] {
  if (sources === undefined || sources === 'broken') return [];
  const known = [...names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
  return itemsOf(findNode(sources.root, 'infisical', 'needs')).flatMap((node) => {
    const text = wordOf(node);
    if (known.includes(text)) return [];
    const summary = `There is no stack \`${text.slice(0, 50)}\``;
    return [reportError('needs-unknown', placeOfNode(sources.source, node), summary, { hint: suggestName(text, known) })];
  });
}

/** A secret has one origin, and that is described. */
function checkSecretOrigins(fleet: FleetView): readonly Finding[] {
  return stacksOf(fleet).flatMap((stack) =>
    fromInfisical(stack).flatMap(({ source, entry, origin }) => {
      const place = placeOfKey(source, origin);
      if (findNode(entry.value, 'generate') !== undefined) {
        const hint = 'Keep `generate` for a value that is made on the VM, or `infisical` for one that is made there.';
        return [reportError('secret-source', place, `Secret \`${entry.key}\` has two origins`, { hint })];
      }
      // A file that cannot be read is told by itself.
      if (fleet.sources === 'broken' || fleet.sources?.infisical !== undefined) return [];
      const hint = `Add ${SECRETS_SOURCES_FILE} with \`infisical: { url: …, project: …, environment: … }\`.`;
      return [reportError('secret-source', place, `Nothing says where the Infisical of \`${entry.key}\` is`, { hint })];
    }),
  );
}

/** On an empty fleet Infisical comes up before anything can be asked of it: what it stands on brings its secrets along. */
function checkSourceCycle(fleet: FleetView): readonly Finding[] {
  const infisical = fleet.sources === 'broken' ? undefined : fleet.sources?.infisical;
  if (infisical === undefined) return [];
  const stacks = new Map(stacksOf(fleet).map((stack) => [`${stack.vm}/${stack.name}`, stack]));
  const ways = waysBelow(infisical.needs, stacks);
  return [...ways].flatMap(([name, way]) => {
    const stack = stacks.get(name);
    return (stack === undefined ? [] : fromInfisical(stack)).map(({ source, entry, origin }) => {
      const detail = `Infisical → ${way.join(' → ')} → Infisical.`;
      const hint = 'Take this secret from `generate`, or from a secrets.sops.* file beside the stack.';
      return reportError('secret-cycle', placeOfKey(source, origin), `Infisical would wait for \`${entry.key}\`, and that for Infisical`, {
        detail,
        hint,
      });
    });
  });
}

/** Everything that the stacks need, each with a way to it. */
function waysBelow(needs: readonly string[], stacks: ReadonlyMap<string, ParsedStack>): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>(needs.map((name) => [name, [name]]));
  // A map that grows while it is walked visits what was added: that is the closure.
  for (const [name, way] of ways) {
    for (const need of stacks.get(name)?.manifest?.value.needs ?? []) {
      if (!ways.has(need)) ways.set(need, [...way, need]);
    }
  }
  return ways;
}

interface Origin {
  readonly stack: ParsedStack;
  readonly source: Source;
  readonly entry: YamlEntry;
  readonly origin: YamlEntry;
}

function fromInfisical(stack: ParsedStack): readonly Origin[] {
  const { manifest } = stack;
  if (manifest?.source === undefined) return [];
  const { source, root } = manifest;
  return entriesOf(findNode(root, 'secrets')).flatMap((entry) =>
    entriesOf(entry.value)
      .filter((each) => each.key === 'infisical')
      .map((origin) => ({ stack, source, entry, origin })),
  );
}

function stacksOf(fleet: FleetView): readonly ParsedStack[] {
  return fleet.vms.flatMap((vm) => vm.stacks);
}
