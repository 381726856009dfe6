// stacks/secrets.yaml: where values come from that are not in the repository.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { InfisicalSource } from '../model/desired.ts';
import { checkSchema } from './check-schema.ts';
import type { SecretsFile } from './manifest-types.gen.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';
import type { Source } from './source.ts';
import { validateSecrets } from './validators.gen.js';
import { toPlain, type YamlNode } from './yaml-tree.ts';

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
