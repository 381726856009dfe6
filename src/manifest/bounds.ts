// What an input may cost at most; checked before any parser sees it (DESIGN section 6).

/** Bytes of a YAML or .env file. */
export const MAX_TEXT_BYTES = 1024 * 1024;
/** Bytes of any other file of a stack. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Bytes of all files of a stack: they travel to the VM in one bundle. */
export const MAX_STACK_BYTES = 64 * 1024 * 1024;
/** Files of a stack. */
export const MAX_STACK_FILES = 2000;
/** `*alias` uses in one YAML file. */
export const MAX_ALIASES = 100;
/** Nested lists and mappings in one YAML file. */
export const MAX_DEPTH = 100;
/** Keys in one YAML file. */
export const MAX_KEYS = 10_000;
/** Lines of one YAML file; half a million comment lines keep the parser busy for a second. */
export const MAX_LINES = 50_000;
/** List items, anchors and tags in one YAML file: a million commas take the parser ten seconds and a gigabyte. */
export const MAX_ITEMS = 20_000;
/** Findings told of one file: whoever has a hundred to repair does not need the next ten thousand. */
export const MAX_FINDINGS = 100;
/** Services of one stack. */
export const MAX_SERVICES = 250;
/** Host ports that one stack may publish, ranges written out. */
export const MAX_STACK_PORTS = 4096;
/** Variables in one `.env`: each may hold references to all before it. */
export const MAX_VARIABLES = 1000;
/** Values in one YAML file once every alias is replaced by what it stands for: nine lines of nine aliases stand for 9⁹. */
export const MAX_EXPANDED_VALUES = 50_000;

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MiB`;
}
