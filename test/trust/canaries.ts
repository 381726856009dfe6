// Values that must never be seen, and the spellings in which they might be.
import { createHash } from 'node:crypto';

/** Fifty of different shapes: letters, punctuation, several lines, other scripts. The same in every run. */
export const CANARIES: readonly string[] = Array.from({ length: 50 }, (_, index) => {
  const random = createHash('sha256').update(`canary ${index}`).digest('base64').replace(/[/=+]/g, 'x');
  const shapes = [
    `canary-${random.slice(0, 20)}`,
    `p@ss/${random.slice(0, 12)}+"q'$\\<&>%`,
    `${random.slice(0, 16)} with spaces ${random.slice(16, 24)}`,
    `первый-${random.slice(0, 12)}-秘密🔑`,
    `line-${random.slice(0, 14)}-one\nline-${random.slice(14, 28)}-two`,
  ];
  return shapes[index % shapes.length] ?? '';
});

/** Nine encodings; where a value has several lines, a leak of one line counts. */
export const ENCODINGS: Readonly<Record<string, (value: string) => string>> = {
  raw: (value) => value,
  base64: (value) => Buffer.from(value).toString('base64'),
  'base64 after one byte': (value) => Buffer.concat([Buffer.from(':'), Buffer.from(value), Buffer.from('\n')]).toString('base64'),
  'base64 after two bytes': (value) => Buffer.concat([Buffer.from('u:'), Buffer.from(value)]).toString('base64'),
  base64url: (value) => Buffer.from(value).toString('base64url'),
  URL: (value) => encodeURIComponent(value),
  JSON: (value) => JSON.stringify(value).slice(1, -1),
  hex: (value) => Buffer.from(value).toString('hex'),
  'upper-case hex': (value) => Buffer.from(value).toString('hex').toUpperCase(),
};

/** The part of a spelling that is the secret itself whatever stands around it: its edges may share bits with neighbours. */
export function coreOf(spelling: string): string {
  return spelling.slice(4, -4);
}

/** Every canary and encoding that shows in the text. */
export function findCanaries(text: string): readonly string[] {
  return CANARIES.flatMap((canary, index) =>
    Object.entries(ENCODINGS).flatMap(([name, encode]) =>
      canary.split('\n').some((line) => text.includes(coreOf(encode(line)))) || text.includes(coreOf(encode(canary)))
        ? [`${index} as ${name}`]
        : [],
    ),
  );
}
