// Text from repositories, VMs and people, made harmless for terminals, runner logs and Markdown. Pure.

// C0, DEL, C1, line and paragraph separators, bidi controls, zero-width and tag characters.
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const MARKDOWN_PUNCTUATION = /[\\`*_{}[\]|~#!$^]/g;

/** Writes every character that a person cannot see, or that moves a cursor, as an escape: `\x1b`, `\n`, `\u202e`. */
export function showControls(text: string): string {
  return text.replace(INVISIBLE, escapeCharacter).replace(LONE_SURROGATE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = Number(character.codePointAt(0));
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * Keeps a runner from taking one line of a log as a command: it looks for `::name …::` at the start of a line and for
 * `##[name]`. A backslash in front is visible and enough.
 */
export function inertLogLine(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\::').replace(/##\[/g, '#\\#[');
}

/** Text inside a Markdown paragraph or table cell, without any effect: no markup, HTML, mention, reference or link. */
export function inertMarkdown(text: string): string {
  return showControls(text)
    .replace(MARKDOWN_PUNCTUATION, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, '&#64;')
    .replace(/:(?=\/\/|[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*:|100:|1234:)/gi, '&#58;')
    .replace(/\bwww\./gi, 'www&#46;');
}

/** A code span that ends where it should: its fence is longer than any run of backticks inside; pipes suit table cells. */
export function inlineCode(text: string): string {
  const visible = showControls(text).replace(/\|/g, '\\|');
  if (visible === '') return '` `';
  const fence = backticksAround(visible, 1);
  const needsSpace = visible.startsWith('`') || visible.endsWith('`') || visible.trim() === '';
  return needsSpace ? `${fence} ${visible} ${fence}` : `${fence}${visible}${fence}`;
}

/** A fenced block that nothing inside can close. `text` may have several lines; their other controls are made visible. */
export function fencedBlock(language: string, text: string): string {
  const visible = text.split('\n').map(showControls).join('\n');
  const fence = backticksAround(visible, 3);
  return `${fence}${language}\n${visible}\n${fence}`;
}

function backticksAround(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}
