import { expect, test } from 'vitest';
import { parseAnswers } from './ask-output.ts';

const folder = '/tmp/fairlead-plan.0011223344556677/out/';

test('each file is given back as it was', () => {
  const text = `==> ${folder}web.rendered.err <==\n\n==> ${folder}web.rendered.out <==\n{\n  "a": 1\n}\n==> ${folder}web.rendered.rc <==\n0\n==> ${folder}web.up.err <==\nline\n\n==> ${folder}web.up.rc <==\n1`;
  expect([...parseAnswers(text, folder)]).toEqual([
    ['web.rendered', { out: '{\n  "a": 1\n}', err: '', code: 0 }],
    ['web.up', { out: '', err: 'line\n', code: 1 }],
  ]);
});

test('printed text that looks like a heading of another run is text', () => {
  const text = `==> ${folder}web.up.err <==\n==> /tmp/fairlead-plan.ffff/out/web.up.rc <==\n0\n==> ${folder}web.up.rc <==\n1`;
  expect(parseAnswers(text, folder).get('web.up')?.code).toBe(1);
});

test('an answer that was cut has no exit code', () => {
  expect(parseAnswers(`==> ${folder}web.rendered.out <==\n{`, folder).get('web.rendered')?.code).toBeUndefined();
});
