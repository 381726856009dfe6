// A DNS question as bytes (RFC 1035, section 4.1), written for printf: the VM only sends it.

const QUERY_ID = 0x4641;
const RECURSION_DESIRED = 0x0100;
const TYPE_A = 1;
const CLASS_IN = 1;

/** The question for the A records of a name, as octal escapes (`\106\101…`). Throws RangeError for a name DNS cannot hold. */
export function dnsQuery(name: string): string {
  const header = [QUERY_ID, RECURSION_DESIRED, 1, 0, 0, 0].flatMap(word);
  const labels = name.replace(/\.$/, '').split('.');
  const question = labels.flatMap((label) => {
    const bytes = [...new TextEncoder().encode(label)];
    if (bytes.length === 0 || bytes.length > 63) throw new RangeError(`not a DNS name: ${name}`);
    return [bytes.length, ...bytes];
  });
  if (question.length > 254) throw new RangeError(`not a DNS name: ${name}`);
  const bytes = [...header, ...question, 0, ...word(TYPE_A), ...word(CLASS_IN)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function word(value: number): readonly number[] {
  return [value >> 8, value & 0xff];
}
