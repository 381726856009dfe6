// Secrets never reach a log: neither as they are, nor in the usual encodings.
export interface Masks {
  add(secret: string): void;
  apply(text: string): string;
}

/** A set of values that become `***`. Single characters are not masked, a value of several lines is masked line by line. */
export function createMasks(secrets: readonly string[]): Masks {
  let known: string[] = [];
  function add(secret: string): void {
    const forms = secret
      .split(/\r?\n/)
      .flatMap((line) => encode(line.trim()))
      .filter((form) => form.length > 1);
    // Longest first, so that a secret which holds another one leaves no rest.
    known = [...new Set([...known, ...forms])].sort((a, b) => b.length - a.length);
  }
  for (const secret of secrets) add(secret);
  return { add, apply: (text) => known.reduce((masked, secret) => masked.replaceAll(secret, '***'), text) };
}

function encode(secret: string): readonly string[] {
  if (secret.length < 2) return [];
  const base64 = Buffer.from(secret).toString('base64');
  return [secret, base64, base64.replace(/=+$/, ''), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
}
