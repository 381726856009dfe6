// YAML text → located tree, or what is wrong with it. Bounds first, then the simple reader, then the full parser.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { mayBreakBounds, refuseLines } from './scan-yaml.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import type { Source } from './source.ts';
import type { YamlNode } from './yaml-tree.ts';

export interface ParsedYaml {
  /** undefined when the text is not usable; then there is at least one problem. An empty file is `null`. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Parses one YAML 1.2 document; the `yaml` package is loaded only for what the simple reader leaves to it. */
export async function parseYaml(source: Source): Promise<ParsedYaml> {
  const problem = refuseLines(source);
  if (problem !== undefined) return { root: undefined, problems: [problem] };
  const root = mayBreakBounds(source.text) ? undefined : readSimpleYaml(source);
  if (root !== undefined) return { root, problems: [] };
  const { parseFullYaml } = await import('./parse-full-yaml.ts');
  return parseFullYaml(source);
}
