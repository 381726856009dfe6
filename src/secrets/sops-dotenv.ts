// SOPS's dotenv form: `NAME=ENC[…]` lines, then the metadata flattened into `sops_…` names. Pure.
import type { SopsMetadata } from './sops-file.ts';
import { sopsProblem } from './sops-file.ts';

const PREFIX = 'sops_';
const AGE_FIELD = /^age__list_(\d{1,3})__map_(recipient|enc)$/;

export interface DotenvParts {
  readonly values: readonly (readonly [name: string, encrypted: string])[];
  readonly metadata: SopsMetadata | undefined;
}

/** Lines are split at `\n` and the first `=`, and `\n` in a value is written as two characters (rules of SOPS 3). */
export function readSopsDotenv(file: string, text: string): DotenvParts {
  const values: (readonly [string, string])[] = [];
  const metadata = new Map<string, string>();
  const seen = new Set<string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const at = line.indexOf('=');
    // The line itself stays untold: it may be a secret that somebody wrote there.
    if (at === -1) throw sopsProblem('secrets-unreadable', file, 'A line has no `=`', 'Each line is NAME=value or a comment.');
    const name = line.slice(0, at);
    const value = line.slice(at + 1).replaceAll('\\n', '\n');
    if (seen.has(name)) throw sopsProblem('secrets-unreadable', file, 'A name stands there twice', `\`${name}\``);
    seen.add(name);
    if (name.startsWith(PREFIX)) metadata.set(name.slice(PREFIX.length), value);
    else values.push([name, value]);
  }
  return { values, metadata: metadata.size === 0 ? undefined : readMetadata(metadata) };
}

function readMetadata(fields: ReadonlyMap<string, string>): SopsMetadata {
  const age = new Map<number, { recipient: string; enc: string }>();
  for (const [name, value] of fields) {
    const [, index, field] = AGE_FIELD.exec(name) ?? [];
    if (index === undefined) continue;
    const entry = age.get(Number(index)) ?? { recipient: '', enc: '' };
    age.set(Number(index), field === 'enc' ? { ...entry, enc: value } : { ...entry, recipient: value });
  }
  const ordered = [...age].sort(([left], [right]) => left - right).map(([, entry]) => entry);
  const grouped = [...fields.keys()].some((name) => name.startsWith('key_groups'));
  return { text: (name) => (name === 'key_groups' && grouped ? 'set' : fields.get(name)), age: ordered };
}
