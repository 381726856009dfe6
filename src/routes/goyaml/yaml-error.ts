// The one error of reading YAML the way cloudflared does; its text is what Go's yaml.v3 would say, with `yaml: ` in front.

export class GoYamlError extends Error {
  constructor(message: string) {
    super(`yaml: ${message}`);
    this.name = 'GoYamlError';
  }
}

/** Where a token or a problem is; lines and columns count from 0, `index` counts characters. */
export interface Mark {
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** A scanner's refusal: the line of its context when that is not the first line, else of the place reached. */
export function scannerError(problem: string, context: Mark, reached: Mark): GoYamlError {
  const line = context.line !== 0 ? context.line + 1 : reached.line !== 0 ? reached.line + 1 : 0;
  return new GoYamlError(placed(line, problem));
}

/** A parser's refusal. Its line is one less than that of the scanner: yaml.v3 does not count from 1 here. */
export function parserError(problem: string, context: Mark | undefined, reached: Mark): GoYamlError {
  const line = context !== undefined && context.line !== 0 ? context.line : reached.line;
  return new GoYamlError(placed(line, problem));
}

function placed(line: number, problem: string): string {
  return line === 0 ? problem : `line ${line}: ${problem}`;
}
