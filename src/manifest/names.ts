// What may be a name: names become folder, project, network and command-line words.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import { reportError } from './report.ts';

const LONGEST_NAME = 63;

/** VM and stack names (DESIGN section 6). */
export function isFolderName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9-]*$/.test(name);
}

/** Words that mean something else where a stack's name stands: folders of the VM's state, and all stacks of a VM. */
export const RESERVED_STACK_NAMES: readonly string[] = ['all', 'metrics', 'runs'];

/** Service names, as Compose allows but lower case only. */
export function isServiceName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9][a-z0-9_.-]*$/.test(name);
}

export function reportBadName(kind: 'VM' | 'stack' | 'service', name: string, at: SourcePlace): Diagnostic {
  const shown = name.length <= 30 ? name : `${name.slice(0, 29)}…`;
  const allowed = kind === 'service' ? 'lower-case letters, digits, `-`, `_` and `.`' : 'lower-case letters, digits and `-`';
  if (kind === 'stack' && RESERVED_STACK_NAMES.includes(name)) {
    const hint = `${RESERVED_STACK_NAMES.join(', ')} mean something else on a VM or in a command: choose another name.`;
    return reportError('name-invalid', at, `stack name \`${name}\` is reserved`, { hint });
  }
  const hint = `Use ${allowed}, beginning with a letter or digit, at most ${LONGEST_NAME} characters.`;
  return reportError('name-invalid', at, `${kind} name \`${printable(shown)}\` is not allowed`, { hint });
}

function printable(text: string): string {
  return text.replace(/[^\u0020-\u007e…]/g, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
