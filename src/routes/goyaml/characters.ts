// Character classes of YAML 1.1, as the scanner needs them. The empty string stands for the end of the text.

export function isEnd(char: string): boolean {
  return char === '';
}

export function isBreak(char: string): boolean {
  return char === '\n' || char === '\r' || char === '\u0085' || char === '\u2028' || char === '\u2029';
}

export function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

export function isBreakOrEnd(char: string): boolean {
  return isEnd(char) || isBreak(char);
}

export function isBlankOrEnd(char: string): boolean {
  return isBlank(char) || isBreakOrEnd(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

export function isHex(char: string): boolean {
  return /^[0-9A-Fa-f]$/.test(char);
}

/** Letters of anchors, tag handles and directives. */
export function isWord(char: string): boolean {
  return /^[0-9A-Za-z_-]$/.test(char);
}
