// Which programs a line of shell starts: enough of the grammar for health checks, which are short.

const KEYWORDS: ReadonlySet<string> = new Set([
  'if',
  'then',
  'else',
  'elif',
  'while',
  'until',
  'do',
  '!',
  '{',
  '(',
  'exec',
  'command',
  'time',
]);
/** Builtins of a POSIX shell, and what only closes a block. */
const BUILTINS: ReadonlySet<string> = new Set(
  'fi done esac } ) : . true false test [ [[ echo printf read set unset export local return exit cd shift trap eval kill wait umask for case in'.split(
    ' ',
  ),
);

/** Names and paths in the order of the line, each once; builtins left out. What cannot be read as a word is left out too. */
export function programsIn(script: string): readonly string[] {
  const programs: string[] = [];
  const inner: string[] = [];
  for (const command of splitCommands(script, inner)) {
    const program = firstProgram(command);
    if (program !== undefined) programs.push(program);
  }
  return [...new Set([...programs, ...inner.flatMap(programsIn)])];
}

/** Words of each simple command. Substitutions are replaced by a mark and put into `inner`. */
function splitCommands(script: string, inner: string[]): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  let word = '';
  let quote = '';
  function endWord(): void {
    if (word !== '') commands.at(-1)?.push(word);
    word = '';
  }
  for (let at = 0; at < script.length; at += 1) {
    const char = script[at] ?? '';
    if (char === '\\' && quote !== "'") {
      at += 1;
      word += script[at] ?? '';
    } else if (quote !== "'" && ((char === '$' && script[at + 1] === '(') || char === '`')) {
      const end = char === '`' ? script.indexOf('`', at + 1) : closingParenthesis(script, at + 1);
      const from = char === '`' ? at + 1 : at + 2;
      inner.push(script.slice(from, end === -1 ? undefined : end));
      word += '\u0000';
      at = end === -1 ? script.length : end;
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else word += char;
    } else if (char === '"' || char === "'") quote = char;
    else if (/[\s]/.test(char) && char !== '\n') endWord();
    else if (/[|&;\n]/.test(char) && !/[<>]$/.test(word)) {
      endWord();
      commands.push([]);
    } else word += char;
  }
  endWord();
  return commands;
}

function closingParenthesis(script: string, open: number): number {
  let depth = 0;
  for (let at = open; at < script.length; at += 1) {
    if (script[at] === '(') depth += 1;
    if (script[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The first word that is neither an assignment, a redirection nor a keyword. */
function firstProgram(command: readonly string[]): string | undefined {
  for (const word of command) {
    if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(word) || /^\d*[<>]/.test(word) || KEYWORDS.has(word)) continue;
    return BUILTINS.has(word) || word.includes('\u0000') || word.startsWith('$') ? undefined : word;
  }
  return undefined;
}
