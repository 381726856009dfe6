// The inputs of our actions, read once and checked: Gitea enforces neither `required` nor `choice`.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';

const ACTION_COMMANDS = ['plan', 'deploy', 'verify', 'drift', 'rollback'] as const;
type ActionCommand = (typeof ACTION_COMMANDS)[number];

export interface ActionInputs {
  readonly command: ActionCommand;
  readonly root: string;
  readonly hosts: string | undefined;
  readonly stack: string | undefined;
  /** Path of a private key. */
  readonly identity: string | undefined;
  /** Text of a private key. */
  readonly sshKey: string | undefined;
  readonly token: string | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly release: number | undefined;
  readonly reason: string;
  readonly dryRun: boolean;
  /** VMs whose plan may remove most or all of what runs there. */
  readonly allowRemoval: readonly string[];
  /** Write the plan to the pull request. */
  readonly comment: boolean;
}

/** Reads one input; absent ones are the empty string, as the runner gives them. */
export type GetInput = (name: string) => string;

const STACK_NAME = /^[a-z0-9][a-z0-9-]*$/;

/** @throws PipelineError `usage`, one diagnostic for every input that is wrong */
export function readActionInputs(getInput: GetInput): ActionInputs {
  const problems: Diagnostic[] = [];
  const command = readCommand(getInput, problems);
  const inputs: ActionInputs = {
    command,
    root: text(getInput, 'root') ?? '.',
    hosts: text(getInput, 'hosts'),
    stack: readStack(getInput, problems),
    identity: text(getInput, 'identity'),
    sshKey: readKey(getInput('ssh-key')),
    token: text(getInput, 'token'),
    timeoutSeconds: readCount(getInput, 'timeout', problems),
    release: readCount(getInput, 'release', problems),
    reason: text(getInput, 'reason') ?? '',
    dryRun: readBoolean(getInput, 'dry-run', problems),
    allowRemoval: (text(getInput, 'allow-removal') ?? '').split(/[\s,]+/).filter((each) => each !== ''),
    comment: readBoolean(getInput, 'comment', problems),
  };
  if (command === 'rollback' && inputs.stack === undefined)
    problems.push(wrong('stack', '', 'a rollback needs the name of one stack, or all'));
  if (command === 'rollback' && inputs.reason === '') problems.push(wrong('reason', '', 'say why: the next person will read it'));
  if (problems.length > 0) throw new PipelineError(problems);
  return inputs;
}

function readCommand(getInput: GetInput, problems: Diagnostic[]): ActionCommand {
  const given = text(getInput, 'command') ?? 'plan';
  const command = ACTION_COMMANDS.find((each) => each === given);
  if (command === undefined) problems.push(wrong('command', given, `one of ${ACTION_COMMANDS.join(', ')}`));
  return command ?? 'plan';
}

function readStack(getInput: GetInput, problems: Diagnostic[]): string | undefined {
  const stack = text(getInput, 'stack');
  if (stack !== undefined && !STACK_NAME.test(stack)) problems.push(wrong('stack', stack, 'lower-case letters, digits and hyphens'));
  return stack;
}

function readCount(getInput: GetInput, name: string, problems: Diagnostic[]): number | undefined {
  const given = text(getInput, name);
  if (given === undefined) return undefined;
  if (!/^[1-9][0-9]{0,5}$/.test(given)) problems.push(wrong(name, given, 'a whole number from 1 to 999999'));
  return Number(given);
}

/** Dispatch inputs come as `true`, `"true"` or `True`, by Gitea's version. */
function readBoolean(getInput: GetInput, name: string, problems: Diagnostic[]): boolean {
  const given = (text(getInput, name) ?? 'false').toLowerCase();
  if (given !== 'true' && given !== 'false') problems.push(wrong(name, given, 'true or false'));
  return given === 'true';
}

/** A key that went through a text field may have lost its last line break, which OpenSSH's format needs. */
function readKey(given: string): string | undefined {
  const key = given.trim();
  return key === '' ? undefined : `${key.replace(/\r\n/g, '\n')}\n`;
}

function text(getInput: GetInput, name: string): string | undefined {
  const given = getInput(name).trim();
  return given === '' ? undefined : given;
}

function wrong(name: string, given: string, wanted: string): Diagnostic {
  return {
    code: 'usage',
    severity: 'error',
    summary: given === '' ? `The input ${name} is missing` : `The input ${name} is not valid`,
    ...(given === '' ? {} : { detail: `it is ${JSON.stringify(given.slice(0, 100))}` }),
    hint: wanted,
    at: { address: `with: ${name}` },
  };
}
