// The files a step writes to talk back: GITHUB_OUTPUT, GITHUB_ENV, GITHUB_STATE and GITHUB_PATH.

/**
 * Reads `name=value` lines and `name<<MARK … MARK` blocks. Later ones win.
 * Throws when a line is neither, or a block does not end.
 */
export function parseVariableFile(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const variables: Record<string, string> = {};
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      variables[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc <= 0) throw new Error(`"${line.slice(0, 80)}" is neither name=value nor name<<MARK`);
    const mark = line.slice(heredoc + 2);
    const end = lines.indexOf(mark, index + 1);
    if (end < 0) throw new Error(`the block of ${line.slice(0, heredoc)} does not end with ${mark.slice(0, 80)}`);
    variables[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return variables;
}

/** Reads one path per line; a later line goes before an earlier one on PATH. */
export function parsePathFile(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .reverse();
}
