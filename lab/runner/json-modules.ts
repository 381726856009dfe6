// @actions/workflow-parser imports a JSON file without an import attribute, which Node refuses; bundlers and tsx do not mind.
import { register } from 'node:module';

const HOOK = `import { readFile } from 'node:fs/promises';
export async function load(url, context, next) {
  if (!/\\/@actions\\/workflow-parser\\/dist\\/[^/]+\\.json$/.test(url)) return next(url, context);
  return { format: 'module', shortCircuit: true, source: 'export default ' + (await readFile(new URL(url), 'utf8')) };
}`;

let registered = false;

/** Lets Node load the parser's own JSON schema as a module. Idempotent, and of no effect on any other module. */
export function allowParserJson(): void {
  if (registered) return;
  registered = true;
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`);
}
