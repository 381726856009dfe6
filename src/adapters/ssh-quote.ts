// The one place where argv becomes a shell line. POSIX single quotes keep every byte but NUL as it is.
import type { Argv } from '../ports/remote.ts';

/** Quotes one argument for a POSIX shell; throws on NUL, which no argument can hold. */
export function quoteArgument(argument: string): string {
  if (argument.includes('\0')) {
    throw new TypeError('an argument must not contain NUL');
  }
  return `'${argument.replaceAll("'", "'\\''")}'`;
}

/** The words of argv as one shell command; `exec` saves a process and hands signals to the program itself. */
export function quoteCommand(argv: Argv): string {
  return `exec ${argv.map(quoteArgument).join(' ')}`;
}
