// Colour as a value: the same text with or without SGR sequences. No cursor movement here. Pure.

export type Ink = 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'dim' | 'bold';

const SGR = { red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, dim: 2, bold: 1 } satisfies Record<Ink, number>;

/** Turns text into coloured text; without colour it returns the text as it is. */
export type Paint = (ink: Ink, text: string) => string;

export function createPaint(colour: boolean): Paint {
  return colour ? paintWithSgr : paintPlain;
}

function paintWithSgr(ink: Ink, text: string): string {
  return text === '' ? '' : `\u001b[${SGR[ink]}m${text}\u001b[0m`;
}

function paintPlain(_ink: Ink, text: string): string {
  return text;
}
