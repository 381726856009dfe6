// The simple reader against the full parser: what it reads at all it reads equally, places included.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFullYaml } from './parse-full-yaml.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import { createSource, placeAt, type Source } from './source.ts';
import type { YamlNode } from './yaml-tree.ts';

const STACKS = join(import.meta.dirname, '../../stacks');
const FILES = readdirSync(STACKS, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ya?ml$/.test(path))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(STACKS, path), 'utf8') }));

/** The tree as comparable data; an empty value has no characters, so its place is left out. */
function describe(source: Source, node: YamlNode): unknown {
  if (node.kind === 'scalar') {
    return node.value === null && !/[~nN]/.test(source.text[node.start] ?? '') ? null : [node.value, placeAt(source, node.start, node.end)];
  }
  const { line, column } = placeAt(source, node.start);
  if (node.kind === 'list') return { line, column, weight: node.weight, items: node.items.map((each) => describe(source, each)) };
  const entries = [...node.entries.values()].map((each) => [
    each.key,
    placeAt(source, each.keyStart, each.keyEnd),
    describe(source, each.value),
  ]);
  return { line, column, weight: node.weight, entries };
}

/** True when the simple reader took the text; then both must agree. */
function compareReaders(text: string): boolean {
  const source = createSource('x.yaml', text);
  const simple = readSimpleYaml(source);
  if (simple === undefined) return false;
  const full = parseFullYaml(source);
  expect(full.problems, text).toEqual([]);
  expect(describe(source, simple), text).toEqual(full.root === undefined ? undefined : describe(source, full.root));
  return true;
}

test('the files of this repository are read by the simple reader, as the full parser reads them', () => {
  const left = FILES.filter(({ path, text }) => /(?:vm|stack|compose)\.yaml$/.test(path) && !compareReaders(text));
  expect(FILES.length).toBeGreaterThan(30);
  // Not all must be simple; but were none, the reader would be dead weight.
  expect(left.length).toBeLessThan(FILES.length / 4);
});

test('the usual constructs are read by the simple reader', () => {
  const texts = [
    'a: 1\nb: [x, "y", \'z\', [], {}]\nc: { d: e, "f": -1.5, g: *x }\n'.replace(', g: *x', ''),
    'a:\n- 1\n- b: 2\n  c: 3\n-\n  d: 4\ne:\nf: ~\n',
    'base: &base\n  x: 1\nuse:\n  <<: *base\n  y: &y [1]\nz: *y\n',
    'run: |\n  one\n    two\n\n  three\nstrip: |-\n  # not a comment\n# a comment\nlast: 1',
    'a: "one \\\n  two" # tail\nb: 1\n',
    '# head\na: b # tail\nurl: http://x/#y\ntime: 10:30\narg: -v\nport: 8080:80\n',
  ];
  expect(texts.map(compareReaders)).toEqual([true, true, true, true, true, true]);
});

test('what it cannot read it leaves to the full parser', () => {
  const texts = [
    '',
    '# only\n',
    '- *a\n',
    'a: b\n  c\n',
    'a: >\n  x\n',
    'a: !t b\n',
    '? a\n: b\n',
    'a: [1,\n 2]\n',
    '"a": "\\x41"\n',
    'a: 1\na: 2\n',
    'a:\tb\n',
    '--- \na: b\n',
    'a: 0x10\n',
    'a: b: c\n',
    '[a]\n'.replace('[a]', '[a: b]'),
  ];
  expect(texts.map((text) => readSimpleYaml(createSource('x.yaml', text)))).toEqual(texts.map(() => undefined));
});

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'key',
    ': ',
    ':',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n    ',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '"',
    "'",
    "''",
    '&a ',
    '*a',
    '<<: ',
    '|',
    '|-',
    '>',
    '#',
  ],
  ...[
    ' # c',
    '!',
    '? ',
    ' ',
    '  ',
    '0',
    '1.5',
    '-1',
    '.5',
    '1e3',
    '0x1',
    '~',
    'null',
    'true',
    'no',
    '\\n',
    '\\',
    '.inf',
    '@',
    '`',
    '%',
    '\u00e9',
    '\u00a0',
    ': #',
    '<<',
    '/x',
    '//',
  ],
);

test('random texts are read equally or not at all', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      if (compareReaders(`key: ${pieces.join('')}`) || compareReaders(pieces.join(''))) read += 1;
    }),
    { numRuns: 6000 },
  );
  expect(read).toBeGreaterThan(200);
});

test('mutated files of this repository are read equally or not at all', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.array(piece, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
      ({ text }, edits) => {
        let mutated = text.slice(0, 1500);
        for (const [at, cut, pieces] of edits) {
          const offset = at % (mutated.length + 1);
          mutated = mutated.slice(0, offset) + pieces.join('') + mutated.slice(offset + cut);
        }
        if (compareReaders(mutated)) read += 1;
      },
    ),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(100);
});
