import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from './codes.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const sections = page
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    code: section.slice(0, section.indexOf('\n')),
    text: section.slice(section.indexOf('\n')).split(/^## /m)[0]?.trim() ?? '',
  }));

test('docs/errors.md explains every code, and no other', () => {
  expect(sections.map((each) => each.code).sort()).toEqual([...DIAGNOSTIC_CODES].sort());
});

test('every code has a paragraph that says more than its name', () => {
  expect(sections.filter((each) => each.text.length < 60).map((each) => each.code)).toEqual([]);
});
