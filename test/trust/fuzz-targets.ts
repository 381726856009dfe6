// Every parser that reads what others wrote, with words of its language; fed by fuzz.test.ts and by `npm run bench -- trust`.
import { lookUpHost } from '../../src/adapters/known-hosts.ts';
import { parseLogLine } from '../../src/apply/outcome.ts';
import { readActionInputs } from '../../src/entry/action-inputs.ts';
import { PipelineError } from '../../src/errors/diagnostic.ts';
import { parseDotEnv } from '../../src/manifest/dotenv.ts';
import { parseYaml } from '../../src/manifest/parse-yaml.ts';
import { createSource } from '../../src/manifest/source.ts';
import { parseStackManifest } from '../../src/manifest/stack-manifest.ts';
import { parseVm } from '../../src/manifest/vm-manifest.ts';
import { parseAnswers } from '../../src/observe/ask-output.ts';
import { parseObservation } from '../../src/observe/parse.ts';
import { parseRelease } from '../../src/observe/parse-release.ts';
import { redactComposeError } from '../../src/observe/redact-compose.ts';
import { parseRaw } from '../../src/plan/raw-json.ts';
import { listCaddySites } from '../../src/routes/caddyfile/sites.ts';
import { GoJsonError, parseGoJson } from '../../src/routes/gojson/parse.ts';
import { parseGoYaml } from '../../src/routes/goyaml/parser.ts';
import { GoYamlError } from '../../src/routes/goyaml/yaml-error.ts';
import { checkConfigDocument, checkConfigFile } from '../../src/routes/ingress/check.ts';
import { createRedactor } from '../../src/secrets/redact.ts';
import { ENCRYPTED, IDENTITY, sopsYaml } from '../../src/secrets/sops.test-kit.ts';
import { decryptSecrets } from '../../src/secrets/sops-decrypt.ts';
import { readSopsFile } from '../../src/secrets/sops-file.ts';

export interface FuzzTarget {
  readonly name: string;
  /** Pieces of the language: random bytes alone hardly ever get past the first letter. */
  readonly words: readonly string[];
  readonly run: (text: string) => unknown;
  /** Of how many runs this one gets a share; slow ones less. */
  readonly share: number;
}

const YAML =
  'a: |b: |- |? |: |[|]|{|}|,|&x |*x|!!str |!t |"|\'|\\n|\\x41|# c|\\n---\\n|\\n...\\n|>-\\n|\\|\\n|  |\\n|\\n  |\\t|%YAML 1.1\\n|<<: |~|0x1f|1e3|.inf|2026-01-01|\ufeff|\u0085|\u2028'
    .split('|')
    .map((each) => each.replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
const STACK = [
  'needs: ',
  'timeout: ',
  'checks:\n',
  '  - ',
  'name: x\n',
  'http: ',
  '{url: "http://a"}',
  'secrets:\n',
  '  a: ',
  '{owner: "0"}',
  'reload: ',
  'generate: ',
  'infisical: ',
  ...YAML,
];
const VM = ['addresses: ', '{lan: 10.0.0.1}', 'ssh: ', 'hostKeys: ', '[ssh-ed25519 AAAA]', 'managed: false', 'inventory: ', ...YAML];
const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"a"',
  '"',
  '\\',
  '\\u12',
  '1',
  '-',
  '0.1e+5',
  'true',
  'null',
  ' ',
  '\n',
  '"services":',
  '"ingress":',
  '"hostname":',
  '"service":"http://a"',
  '\u0000',
];

const SECTIONS = ['uid', 'disk', 'compose', 'stacks', 'texts', 'journals', 'locked', 'files', 'secrets'] as const;
const DISK = 'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/a 9 1 8 1% /\n/dev/a 9 1 8 1% /\n';

