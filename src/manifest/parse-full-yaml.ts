// YAML text → located tree with the `yaml` package, or what is wrong with it; loaded only for texts that need it.
import { type ErrorCode, parseDocument, type YAMLError } from 'yaml';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { buildTree } from './build-tree.ts';
import { countTokens } from './count-tokens.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { reportError } from './report.ts';
import { placeAt, type Source } from './source.ts';

/** Of syntax errors only the first is told: the rest mostly follow from it. */
export function parseFullYaml(source: Source): ParsedYaml {
  const bomb = countTokens(source);
  if (bomb !== undefined) return { root: undefined, problems: [bomb] };
  // Not `silent`: the package then also keeps quiet about a second document and drops it. Not `uniqueKeys`: it compares
  // every key with every other one, 2 s for 9,000 keys; buildTree finds duplicates on its way.
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false, merge: false });
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const [syntax] = errors;
  if (syntax !== undefined) return { root: undefined, problems: [reportSyntax(source, syntax)] };
  return buildTree(source, document.contents);
}

function reportSyntax(source: Source, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const what = error.code === 'MULTIPLE_DOCS' ? 'more than one document in the file' : firstSentence(error.message);
  const summary = `Not valid YAML: ${what}`;
  const hint = SYNTAX_HINTS[error.code] ?? 'Correct the marked place; an editor with YAML support shows it too.';
  return reportError('yaml-syntax', placeAt(source, start, end), summary, { hint });
}

const SYNTAX_HINTS: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML does not allow tabs there.',
  BAD_INDENT: 'Line the marked text up with its neighbours.',
  BLOCK_IN_FLOW: 'Inside [ ] and { } use commas, not indentation.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value on a line of its own, or in quotes: a value that holds `: ` needs them.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line and end with a colon.',
  MISSING_CHAR: 'Add the missing character: a closing quote or bracket, a comma, or the colon after a key.',
  MULTIPLE_DOCS: 'Keep one document per file: remove the `---` in the middle.',
  BAD_ALIAS: 'Define the anchor with `&name` before it is used.',
  TAG_RESOLVE_FAILED: 'Remove the tag: only plain YAML values are read here.',
  UNEXPECTED_TOKEN: 'Check quotes, brackets and indentation at the marked place.',
};

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/[.:]$/, '') ?? message;
}
