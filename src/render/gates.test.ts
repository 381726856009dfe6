import { expect, test } from 'vitest';
import type { GateRow } from '../model/gate.ts';
import { gatesSentence, renderGates } from './gates-text.ts';
import { renderJunit } from './junit.ts';

const GATES: readonly GateRow[] = [
  { kind: 'machine', vm: 'infra', stack: '', gate: 'reachable over SSH', passed: true, text: 'root@10.0.0.1' },
  {
    kind: 'check',
    vm: 'infra',
    stack: 'pihole',
    gate: 'DNS answers',
    passed: false,
    text: 'no DNS answer from "10.0.0.1" & <port>\u0007 53',
  },
  { kind: 'rule', vm: 'infra', stack: 'pihole', gate: 'image-tag', passed: true, text: 'Every image is pinned' },
  { kind: 'rule', vm: 'infra', stack: 'pihole', gate: 'memory-limit', passed: true, text: 'Every service has a limit' },
  { kind: 'rule', vm: 'infra', stack: 'pihole', gate: 'health-check', passed: true, text: 'excepted until 2027-01-01: why' },
  { kind: 'route', vm: '', stack: '', gate: 'the declared routes are in order', passed: true, text: '6 routes' },
];

test('failed gates come first, kept rules are one line per stack, exceptions are seen', () => {
  expect(renderGates(GATES, false)).toBe(`RESULT  VM     STACK   KIND   GATE                              SEEN
FAILED  infra  pihole  check  DNS answers                       no DNS answer from "10.0.0.1" & <port>\\x07 53
passed  infra  -       VM     reachable over SSH                root@10.0.0.1
passed  infra  pihole  rule   health-check                      excepted until 2027-01-01: why
passed  -      -       route  the declared routes are in order  6 routes
passed  infra  pihole  rule   2 rules                           all kept`);
});

test('the sentence counts', () => {
  expect(gatesSentence(GATES)).toBe('Failed: 5/6 gates pass (1 VM, 1 stack).');
  expect(gatesSentence(GATES.filter((each) => each.passed))).toBe('5/5 gates pass (1 VM, 1 stack).');
});

test('JUnit has one suite per VM, one case per gate, and no character that XML cannot hold', () => {
  expect(renderJunit(GATES, '2026-11-25T12:00:00.000Z')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fairlead verify" tests="6" failures="1" errors="0">
  <testsuite name="infra" tests="5" failures="1" errors="0" skipped="0" timestamp="2026-11-25T12:00:00.000Z">
    <testcase classname="infra" name="machine: reachable over SSH"/>
    <testcase classname="infra.pihole" name="check: DNS answers">
      <failure message="no DNS answer from &#34;10.0.0.1&#34; &#38; &#60;port&#62; 53"/>
    </testcase>
    <testcase classname="infra.pihole" name="rule: image-tag"/>
    <testcase classname="infra.pihole" name="rule: memory-limit"/>
    <testcase classname="infra.pihole" name="rule: health-check"/>
  </testsuite>
  <testsuite name="fleet" tests="1" failures="0" errors="0" skipped="0" timestamp="2026-11-25T12:00:00.000Z">
    <testcase classname="fleet" name="route: the declared routes are in order"/>
  </testsuite>
</testsuites>
`);
});