function observationWith(text: string): string {
  const chosen = SECTIONS[text.length % SECTIONS.length];
  const plain: Readonly<Record<string, string>> = { uid: '0', disk: DISK };
  const parts = SECTIONS.map((name) => `\u001e${name}\0${name === chosen && plain[name] === undefined ? text : (plain[name] ?? '')}\0`);
  return `${parts.join('')}\u001eend\0`;
}

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  { name: 'YAML of manifests', words: YAML, share: 6, run: (text) => parseYaml(createSource('x.yaml', text)) },
  { name: 'stack.yaml', words: STACK, share: 3, run: (text) => parseStackManifest('one', createSource('stack.yaml', text)) },
  { name: 'vm.yaml', words: VM, share: 3, run: (text) => parseVm('one', createSource('vm.yaml', text), undefined) },
  {
    name: '.env',
    words: ['A=', 'export ', '"', "'", '\\', '$A', '${A}', '${', '#', '\n', '\r\n', '=', ' ', 'DOCKER_HOST=x', '\u0000'],
    share: 8,
    run: (text) => parseDotEnv(createSource('.env', text)),
  },
  {
    name: 'SOPS',
    words: [
      sopsYaml(),
      ENCRYPTED.pin,
      'sops_mac=',
      'sops_age__list_0__map_enc=',
      'sops:',
      '  age:',
      'ENC[AES256_GCM,data:AA==,iv:AA==,tag:AA==,type:str]',
      'A=',
      '\n',
      '{',
      '}',
      '"sops":',
      ...YAML,
    ],
    share: 2,
    run: async (text) => {
      const name = text.length % 3 === 0 ? 'a.sops.env' : text.length % 3 === 1 ? 'a.sops.json' : 'a.sops.yaml';
      return decryptSecrets(await readSopsFile(name, text), [IDENTITY]);
    },
  },
  {
    name: 'known_hosts',
    words: [
      'web',
      '[web]:22',
      '*',
      '?',
      '!',
      ',',
      ' ',
      '\t',
      '|1|',
      'AAAA',
      '=',
      '@revoked',
      '@cert-authority',
      'ssh-ed25519',
      '\n',
      '#',
      Buffer.alloc(20).toString('base64'),
    ],
    share: 8,
    run: (text) => lookUpHost(text, 'web', 22),
  },
  {
    name: 'Caddyfile',
    words: [
      'http://a.example',
      ' {',
      '}',
      '\n',
      'forward_auth ',
      'reverse_proxy ',
      '"',
      '`',
      '\\',
      '<<EOF\n',
      'EOF',
      '{$A}',
      '#',
      '@m ',
      'import ',
      '(x) ',
      'handle ',
      ':80',
      ',',
      ' ',
    ],
    share: 8,
    run: (text) => listCaddySites(text),
  },
  { name: "cloudflared's YAML", words: YAML, share: 8, run: (text) => parseGoYaml(Buffer.from(text)) },
  { name: "cloudflared's JSON", words: JSON_WORDS, share: 8, run: (text) => parseGoJson(text) },
  {
    name: 'ingress rules',
    words: [
      'ingress:\n',
      '- hostname: ',
      '  service: ',
      'http://a',
      'http_status:404',
      '  path: ',
      '\\.(',
      '*.',
      'originRequest:\n',
      'warp-routing: ',
      ...YAML,
    ],
    share: 6,
    run: (text) => [checkConfigFile(Buffer.from(text), 'c.yaml'), checkConfigDocument(text)],
  },
  {
    name: 'observation of a VM',
    words: [
      '\u001e',
      '\u0000',
      'uid',
      'disk',
      'compose',
      'stacks',
      'texts',
      'journals',
      'locked',
      'files',
      'secrets',
      'end',
      '/opt/stacks/a/b',
      '/var/lib/fairlead/a/releases/1/release.json',
      '{"release":1}',
      '0'.repeat(64),
      '644 ',
      '\n',
      ' ',
    ],
    share: 6,
    // Whole but for one section, so that the readers of the sections see it too.
    run: (text) => parseObservation('one', text.length % 2 === 0 ? text : observationWith(text)),
  },
  {
    name: 'journal and log lines',
    words: ['@', '|', '=', '!', '?', '\t', '1700000000', 'web', 'swap', 'started', 'outcome=', 'deployed', 'code=', '\u0000', ' '],
    share: 8,
    run: (text) => parseLogLine(text),
  },
  {
    name: 'release record',
    words: ['"release":1,', '"sequence":1,', '"files":{},', '"secrets":{},', 'verifiedAt=1\n', ...JSON_WORDS],
    share: 8,
    run: (text) => parseRelease({ number: '1', record: text, result: text, containers: text, downtime: text }),
  },
  {
    name: "Compose's answers",
    words: ['==> ', ' <==\n', '/tmp/x/out/web.rendered.out', '/tmp/x/out/web.up.rc', '0', '\n', '{'],
    share: 8,
    run: (text) => parseAnswers(text, '/tmp/x/out'),
  },
  { name: "Compose's JSON", words: JSON_WORDS, share: 6, run: (text) => parseRaw(text) },
  {
    name: "Compose's errors",
    words: ['unterminated quoted value "', 'A=', 'password: ', 'https://a:b@c', '\u001b[31m', '\n', '"'],
    share: 8,
    run: (text) => redactComposeError(text),
  },
  {
    name: 'redactor',
    words: ['hunter2', 'aHVudGVy', '-----BEGIN ', 'RSA PRIVATE KEY-----', '-----END ', 'AGE-SECRET-KEY-1', '\n', '%68', '\\u0068'],
    share: 4,
    run: (text) => createRedactor(['hunter2hunter2', 'x\ny z']).redact(text),
  },
  {
    name: 'inputs of an action',
    words: ['plan', 'deploy', 'rollback', '__proto__', '../x', '-1', '1e9', 'true', '${{ x }}', '\n', ' ', ','],
    share: 4,
    run: (text) => readActionInputs((name) => text.split('\n')[name.length % 3] ?? ''),
  },
];

/** What a parser may throw: a finding of ours, or the refusal of a ported reader. Everything else is a crash. */
export function isRefusal(error: unknown): boolean {
  return error instanceof PipelineError || error instanceof GoYamlError || error instanceof GoJsonError;
}
