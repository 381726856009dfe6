import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { parseRaw, rawEntries, rawMember, serializeRaw } from './raw-json.ts';

function codeOf(text: string): string {
  try {
    parseRaw(text);
    return 'parsed';
  } catch (error) {
    return error instanceof PipelineError ? (error.diagnostics[0]?.code ?? '') : 'another error';
  }
}

describe('the token-preserving JSON reader', () => {
  test('keeps the order of number-like keys, escapes and number spellings', () => {
    const text = '{"10":1.50,"9":"\\u003c\\u0026","a":[1e3,null,true,{}],"é":"$"}';
    expect(serializeRaw(parseRaw(text))).toBe(text);
  });

  test('drops white space between tokens only', () => {
    expect(serializeRaw(parseRaw(' { "a b" :\n[ 1 ,\t"x  y" ] } '))).toBe('{"a b":[1,"x  y"]}');
  });

  test('finds members by plain name', () => {
    const node = parseRaw('{"a":1,"q\\"":2}');
    expect(rawMember(node, 'a')).toEqual({ type: 'token', text: '1' });
    expect(rawEntries(node).map(([key]) => key)).toEqual(['a', 'q"']);
    expect(rawMember(undefined, 'a')).toBeUndefined();
  });

  test.each([
    ['cut short', '{"a":'],
    ['cut inside a string', '{"a":"b'],
    ['nothing', ''],
    ['two documents', '{} {}'],
    ['a missing comma', '[1 2]'],
    ['a bare word', '{"a":yes}'],
    ['a raw line break in a string', '"a\nb"'],
    ['an endless nesting', '['.repeat(100_000)],
  ])('refuses %s with a sentence', (_name, text) => {
    expect(codeOf(text)).toBe('remote-output');
  });

  test('writes back whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(serializeRaw(parseRaw(text))).toBe(text);
      }),
    );
  });

  test('reads or refuses any text, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['parsed', 'remote-output']).toContain(codeOf(text));
      }),
    );
  });
});
