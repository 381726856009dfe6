// Compose prints values in its own errors, secrets among them. What a person needs is the key and the sentence.

const MAX_LINES = 20;
const MAX_LINE = 500;

/**
 * The last 20 lines, without colours and control characters, with everything cut that may be a value: after `=`, after
 * "quoted value", after a key that sounds like a secret.
 */
export function redactComposeError(text: string): string {
  return text
    .replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '')
    .split(/\r?\n/)
    .map((line) =>
      cutValues(line.replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, ''))
        .trimEnd()
        .slice(0, MAX_LINE),
    )
    .filter((line) => line !== '')
    .slice(-MAX_LINES)
    .join('\n');
}

function cutValues(line: string): string {
  return line
    .replace(/(unterminated quoted value|unexpected character|invalid (?:interpolation format|value))\b.*$/i, '$1 (value hidden)')
    .replaceAll(/([A-Za-z_][A-Za-z0-9_.-]*)=(?:"[^"]*"|'[^']*'|\S+)/g, '$1=(value hidden)')
    .replaceAll(/((?:pass(?:word|wd)?|secret|token|api[_-]?key|private[_-]?key)["']?\s*:\s*)\S.*$/gi, '$1(value hidden)')
    .replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+:[^\s/@]+@/gi, '$1(value hidden)@');
}
