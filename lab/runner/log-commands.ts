// Lines of a step that speak to the runner: ::command key=value::data
export interface LogCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads `::command k=v,k=v::data` and `##[command]data`; undefined for an ordinary line. */
export function parseLogCommand(line: string): LogCommand | undefined {
  const old = /^##\[([\w-]+)\](.*)$/.exec(line);
  if (old) return { command: (old[1] ?? '').toLowerCase(), properties: {}, data: old[2] ?? '' };
  const match = /^\s*::([\w-]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
  if (!match) return undefined;
  return { command: (match[1] ?? '').toLowerCase(), properties: parseProperties(match[2] ?? ''), data: unescapeData(match[3] ?? '') };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 ? [[pair.slice(0, equals).trim(), unescapeProperty(pair.slice(equals + 1))] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
