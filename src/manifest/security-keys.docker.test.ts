// What this stage reads in the keys that matter for security, against what the real Compose reads in the same text.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { loadFiles, repository } from './test-repository.ts';

const BOOLEANS = [
  'true',
  'True',
  'TRUE',
  'yes',
  'on',
  'y',
  't',
  '"true"',
  "'yes'",
  '"1"',
  '1',
  'false',
  'no',
  'off',
  '"false"',
  '"0"',
  '0',
  '!!bool true',
  '~',
  '${P}',
  '${Q:-yes}',
];
const WORDS = [
  'host',
  '"host"',
  "'host'",
  'HOST',
  '${H}',
  '"ho\\u0073t"',
  '!!str host',
  '>-\n      host',
  '|-\n      host',
  'private',
  '&x host',
  '"container:x"',
];
const PATHS = [
  '/:/h',
  '"/:/h"',
  './a:/h',
  '/./:/h',
  '//:/h',
  '${R}:/h',
  '${R}',
  'data:/h',
  '~/x:/h',
  '../x:/h',
  './../../x:/h',
  '. :/h',
  '/var/run/docker.sock:/s:ro',
];

const CASES: readonly string[] = [
  ...BOOLEANS.map((each) => `privileged: ${each}`),
  ...['pid', 'ipc', 'uts', 'userns_mode', 'cgroup'].flatMap((key) => WORDS.map((each) => `${key}: ${each}`)),
  ...PATHS.map((each) => `volumes: [${each}]`),
  ...PATHS.map((each) => `volumes:\n      - ${each}`),
  ...['SYS_ADMIN', 'sys_admin', 'CAP_SYS_ADMIN', 'ALL', '"ALL"', '${C}', 'NET_BIND_SERVICE'].map((each) => `cap_add: [${each}]`),
  ...[
    'volumes: [{ type: bind, source: "${R}", target: /h }]',
    '"privileged": true',
    '? privileged\n    : true',
    '<<: { privileged: true }',
    '<<: [{ pid: host }]',
  ],
];
const ENVIRONMENT = 'P=true\nH=host\nR=/\nC=SYS_ADMIN\n';

interface ComposeView {
  readonly services?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What Compose makes of the text, or undefined when it refuses. */
function askCompose(text: string): Readonly<Record<string, unknown>> | undefined {
  const environment = Object.fromEntries(
    ENVIRONMENT.trim()
      .split('\n')
      .map((line) => line.split('=')),
  );
  const { status, stdout } = spawnSync(
    'docker',
    ['compose', '-p', 'ycheck', '--project-directory', '/srv/one/web', '-f', '-', 'config', '--format', 'json'],
    {
      input: text,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: '/root', ...environment },
    },
  );
  if (status !== 0) return undefined;
  const view: ComposeView = JSON.parse(stdout);
  return view.services?.['web'];
}

/** Root on the VM by what Compose would hand to the Engine. */
function reachesOut(service: Readonly<Record<string, unknown>>): boolean {
  const words = ['pid', 'ipc', 'uts', 'userns_mode', 'cgroup'].map((key) => String(service[key] ?? ''));
  const volumes = Array.isArray(service['volumes']) ? service['volumes'] : [];
  const capabilities = Array.isArray(service['cap_add']) ? service['cap_add'] : [];
  return (
    service['privileged'] === true ||
    words.includes('host') ||
    // The Engine joins other containers' namespaces for these two only.
    [service['pid'], service['ipc']].some((word) => String(word).startsWith('container:')) ||
    volumes.some((each: { type?: string; source?: string }) => each.type === 'bind' && !(each.source ?? '').startsWith('/srv/one/web/')) ||
    capabilities.some((each) => /^(CAP_)?(SYS_ADMIN|ALL)$/i.test(String(each)))
  );
}

test('whatever Compose would let out of the container, this stage refuses', async () => {
  const wrong: string[] = [];
  const seen = { out: 0, inside: 0, invalid: 0 };
  for (const yaml of CASES) {
    const text = `services:\n  web:\n    image: nginx:1.29.1\n    ${yaml}\nvolumes: { data: {} }\n`;
    const theirs = askCompose(text);
    const files = { 'stacks/one/web/compose.yaml': text, 'stacks/one/web/.env': ENVIRONMENT, 'stacks/one/web/a/x': 'x' };
    const { diagnostics } = await loadFiles(repository(files));
    const refused = diagnostics.some((each) => each.severity === 'error');
    if (theirs === undefined) seen.invalid += 1;
    else if (reachesOut(theirs)) {
      seen.out += 1;
      if (!refused) wrong.push(`let out: ${yaml}`);
    } else seen.inside += 1;
  }
  expect(wrong).toEqual([]);
  expect(seen.out).toBeGreaterThan(50);
  expect(seen.inside).toBeGreaterThan(10);
});
