// Gates as a JUnit report, the form that CI systems read. Pure.
import type { GateRow } from '../model/gate.ts';

/**
 * One suite per VM, and one for what belongs to none.
 * @param timestamp ISO 8601, when the gates were asked
 */
export function renderJunit(gates: readonly GateRow[], timestamp: string): string {
  const names = [...new Set(gates.map((each) => each.vm))];
  const failures = gates.filter((each) => !each.passed).length;
  const suites = names.map((vm) =>
    renderSuite(
      vm === '' ? 'fleet' : vm,
      gates.filter((each) => each.vm === vm),
      timestamp,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="fairlead verify" tests="${gates.length}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function renderSuite(name: string, gates: readonly GateRow[], timestamp: string): string {
  const failures = gates.filter((each) => !each.passed).length;
  const head = `  <testsuite name="${escapeXml(name)}" tests="${gates.length}" failures="${failures}" errors="0" skipped="0" timestamp="${escapeXml(timestamp)}">`;
  return [head, ...gates.map((each) => renderCase(name, each)), '  </testsuite>'].join('\n');
}

function renderCase(suite: string, { kind, stack, gate, passed, text }: GateRow): string {
  const attributes = `classname="${escapeXml([suite, stack].filter((each) => each !== '').join('.'))}" name="${escapeXml(`${kind}: ${gate}`)}"`;
  if (passed) return `    <testcase ${attributes}/>`;
  return [`    <testcase ${attributes}>`, `      <failure message="${escapeXml(text)}"/>`, '    </testcase>'].join('\n');
}

/** XML 1.0 has no way to write most control characters: they are left out. */
function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/[&<>"'\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
