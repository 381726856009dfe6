import { describe, expect, test } from 'vitest';
import { formatFinding, loadFiles, NOW, repository } from '../test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';
const VM = 'addresses: { lan: 10.0.0.1 }\nssh: { hostKeys: [ssh-ed25519 AAAA] }\n';

function service(...lines: readonly string[]): string {
  return `services:\n  web:\n    image: nginx\n${lines.map((each) => `    ${each}\n`).join('')}`;
}

async function findings(files: Parameters<typeof repository>[0], now = NOW): Promise<readonly string[]> {
  return (await loadFiles(repository(files), { now })).diagnostics.map(formatFinding);
}

const UNTAGGED = `image-untagged ${COMPOSE}:3:12 Image has no tag`;

test('an exception at the service, in stack.yaml or in vm.yaml covers what lies below it, until its last day is over', async () => {
  const except = '{ image-tag: { reason: the vendor tags nothing, until: 2026-11-25 } }';
  const places = [
    { [COMPOSE]: service(`x-fairlead-except: ${except}`) },
    { [COMPOSE]: service(), [MANIFEST]: `except: ${except}\n` },
    { [COMPOSE]: service(), 'stacks/one/vm.yaml': `${VM}except: ${except}\n` },
  ];
  for (const files of places) expect(await findings(files)).toEqual([]);
  const nextDay = NOW + 86_400_000;
  expect(await findings(places[0] ?? {}, nextDay)).toEqual([
    `exception-expired ${COMPOSE}:4:26 The exception from \`image-tag\` ended on 2026-11-25`,
  ]);
  const { diagnostics, fleet, readable } = await loadFiles(repository(places[0]), { now: nextDay });
  expect(diagnostics[0]?.detail).toBe('It covers: Image has no tag. Its reason was: the vendor tags nothing');
  expect([fleet, readable?.vms.length]).toEqual([undefined, 1]);
});

test('an exception covers its own rule and subject, nothing beside them', async () => {
  const twoServices = `${service()}  other:\n    image: debian\n`;
  const except = 'x-fairlead-except: { image-tag: { reason: why, until: 2027-01-01 } }';
  expect(await findings({ [COMPOSE]: twoServices.replace('image: nginx', `image: nginx\n    ${except}`) })).toEqual([
    `image-untagged ${COMPOSE}:6:12 Image has no tag`,
  ]);
  const files = { [COMPOSE]: service('privileged: true', 'x-fairlead-except: { host-path: why }') };
  expect(await findings(files)).toEqual([
    UNTAGGED,
    `reason-missing ${COMPOSE}:4:17 Service \`web\` needs a reason for privileged`,
    `warning exception-unused ${COMPOSE}:5:26 The exception from \`host-path\` covers nothing`,
  ]);
});

test('what an exception covers is a passed verdict that says so', async () => {
  const { verdicts } = await loadFiles(
    repository({ [COMPOSE]: service('x-fairlead-except: { image-tag: { reason: why, until: 2027-01-01 } }') }),
  );
  expect(verdicts.filter((each) => each.rule === 'image-tag')).toEqual([
    { rule: 'image-tag', on: { vm: 'one', stack: 'web' }, passed: true, text: 'excepted until 2027-01-01: why' },
  ]);
});

test('an exception from a step between versions takes the rule away for that service, and is not called unused', async () => {
  const upgrade = 'upgrade: { nginx: { within: major, reason: why } }\n';
  const files = { [COMPOSE]: service().replace('nginx', 'nginx:1.29'), [MANIFEST]: upgrade };
  const ruled = await loadFiles(repository(files));
  expect(ruled.fleet?.vms[0]?.stacks[0]?.manifest.upgrade).toEqual({ nginx: { within: 'major', reason: 'why' } });
  const except = 'except: { upgrade-step: { reason: restored from a dump, until: 2026-12-31 } }\n';
  const waived = await loadFiles(repository({ ...files, [MANIFEST]: `${upgrade}${except}` }));
  expect([waived.diagnostics, waived.fleet?.vms[0]?.stacks[0]?.manifest.upgrade]).toEqual([[], undefined]);
});

describe('exceptions that are not well formed are refused, and cover nothing', () => {
  test.each([
    ['an unknown rule', '{ image-tags: why }', '26', 'There is no rule `image-tags`', 'Did you mean `image-tag`? See `fairlead rules`.'],
    [
      'a rule without exceptions',
      '{ port-owner: why }',
      '26',
      'Rule `port-owner` has no exceptions',
      'Repair what it finds, and remove these lines.',
    ],
    [
      'no reason',
      '{ image-tag: { reason: " ", until: 2027-01-01 } }',
      '26',
      'The exception from `image-tag` has no reason',
      'Write one sentence: why does it not apply here?',
    ],
    ['no end', '{ image-tag: why }', '26', 'The exception from `image-tag` has no end', 'Add `until:` with its last day: 2027-03-31.'],
    ['no date', '{ image-tag: { reason: why, until: soon } }', '59', '`soon` is not a date', 'Write the last day as 2027-03-31.'],
    [
      'a day that no month has',
      '{ image-tag: { reason: why, until: 2027-02-30 } }',
      '59',
      '`2027-02-30` is not a date',
      'Write the last day as 2027-03-31.',
    ],
  ])('%s', async (_name, except, column, summary, hint) => {
    const { diagnostics } = await loadFiles(repository({ [COMPOSE]: service(`x-fairlead-except: ${except}`) }));
    expect(diagnostics.map(formatFinding)).toEqual([UNTAGGED, `exception-invalid ${COMPOSE}:4:${column} ${summary}`]);
    expect(diagnostics[1]?.hint).toBe(hint);
  });

  test('the former key, with the way to write it now', async () => {
    const { diagnostics } = await loadFiles(repository({ [COMPOSE]: service('x-fairlead-reason: it must').replace('nginx', 'nginx:1') }));
    expect(diagnostics.map(formatFinding)).toEqual([`exception-invalid ${COMPOSE}:4:5 \`x-fairlead-reason\` is not read any more`]);
  });
});

test('house rules are advice without stacks/fleet.yaml, and what it says with it', async () => {
  const bare = await loadFiles(repository({ [COMPOSE]: service().replace('nginx', 'nginx:1') }));
  expect(bare.diagnostics).toEqual([]);
  expect(bare.advice.map((each) => each.rule)).toEqual(['health-check', 'memory-limit', 'image-digest']);
  const files = { 'stacks/fleet.yaml': 'rules: { default: warning, memory-limit: error, health-check: advice }\n' };
  const ruled = await loadFiles(repository({ ...files, [COMPOSE]: service().replace('nginx', 'nginx:1') }));
  expect(ruled.diagnostics.map((each) => `${each.severity} ${each.rule}`)).toEqual(['error memory-limit']);
  expect(ruled.advice.map((each) => each.rule)).toEqual(['health-check', 'image-digest']);
});

test('a fleet.yaml that names a rule or an image nobody knows is refused', async () => {
  const files = {
    'stacks/fleet.yaml': 'rules: { helth-check: error }\nimages: { "docker.io/nginx": { tools: [] }, a: { tools: [], from: new } }\n',
  };
  expect(await findings({ ...files, [COMPOSE]: service().replace('nginx', 'nginx:1') })).toEqual([
    'schema-value stacks/fleet.yaml:1:10 There is no rule `helth-check`',
    'schema-value stacks/fleet.yaml:2:11 Not the name of an image',
    'schema-value stacks/fleet.yaml:2:67 `from` is not a version',
  ]);
});
