// Repositories that want to cost a validator its time or memory. Each is refused, in a second and with little memory.

const VM = 'addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\n';
const COMPOSE = 'stacks/one/web/compose.yaml';
const MIB = 1024 * 1024;

function withCompose(text: string | Uint8Array): Readonly<Record<string, string | Uint8Array>> {
  return { 'stacks/one/vm.yaml': VM, [COMPOSE]: text };
}

/** Nested aliases: `levels` lines that stand for `width` to the power of `levels` values. */
function bomb(levels: number, width: number): string {
  const lines = Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(width).fill(`*a${level}`).join(',')}]`,
  );
  return `a0: &a0 x\n${lines.join('\n')}\n`;
}

function long(name: string, length: number): string {
  return `services:\n  web:\n    image: nginx:1.29.1\n    ${name}: "${'x'.repeat(length)}"\n`;
}

export const HOSTILE_FILES: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'an alias bomb': withCompose(bomb(9, 9)),
  'an alias bomb of two letters': withCompose(bomb(40, 2)),
  'a thousand lists in lists': withCompose(`${'['.repeat(100_000)}`),
  'mappings in mappings': withCompose(Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')),
  '40,000 keys in one mapping': withCompose(Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n')),
  'a million commas': withCompose(`[${','.repeat(1_000_000)}]`),
  'half a million comments': withCompose('#\n'.repeat(500_000)),
  'one scalar of 10 MiB': withCompose(long('hostname', 10 * MIB)),
  'one scalar of almost 1 MiB': withCompose(long('hostname', MIB - 200)),
  'a megabyte of quotes': withCompose('"'.repeat(MIB - 10)),
  'a megabyte of opening braces': withCompose('{'.repeat(MIB - 10)),
  'a megabyte of anchors': withCompose('&a '.repeat(300_000)),
  'a megabyte of tags': withCompose('!!str '.repeat(170_000)),
  'a block scalar without an end': withCompose(`a: |\n${' x\n'.repeat(300_000)}`),
  'zero bytes': withCompose(new Uint8Array(MIB - 1)),
  'random bytes': withCompose(Uint8Array.from({ length: MIB - 1 }, (_, index) => (index * 2_654_435_761) >>> 24)),
  'doubling variables': {
    ...withCompose('services: { web: { image: "${A4999}" } }\n'),
    'stacks/one/web/.env': Array.from({ length: 5000 }, (_, index) => `A${index + 1}=$A${index}$A${index}\n`).join(''),
  },
  'a .env of one quote': { ...withCompose('services: {}\n'), 'stacks/one/web/.env': `A="${'x\n'.repeat(500_000)}` },
  'an interpolation that never closes': withCompose(`services: { web: { image: "${'${A:-'.repeat(200_000)}" } }\n`),
  '251 services': withCompose(`services:\n${Array.from({ length: 251 }, (_, index) => `  s${index}: { image: "a:1" }\n`).join('')}`),
  'a range of all ports': withCompose('services: { web: { image: "a:1", ports: ["1-65535:1-65535"] } }\n'),
  'a wide SOPS file': {
    ...withCompose('services: {}\n'),
    'stacks/one/web/secrets.sops.yaml': Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join('\n'),
  },
  'a deep SOPS file': { ...withCompose('services: {}\n'), 'stacks/one/web/secrets.sops.json': '{"a":'.repeat(100_000) },
  'a stack.yaml of lists': { ...withCompose('services: {}\n'), 'stacks/one/web/stack.yaml': `needs: [${'a,'.repeat(300_000)}]` },
  'a vm.yaml of one key': { 'stacks/one/vm.yaml': `${'k'.repeat(MIB - 10)}: 1\n` },
};
