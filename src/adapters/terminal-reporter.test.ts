import { expect, test } from 'vitest';
import { createRedactor } from '../secrets/redact.ts';
import { createTerminalReporter, type TerminalStream, wantsColour, wantsLiveView } from './terminal-reporter.ts';

test('plain lines: progress and diagnostics go to one stream, results to the other, the sentence last', () => {
  const { reporter, out, err } = open(false);
  reporter.progress('infra-core', 'connecting');
  reporter.progress('infra-core', 'connecting');
  reporter.progress('infra-core', 'reading\u001b[2J');
  reporter.diagnostic({ code: 'held', severity: 'warning', summary: 'w' });
  reporter.group('infra-core: 1 recreate');
  reporter.info('  caddy s3cretvalue');
  reporter.endGroup();
  reporter.conclude('success', 'Done.');
  expect(err.text).toBe('infra-core: connecting\ninfra-core: reading\\x1b[2J\nwarning: w [held]\n\n');
  expect(out.text).toBe('infra-core: 1 recreate\n  caddy ***\n\nDone.\n');
});

test('the live view is drawn below what is printed and gone in the end', () => {
  const { reporter, out, err, clock } = open(true);
  reporter.progress('infra-core', 'pulling');
  clock.time = 3000;
  reporter.progress('dev-tools', 'waiting');
  reporter.info('line');
  reporter.conclude('success', 'Done.');
  expect(err.text).toBe(
    [
      'infra-core: pulling (0 s)\n',
      '\u001b[1A\u001b[J',
      'infra-core: pulling (3 s)\ndev-tools: waiting (0 s)\n',
      '\u001b[2A\u001b[J',
      'infra-core: pulling (3 s)\ndev-tools: waiting (0 s)\n',
      '\u001b[2A\u001b[J',
    ].join(''),
  );
  expect(out.text).toBe('line\nDone.\n');
});

test('a live line never wraps: a wrapped one could not be erased', () => {
  const { reporter, err } = open(true);
  reporter.progress('infra-core', 'x'.repeat(200));
  reporter.conclude('success', 'Done.');
  expect(err.text.split('\n')[0]).toBe(`infra-core: ${'x'.repeat(26)}…`);
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('colour with %j on a terminal (%j): %j', (env, isTTY, wanted) => {
  expect(wantsColour({ write: () => true, isTTY }, env)).toBe(wanted);
});

test('a live view needs a terminal that is not in CI', () => {
  expect(wantsLiveView({ write: () => true, isTTY: true }, {})).toBe(true);
  expect(wantsLiveView({ write: () => true, isTTY: true }, { CI: 'true' })).toBe(false);
  expect(wantsLiveView({ write: () => true }, {})).toBe(false);
});

function open(live: boolean) {
  const out = memory();
  const err = memory();
  const clock = { time: 0, now: () => clock.time };
  const redactor = createRedactor(['s3cretvalue']);
  return { reporter: createTerminalReporter({ out, err, colour: false, redactor, clock }, live), out, err, clock };
}

function memory(): TerminalStream & { text: string } {
  const stream = {
    text: '',
    columns: 40,
    write(text: string) {
      stream.text += text;
    },
  };
  return stream;
}
