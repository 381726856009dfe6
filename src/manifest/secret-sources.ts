// stacks/secrets.yaml: where values come from that are not in the repository, and that nothing waits for itself because of it.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { InfisicalSource } from '../model/desired.ts';
import { checkSchema } from './check-schema.ts';
import type { ParsedStack } from './load-stack.ts';
import type { SecretsFile } from './manifest-types.gen.ts';
import { suggestName } from './nearest.ts';
import { parseYaml } from './parse-yaml.ts';
import type { FleetView } from './policy.ts';
import { readText } from './read-text.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { validateSecrets } from './validators.gen.js';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf, toPlain, type YamlEntry, type YamlNode } from './yaml-tree.ts';

export const SECRETS_SOURCES_FILE = 'stacks/secrets.yaml';
const DEFAULT_MAX_AGE_HOURS = 168;

export interface ParsedSources {
  readonly source: Source;
  readonly root: YamlNode;
  readonly infisical: InfisicalSource | undefined;
}

export interface SourcesResult {
  /** undefined when there is no such file. */
  readonly sources: ParsedSources | 'broken' | undefined;
  readonly problems: readonly Diagnostic[];
}

export async function readSecretSources(root: string): Promise<SourcesResult> {
  const read = readText(root, SECRETS_SOURCES_FILE);
  if (read === undefined) return { sources: undefined, problems: [] };
  if ('problem' in read) return { sources: 'broken', problems: [read.problem] };
  const parsed = await parseYaml(read.source);
  if (parsed.root === undefined) return { sources: 'broken', problems: parsed.problems };
  const problems = checkSchema(read.source, parsed.root, validateSecrets);
  if (problems.length > 0) return { sources: 'broken', problems };
  // The schema has just said so: this is the parsed boundary.
  const { infisical } = toPlain(parsed.root) as SecretsFile;
  return { sources: { source: read.source, root: parsed.root, infisical: infisical && fillSource(infisical) }, problems: [] };
}

function fillSource(file: NonNullable<SecretsFile['infisical']>): InfisicalSource {
  const { url, project, environment, needs = [], maxAgeHours = DEFAULT_MAX_AGE_HOURS } = file;
  return { url: url.replace(/\/$/, ''), project, environment, needs, maxAge: maxAgeHours * 3600 };
}

/** Every stack that Infisical needs is there. */
export function checkSourceNeeds({ names, sources }: FleetView): readonly Diagnostic[] {
  if (sources === undefined || sources === 'broken') return [];
  const known = [...names].flatMap(([vm, stacks]) => stacks.map((stack) => `${vm}/${stack}`));
  return itemsOf(findNode(sources.root, 'infisical', 'needs')).flatMap((node) => {
    const text = textOf(node) ?? '';
    if (known.includes(text)) return [];
    const summary = `There is no stack \`${text.slice(0, 50)}\``;
    return [reportError('needs-unknown', placeOfNode(sources.source, node), summary, { hint: suggestName(text, known) })];
  });
}

/** A secret has one origin, and that is described. */
export function checkSecretOrigins(fleet: FleetView): readonly Diagnostic[] {
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
export function checkSourceCycle(fleet: FleetView): readonly Diagnostic[] {
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
  readonly source: Source;
  readonly entry: YamlEntry;
  readonly origin: YamlEntry;
}

function fromInfisical({ manifest }: ParsedStack): readonly Origin[] {
  if (manifest?.source === undefined) return [];
  const { source, root } = manifest;
  return entriesOf(findNode(root, 'secrets')).flatMap((entry) =>
    entriesOf(entry.value)
      .filter((each) => each.key === 'infisical')
      .map((origin) => ({ source, entry, origin })),
  );
}

function stacksOf(fleet: FleetView): readonly ParsedStack[] {
  return fleet.vms.flatMap((vm) => vm.stacks);
}
