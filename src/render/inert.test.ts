import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fencedBlock, inertLogLine, inertMarkdown, inlineCode, showControls } from './inert.ts';

test('controls, bidi marks and invisible characters become visible', () => {
  expect(showControls('a\u0000b\u001b[31mc\u202ed\u200be\u{e0041}f\ttab\r\n')).toBe(
    'a\\x00b\\x1b[31mc\\u202ed\\u200be\\u{e0041}f\\ttab\\r\\n',
  );
});

test('no text keeps a control character, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 }).map((codes) => String.fromCodePoint(...codes)),
      (text) => {
        expect(showControls(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      },
    ),
  );
});

test.each([
  ['::error::x', '\\::error::x'],
  ['  ::set-output name=a::b', '  \\::set-output name=a::b'],
  ['##[group]x', '#\\#[group]x'],
  ['address [::]:80', 'address [::]:80'],
])('the log line %j cannot command the runner', (line, shown) => {
  expect(inertLogLine(line)).toBe(shown);
});

test('a code span is closed by nothing inside it', () => {
  expect(inlineCode('a`b``c')).toBe('```a`b``c```');
  expect(inlineCode('`a')).toBe('`` `a ``');
  expect(inlineCode('a|b')).toBe('`a\\|b`');
  expect(inlineCode('')).toBe('` `');
});

test('a fence is longer than any run of backticks inside', () => {
  expect(fencedBlock('diff', 'a\n````\nb')).toBe('`````diff\na\n````\nb\n`````');
});

test('markup, HTML, mentions, references and links lose their effect', () => {
  expect(inertMarkdown('<b>&x</b> *a* _b_ @me #1 [l](u) http://x www.x.y :+1: 12:03:11')).toBe(
    '&lt;b&gt;&amp;x&lt;/b&gt; \\*a\\* \\_b\\_ &#64;me \\#1 \\[l\\](u) http&#58;//x www&#46;x.y &#58;+1: 12:03:11',
  );
});

test.each([
  ['\u00ff\u0100', '\u00ff\u0100'],
  ['\u0085', '\\x85'],
  ['\u061c', '\\u061c'],
  ['\uffff', '\uffff'],
  ['\ufffb', '\\ufffb'],
  ['\u{e0041}', '\\u{e0041}'],
])('%j is shown as %s', (given, shown) => {
  expect(showControls(given)).toBe(shown);
});

test.each([
  ['x`', '`` x` ``'],
  ['`x', '`` `x ``'],
  ['   ', '`     `'],
  [' a ', '` a `'],
  ['', '` `'],
])('code span of %j', (given, span) => {
  expect(inlineCode(given)).toBe(span);
});

test.each([
  [':smile:', '&#58;smile:'],
  [':a:', '&#58;a:'],
  [':1:', ':1:'],
  [':100:', '&#58;100:'],
  [':+1:', '&#58;+1:'],
  ['a: b:', 'a: b:'],
])('emoji of %s', (given, shown) => {
  expect(inertMarkdown(given).replaceAll('\\', '')).toBe(shown);
});
