// Evaluates `${{ … }}` with the Actions language's own lexer, parser and evaluator.
import { data, Evaluator, ExpressionError, Lexer, Parser } from '@actions/expressions';
import type { WorkflowNode } from './workflow-node.ts';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

type Dictionary = InstanceType<typeof data.Dictionary>;
type FunctionDefinition = NonNullable<ConstructorParameters<typeof Evaluator>[2]> extends Map<string, infer F> ? F : never;

/** What an expression sees: contexts by name, and the status functions where they are allowed. */
export interface Scope {
  readonly contexts: Readonly<Record<string, Value>>;
  readonly status?: { readonly success: boolean; readonly failure: boolean; readonly cancelled: boolean };
}

const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'] as const;

/**
 * Checks that an expression can be read and uses only what `allowed` names (schema notation).
 * Returns what is wrong, or undefined.
 */
export function checkExpression(expression: string, allowed: readonly string[]): string | undefined {
  try {
    const { contexts, functions } = splitAllowed(allowed);
    new Parser(new Lexer(expression).lex().tokens, contexts, functions).parse();
  } catch (error) {
    return error instanceof ExpressionError ? error.message : String(error);
  }
  return /\bhashFiles\s*\(/i.test(expression) ? 'hashFiles() is not supported by the embedded runner' : undefined;
}

function splitAllowed(allowed: readonly string[]) {
  const functions = allowed.flatMap((item) => {
    const match = /^(\w+)\((\d+),(\d+|MAX)\)$/.exec(item);
    if (!match) return [];
    const maxArgs = match[3] === 'MAX' ? Number.MAX_SAFE_INTEGER : Number(match[3]);
    return [{ name: match[1] ?? '', minArgs: Number(match[2]), maxArgs }];
  });
  return { contexts: allowed.filter((item) => !item.includes('(')), functions };
}

/** An `if` without a status function means `success() && (…)`; an absent one means `success()`. */
export function completeCondition(condition: string): string {
  const bare = stripBraces(condition);
  if (bare === '') return 'success()';
  const { tokens } = new Lexer(bare).lex();
  const asksStatus = tokens.some(
    ({ lexeme }, index) => STATUS_FUNCTIONS.some((name) => name === lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
  );
  return asksStatus ? bare : `success() && (${bare})`;
}

/** The expression of an `if`, with or without braces around the whole. */
export function stripBraces(condition: string): string {
  const trimmed = condition.trim();
  return trimmed.startsWith('${{') && trimmed.endsWith('}}') && trimmed.indexOf('${{', 3) < 0 ? trimmed.slice(3, -2).trim() : trimmed;
}

/** Evaluates one expression. Throws what the language throws, e.g. for fromJSON of something that is not JSON. */
export function evaluateExpression(expression: string, scope: Scope): Value {
  const names = Object.keys(scope.contexts);
  const functions = statusFunctions(scope);
  const parsed = new Parser(new Lexer(expression).lex().tokens, names, [...functions.values()]).parse();
  const result = new Evaluator(parsed, toDictionary(scope.contexts), functions).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer)) as Value;
}

/** True when the condition holds, by the language's rules of truth. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  return isTruthy(evaluateExpression(condition, scope));
}

/** GitHub's truth: false, 0, '' and null are false, everything else is true. */
export function isTruthy(value: Value): boolean {
  return !(value === false || value === 0 || value === '' || value === null || Number.isNaN(value));
}

/** Resolves a node of the file, expressions included, to plain data. */
export function evaluateNode(node: WorkflowNode, scope: Scope): Value {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'expression':
      return evaluateExpression(node.expression, scope);
    case 'list':
      return node.items.map((item) => evaluateNode(item, scope));
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, evaluateNode(value, scope)]));
  }
}

/** Resolves a node to text, the way the language makes strings of other things. */
export function evaluateText(node: WorkflowNode, scope: Scope): string {
  const value = evaluateNode(node, scope);
  if (value === null) return '';
  return typeof value === 'object' ? (Array.isArray(value) ? 'Array' : 'Object') : String(value);
}

/** Resolves a mapping to texts by key; an absent one is empty. */
export function evaluateTexts(node: WorkflowNode | undefined, scope: Scope): Record<string, string> {
  if (node?.kind !== 'map') return {};
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, evaluateText(value, scope)]));
}

function toDictionary(contexts: Readonly<Record<string, Value>>): Dictionary {
  return JSON.parse(JSON.stringify(contexts), data.reviver) as Dictionary;
}

function statusFunctions(scope: Scope): Map<string, FunctionDefinition> {
  const { status } = scope;
  if (!status) return new Map();
  const answers = { always: true, success: status.success, failure: status.failure, cancelled: status.cancelled };
  return new Map(STATUS_FUNCTIONS.map((name) => [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answers[name]) }]));
}
