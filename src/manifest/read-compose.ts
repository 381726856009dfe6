// compose.yaml → ComposeFile: parsed, interpolated, checked against the schema, its pieces read.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { MAX_SERVICES, MAX_STACK_PORTS } from './bounds.ts';
import { checkSchema } from './check-schema.ts';
import type { ComposeFile, ComposeService, Reading } from './compose-model.ts';
import { readFileUse, readVolume } from './compose-mounts.ts';
import { readExposedPort, readPort } from './compose-ports.ts';
import { interpolateTree } from './interpolate.ts';
import { parseYaml } from './parse-yaml.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';
import { validateCompose } from './validators.gen.js';
import { entriesOf, findNode, itemsOf, placeOfKey, textOf, type YamlEntry, type YamlNode } from './yaml-tree.ts';

export interface ComposeResult {
  /** undefined when the file is so broken that no rule could say more. */
  readonly compose: ComposeFile | undefined;
  readonly problems: readonly Diagnostic[];
}

/** `values` are those of the stack's `.env`. */
export async function readCompose(source: Source, values: ReadonlyMap<string, string>): Promise<ComposeResult> {
  const parsed = await parseYaml(source);
  if (parsed.root === undefined) return { compose: undefined, problems: parsed.problems };
  if (parsed.root.kind !== 'map') return { compose: undefined, problems: [reportNoMapping(source)] };
  const { root, problems } = interpolateTree(source, parsed.root, values);
  const schema = checkSchema(source, root, validateCompose);
  if (schema.length > 0) return { compose: undefined, problems: [...problems, ...schema] };
  const entries = entriesOf(findNode(root, 'services'));
  if (entries.length > MAX_SERVICES)
    return { compose: undefined, problems: [...problems, reportTooMany(source, root, 'services', MAX_SERVICES)] };
  const pieces: Diagnostic[] = [...problems];
  const services = entries.map((entry) => readService(source, entry, pieces)).filter((each) => each !== undefined);
  const published = services.flatMap((each) => each.ports.map((port) => port.published.length));
  if (published.reduce((sum, each) => sum + each, 0) > MAX_STACK_PORTS) {
    return { compose: undefined, problems: [...pieces, reportTooMany(source, root, 'published ports', MAX_STACK_PORTS)] };
  }
  const compose: ComposeFile = {
    source,
    root,
    services: services.sort((a, b) => (a.name < b.name ? -1 : 1)),
    secrets: topLevel(root, 'secrets'),
    configs: topLevel(root, 'configs'),
    volumes: topLevel(root, 'volumes'),
    networks: topLevel(root, 'networks'),
  };
  return { compose, problems: pieces };
}

function readService(source: Source, entry: YamlEntry, problems: Diagnostic[]): ComposeService | undefined {
  const body = entry.value;
  if (body.kind !== 'map') return undefined;
  const hostNetwork = textOf(findNode(body, 'network_mode')) === 'host';
  const ports = hostNetwork
    ? keep(
        itemsOf(findNode(body, 'expose')).map((each) => readExposedPort(source, each)),
        problems,
      )
    : keep(
        itemsOf(findNode(body, 'ports')).map((each) => readPort(source, each)),
        problems,
      );
  return {
    name: entry.key,
    entry,
    body,
    hostNetwork,
    ports,
    volumes: keep(
      itemsOf(findNode(body, 'volumes')).map((each) => readVolume(source, each)),
      problems,
    ),
    configs: keep(
      itemsOf(findNode(body, 'configs')).map((each) => readFileUse(source, each)),
      problems,
    ),
    secrets: keep(
      itemsOf(findNode(body, 'secrets')).map((each) => readFileUse(source, each)),
      problems,
    ),
  };
}

function keep<T>(readings: readonly Reading<T>[], problems: Diagnostic[]): readonly T[] {
  const values: T[] = [];
  for (const reading of readings) {
    if (reading.problem === undefined) values.push(reading.value);
    else problems.push(reading.problem);
  }
  return values;
}

function topLevel(root: YamlNode, key: string): ReadonlyMap<string, YamlEntry> {
  return new Map(entriesOf(findNode(root, key)).map((entry) => [entry.key, entry]));
}

function reportTooMany(source: Source, root: YamlNode, what: string, limit: number): Diagnostic {
  const entry = root.kind === 'map' ? root.entries.get('services') : undefined;
  const place = entry === undefined ? placeAt(source, 0) : placeOfKey(source, entry);
  return reportError('compose-invalid', place, `More than ${limit} ${what} in one stack`, { hint: 'Split the stack.' });
}

function reportNoMapping(source: Source): Diagnostic {
  const hint = 'Begin with `services:`.';
  return reportError('compose-invalid', placeAt(source, 0), 'compose.yaml holds no services', { hint });
}
