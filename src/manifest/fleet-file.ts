// stacks/fleet.yaml: what holds for all VMs. The file is optional.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { parseImage } from '../images/reference.ts';
import { compareVersions, parseVersion } from '../images/version.ts';
import type { UpgradeRule } from '../model/desired.ts';
import { checkSchema } from './check-schema.ts';
import type { FleetFileImage, FleetFile as Written } from './manifest-types.gen.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { checkExactlyOne, fillUpgrade } from './stack-manifest.ts';
import { validateFleet } from './validators.gen.js';
import { entriesOf, findNode, placeOfKey, placeOfNode, textOf, toPlain, type YamlNode } from './yaml-tree.ts';

const FLEET_FILE = 'stacks/fleet.yaml';

export interface FleetFile {
  readonly value: Written;
  /** undefined when the repository has no such file. */
  readonly source: Source | undefined;
  readonly root: YamlNode | undefined;
}

/** What stands in for a file that is absent or broken. */
export const NO_FLEET_FILE: FleetFile = { value: {}, source: undefined, root: undefined };

/** Reads the file of a checkout. `file` is the empty one when there is none, or a problem. */
export async function readFleetFile(root: string): Promise<{ readonly file: FleetFile; readonly problems: readonly Diagnostic[] }> {
  const read = readText(root, FLEET_FILE);
  if (read === undefined) return { file: NO_FLEET_FILE, problems: [] };
  if ('problem' in read) return { file: NO_FLEET_FILE, problems: [read.problem] };
  const parsed = await parseYaml(read.source);
  if (parsed.root === undefined) return { file: NO_FLEET_FILE, problems: parsed.problems };
  const found = [
    ...checkSchema(read.source, parsed.root, validateFleet),
    ...entriesOf(findNode(parsed.root, 'images')).flatMap(({ value }) => {
      const upgrade = findNode(value, 'upgrade');
      return upgrade === undefined ? [] : checkExactlyOne(read.source, upgrade, ['steps', 'within']);
    }),
  ];
  if (found.length > 0) return { file: NO_FLEET_FILE, problems: found };
  // The schema has just said so: this is the parsed boundary.
  const file = { value: toPlain(parsed.root) as Written, source: read.source, root: parsed.root };
  return { file, problems: checkImageKeys(read.source, parsed.root) };
}

/**
 * What is known about an image in the version that its reference names; undefined when nothing is.
 * @param reference as compose.yaml writes it, tag included
 */
export function imageFacts(file: FleetFile, reference: string): FleetFileImage | undefined {
  const image = parseImage(reference);
  const images = file.value.images ?? {};
  const facts = image !== undefined && Object.hasOwn(images, image.name) ? images[image.name] : undefined;
  if (facts?.from === undefined) return facts;
  const [from, has] = [parseVersion(facts.from), image?.tag === undefined ? undefined : parseVersion(image.tag)];
  return from !== undefined && has !== undefined && compareVersions(has, from) >= 0 ? facts : undefined;
}

/** The upgrade rule of an image by its name without tag; it holds for all versions. */
export function imageUpgrade(file: FleetFile, name: string): UpgradeRule | undefined {
  const images = file.value.images ?? {};
  const written = Object.hasOwn(images, name) ? images[name]?.upgrade : undefined;
  return written === undefined ? undefined : fillUpgrade(written);
}

/** Keys that no image reference would ever meet, and versions that cannot be compared. */
function checkImageKeys(source: Source, root: YamlNode): readonly Diagnostic[] {
  return entriesOf(findNode(root, 'images')).flatMap((entry) => {
    const image = parseImage(entry.key);
    const from = findNode(entry.value, 'from');
    if (from !== undefined && parseVersion(textOf(from) ?? '') === undefined) {
      const hint = 'Write it as the tags do: "3.6.5".';
      return [reportError('schema-value', placeOfNode(source, from), '`from` is not a version', { hint })];
    }
    if (image?.name === entry.key && image.tag === undefined && image.digest === undefined) return [];
    const name = image?.name ?? 'grafana/loki';
    const detail = 'Facts are looked up by the repository, without tag, and without `docker.io/` and `library/`.';
    return [reportError('schema-value', placeOfKey(source, entry), 'Not the name of an image', { detail, hint: `Write \`${name}:\`.` })];
  });
}
