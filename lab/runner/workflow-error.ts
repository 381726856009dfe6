// What is wrong with workflow files, all findings at once; nothing has run when this is thrown.
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  readonly place: Place;
  readonly message: string;
}

export class WorkflowError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(renderFinding).join('\n'));
    this.name = 'WorkflowError';
    this.findings = findings;
  }
}

/** One finding as editors and terminals know it: `file:line:column: message`. */
function renderFinding({ place, message }: Finding): string {
  return `${place.file}:${place.line}:${place.column}: ${message}`;
}
