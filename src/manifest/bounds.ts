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
/** Values in one YAML file once every alias is replaced by what it stands for: nine lines of nine aliases stand for 9⁹. */
export const MAX_EXPANDED_VALUES = 50_000;

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MiB`;
}
