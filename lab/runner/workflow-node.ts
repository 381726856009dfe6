// A workflow file as a tree of places and values, free of the parser's own token classes.
import type { TemplateParseResult } from '@actions/workflow-parser';
import { isAlias, parseDocument, visit } from 'yaml';
import { allowParserJson } from './json-modules.ts';
import type { Finding, Place } from './workflow-error.ts';

interface ScalarNode {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** Contexts and functions an expression may use here, as the schema names them: `github`, `always(0,0)`. */
  readonly allowed: readonly string[];
}
interface ExpressionNode {
  readonly kind: 'expression';
  readonly place: Place;
  /** Without the braces. */
  readonly expression: string;
  /** Made of text around one or more expressions. */
  readonly mixed: boolean;
}
interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly WorkflowNode[];
}
export interface MapEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: WorkflowNode;
}
export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly MapEntry[];
}
export type WorkflowNode = ScalarNode | ExpressionNode | ListNode | MapNode;

type Parser = typeof import('@actions/workflow-parser');
type Token = NonNullable<TemplateParseResult['value']>;

const MAX_BYTES = 512 * 1024;

/**
 * Parses one workflow file against the schema of the Actions language.
 * Returns the tree, or findings with places; a file that is too large or uses YAML aliases is refused unread.
 */
export async function parseWorkflowText(file: string, text: string): Promise<{ root?: WorkflowNode; findings: readonly Finding[] }> {
  const start: Place = { file, line: 1, column: 1 };
  if (Buffer.byteLength(text) > MAX_BYTES) return { findings: [{ place: start, message: `larger than ${MAX_BYTES / 1024} KiB` }] };
  // The parser expands aliases without a bound and drops circular ones silently.
  const alias = findAlias(file, text);
  if (alias) return { findings: [{ place: alias, message: 'YAML aliases are not supported by the embedded runner' }] };
  allowParserJson();
  const parser = await import('@actions/workflow-parser');
  allowGiteaContext(parser);
  const { context, value } = parser.parseWorkflow({ name: file, content: text }, new parser.NoOperationTraceWriter());
  const findings = context.errors.getErrors().map((error) => ({
    place: error.range ? { file, line: error.range.start.line, column: error.range.start.column } : start,
    message: error.rawMessage,
  }));
  if (findings.length > 0 || !value) return { findings: findings.length > 0 ? findings : [{ place: start, message: 'the file is empty' }] };
  return { root: toNode(parser, file, value), findings };
}

function findAlias(file: string, text: string): Place | undefined {
  let offset: number | undefined;
  visit(parseDocument(text), (_key, node) => {
    if (!isAlias(node)) return undefined;
    offset = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  if (offset === undefined) return undefined;
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Gitea offers `gitea` as another name of `github` wherever the language allows the latter. */
function allowGiteaContext(parser: Parser): void {
  const { schema } = parser.parseWorkflow({ name: 'schema', content: 'on: push' }, new parser.NoOperationTraceWriter()).context;
  for (const definition of Object.values(schema.definitions)) {
    const contexts = definition.readerContext;
    if (contexts.includes('github') && !contexts.includes('gitea')) contexts.push('gitea');
  }
}

function toNode(parser: Parser, file: string, token: Token): WorkflowNode {
  const place: Place = { file, line: token.line ?? 1, column: token.col ?? 1 };
  if (parser.isMapping(token)) {
    const entries = [...token].map(({ key, value }) => ({
      key: key.toString(),
      place: { file, line: key.line ?? place.line, column: key.col ?? place.column },
      value: toNode(parser, file, value),
    }));
    return { kind: 'map', place, entries };
  }
  if (parser.isSequence(token)) return { kind: 'list', place, items: [...token].map((item) => toNode(parser, file, item)) };
  if (parser.isBasicExpression(token))
    return { kind: 'expression', place, expression: token.expression, mixed: token.originalExpressions !== undefined };
  const allowed = token.definitionInfo?.allowedContext ?? [];
  if (parser.isString(token) || parser.isNumber(token) || parser.isBoolean(token))
    return { kind: 'scalar', place, value: token.value, allowed };
  return { kind: 'scalar', place, value: null, allowed };
}
