// Bad input, first half: files and YAML. Each case gets exactly one finding with its place and the next step.
import { describe, expect, test } from 'vitest';
import { formatFinding, loadFiles, repository, underlined } from './test-repository.ts';

const COMPOSE = 'stacks/one/web/compose.yaml';
const MANIFEST = 'stacks/one/web/stack.yaml';
const VM = 'stacks/one/vm.yaml';

interface Case {
  readonly name: string;
  readonly files: Parameters<typeof repository>[0];
  readonly finding: string;
  readonly marked?: string;
  readonly hint: string;
}

function bomb(levels: number, width: number): string {
  const lines = ['x-a0: &a0 [lol, lol]'];
  for (let level = 1; level <= levels; level += 1) {
    lines.push(`x-a${level}: &a${level} [${Array.from({ length: width }, () => `*a${level - 1}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\nservices: { web: { image: nginx:1 } }\n`;
}

const CASES: readonly Case[] = [
  {
    name: 'an unknown key in vm.yaml',
    files: { [VM]: 'adresses: { lan: 10.0.0.1 }\nssh: { host: 10.0.0.1, hostKeys: [ssh-ed25519 AAAA] }\n' },
    finding: `schema-unknown-key ${VM}:1:1 Unknown key \`adresses\``,
    marked: 'adresses',
    hint: 'Did you mean `addresses`?',
  },
  {
    name: 'an unknown key in stack.yaml',
    files: { [MANIFEST]: 'impct: nobody notices\n' },
    finding: `schema-unknown-key ${MANIFEST}:1:1 Unknown key \`impct\``,
    marked: 'impct',
    hint: 'Did you mean `impact`?',
  },
  {
    name: 'an unknown key in compose.yaml',
    files: { [COMPOSE]: 'services:\n  web:\n    image: nginx:1.29.1\n    enviroment: { A: b }\n' },
    finding: `schema-unknown-key ${COMPOSE}:4:5 Unknown key \`enviroment\``,
    marked: 'enviroment',
    hint: 'Did you mean `environment`?',
  },
  {
    name: 'a value of the wrong type',
    files: { [MANIFEST]: 'timeout: soon\n' },
    finding: `schema-type ${MANIFEST}:1:10 \`timeout\` is the text \`soon\`, not a whole number`,
    marked: 'soon',
    hint: 'Write a whole number there: Seconds the whole transaction may take before the previous release comes back. Default: 300.',
  },
  {
    name: 'a word that is not in the list of allowed ones',
    files: { [MANIFEST]: 'secrets:\n  a: { owner: "1", generate: hex23 }\n' },
    finding: `schema-value ${MANIFEST}:2:30 \`secrets.a.generate\` cannot be the text \`hex23\``,
    marked: 'hex23',
    hint: 'Did you mean `hex32`? Allowed: hex16, hex32, base64-32, alnum50.',
  },
  {
    name: 'a number out of range',
    files: { [VM]: 'addresses: { lan: 10.0.0.1 }\nssh: { port: 70000, hostKeys: [ssh-ed25519 AAAA] }\n' },
    finding: `schema-value ${VM}:2:14 \`ssh.port\` cannot be the number 70000`,
    marked: '70000',
    hint: 'TCP port of sshd. Default: 22.',
  },
  {
    name: 'a required key that is missing',
    files: { [MANIFEST]: 'checks:\n  - name: answers\n    http: { status: 200 }\n' },
    finding: `schema-required ${MANIFEST}:3:5 \`checks[0].http\` lacks \`url\``,
    marked: 'http',
    hint: 'Add `url:`: http:// or https:// URL, as seen from the VM.',
  },
  {
    name: 'a check that checks nothing',
    files: { [MANIFEST]: 'checks:\n  - name: answers\n' },
    finding: `schema-value ${MANIFEST}:2:5 None of http, tcp, dns, command, address is given`,
    marked: 'name: answers',
    hint: 'Add one of http, tcp, dns, command, address.',
  },
  {
    name: 'a reload rule with two actions',
    files: { [MANIFEST]: 'reload:\n  - { files: [a], service: web, signal: SIGHUP, restart: true }\n', 'stacks/one/web/a': 'x' },
    finding: `schema-value ${MANIFEST}:2:5 Only one of signal, restart may be given`,
    hint: 'Keep one, or write two list items.',
  },
  {
    name: 'YAML that is not YAML',
    files: { [COMPOSE]: 'services:\n  web:\n    image: "nginx:1.29.1\n' },
    finding: `yaml-syntax ${COMPOSE}:4:1 Not valid YAML: Missing closing "quote`,
    hint: 'Add the missing character: a closing quote or bracket, a comma, or the colon after a key.',
  },
  {
    name: 'a tab as indentation',
    files: { [COMPOSE]: 'services:\n\tweb:\n\t\timage: nginx:1.29.1\n' },
    finding: `yaml-syntax ${COMPOSE}:2:1 Not valid YAML: Tabs are not allowed as indentation`,
    hint: 'Indent with spaces; YAML does not allow tabs there.',
  },
  {
    name: 'the same key twice',
    files: { [COMPOSE]: 'services:\n  web:\n    image: nginx:1.29.1\n    image: nginx:1.29.2\n' },
    finding: `yaml-duplicate-key ${COMPOSE}:4:5 Key \`image\` is there twice`,
    marked: 'image',
    hint: 'Keep one of the two.',
  },
  {
    name: 'a second document in the file',
    files: { [COMPOSE]: 'services: { web: { image: "nginx:1.29.1" } }\n---\nservices: {}\n' },
    finding: `yaml-syntax ${COMPOSE}:2:1 Not valid YAML: more than one document in the file`,
    hint: 'Keep one document per file: remove the `---` in the middle.',
  },
  {
    name: 'an alias without an anchor',
    files: { [COMPOSE]: 'services:\n  web: *nowhere\n' },
    finding: `yaml-syntax ${COMPOSE}:2:8 Alias \`*nowhere\` has no value yet`,
    hint: 'Define the anchor with `&name` before it is used, and never inside itself.',
  },
  {
    name: 'an anchor that contains itself',
    files: { [COMPOSE]: 'services:\n  web: &web\n    image: nginx:1.29.1\n    labels: *web\n' },
    finding: `yaml-syntax ${COMPOSE}:4:13 Alias \`*web\` has no value yet`,
    hint: 'Define the anchor with `&name` before it is used, and never inside itself.',
  },
  {
    name: 'a nested-alias bomb of few aliases',
    files: { [COMPOSE]: bomb(9, 9) },
    finding: `yaml-bomb ${COMPOSE}:6:11 YAML aliases stand for too many values`,
    hint: 'Write the values out; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'more aliases than anybody needs',
    files: { [COMPOSE]: bomb(1, 101) },
    finding: `yaml-bomb ${COMPOSE}:2:512 Too many YAML aliases`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'lists nested a thousand deep',
    files: { [MANIFEST]: `needs: ${'['.repeat(1000)}${']'.repeat(1000)}\n` },
    finding: `yaml-bomb ${MANIFEST}:1:107 YAML nested too deeply`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'mappings nested by indentation a thousand deep',
    files: { [COMPOSE]: Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n') },
    finding: `yaml-bomb ${COMPOSE}:101:102 YAML nested too deeply`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'a million commas',
    files: { [COMPOSE]: `[${','.repeat(1_000_000)}]` },
    finding: `yaml-bomb ${COMPOSE}:1:20002 Too many YAML list items`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'half a million lines of comments',
    files: { [COMPOSE]: '#\n'.repeat(500_000) },
    finding: `yaml-bomb ${COMPOSE}:50001:1 Too many lines`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'more services than a stack can have',
    files: { [COMPOSE]: `services:\n${Array.from({ length: 251 }, (_, index) => `  s${index}: { image: "a:1" }\n`).join('')}` },
    finding: `compose-invalid ${COMPOSE}:1:1 More than 250 services in one stack`,
    hint: 'Split the stack.',
  },
  {
    name: 'a .env of doubling variables',
    files: { 'stacks/one/web/.env': Array.from({ length: 5000 }, (_, index) => `A${index + 1}=$A${index}$A${index}\n`).join('') },
    finding: 'compose-variable stacks/one/web/.env:1002:1 More than 1000 variables in .env',
    hint: 'Put the values into a configuration file.',
  },
  {
    name: 'a quote in .env that is never closed',
    files: { 'stacks/one/web/.env': 'A=1\nB="two\nC=3\n' },
    finding: 'compose-variable stacks/one/web/.env:2:3 A quote is never closed',
    hint: 'Close the quote, or remove it.',
  },
  {
    name: 'twenty thousand keys',
    files: { [COMPOSE]: Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n') },
    finding: `yaml-bomb ${COMPOSE}:10001:7 Too many YAML keys`,
    hint: 'Write the values out, or split the file; this looks like a YAML bomb, not like a configuration.',
  },
  {
    name: 'a NUL byte',
    files: { [COMPOSE]: 'services:\n  web: \u0000\n' },
    finding: `file-binary ${COMPOSE}:2:8 compose.yaml holds the control character U+0000`,
    hint: 'Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1).',
  },
  {
    name: 'an executable in place of a text',
    files: { [COMPOSE]: Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0xff, 0xfe, 0x00]) },
    finding: `file-binary ${COMPOSE}:1:6 compose.yaml holds bytes that are not UTF-8`,
    hint: 'Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1).',
  },
  {
    name: 'Latin-1',
    files: { [VM]: Buffer.from('description: Büro\naddresses: { lan: 10.0.0.1 }\n', 'latin1') },
    finding: `file-binary ${VM}:1:15 vm.yaml holds bytes that are not UTF-8`,
    hint: 'Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1).',
  },
  {
    name: 'a byte order mark',
    files: { [COMPOSE]: '\uFEFFservices: { web: { image: "nginx:1.29.1" } }\n' },
    finding: `file-binary ${COMPOSE}:1:1 compose.yaml begins with a byte order mark`,
    hint: 'Save the file as UTF-8 text without a byte order mark (`iconv -f latin1 -t utf-8` converts Latin-1).',
  },
  {
    name: 'a compose.yaml over 1 MiB',
    files: { [COMPOSE]: `# ${'x'.repeat(1024 * 1024)}\n` },
    finding: `file-too-large ${COMPOSE} compose.yaml is larger than 1.0 MiB`,
    hint: 'Keep generated and binary data out of stacks/; let the container fetch it, or put it into an image.',
  },
  {
    name: 'another file over 16 MiB',
    files: { 'stacks/one/web/data.bin': new Uint8Array(16 * 1024 * 1024 + 1) },
    finding: 'file-too-large stacks/one/web/data.bin data.bin is larger than 16 MiB',
    hint: 'Keep generated and binary data out of stacks/; let the container fetch it, or put it into an image.',
  },
  {
    name: 'a link that leaves the folder',
    files: { 'stacks/one/web/passwd': { to: '/etc/passwd' } },
    finding: 'link-escapes stacks/one/web/passwd passwd is a symbolic link',
    hint: 'Replace the link by a copy of the file.',
  },
  {
    name: 'a link in place of compose.yaml',
    files: { [COMPOSE]: { to: '../../../elsewhere.yaml' } },
    finding: `link-escapes ${COMPOSE} compose.yaml is a symbolic link`,
    hint: 'Replace the link by a copy of the file.',
  },
  {
    name: 'a link in place of a stack',
    files: { 'stacks/one/other': { to: 'web' } },
    finding: 'link-escapes stacks/one/other other is a symbolic link',
    hint: 'Replace the link by a copy of the file.',
  },
  {
    name: 'a VM folder with a bad name',
    files: { 'stacks/Two/vm.yaml': 'addresses: { lan: 10.0.0.2 }\n' },
    finding: 'name-invalid stacks/Two VM name `Two` is not allowed',
    hint: 'Use lower-case letters, digits and `-`, beginning with a letter or digit, at most 63 characters.',
  },
  {
    name: 'a stack that is called like a folder of the state',
    files: { 'stacks/one/runs/compose.yaml': 'services: { a: { image: "a:1" } }\n' },
    finding: 'name-invalid stacks/one/runs stack name `runs` is reserved',
    hint: 'all, metrics, runs mean something else on a VM or in a command: choose another name.',
  },
  {
    name: 'a stack folder that looks like an option',
    files: { 'stacks/one/-rf/compose.yaml': 'services: { a: { image: "a:1" } }\n' },
    finding: 'name-invalid stacks/one/-rf stack name `-rf` is not allowed',
    hint: 'Use lower-case letters, digits and `-`, beginning with a letter or digit, at most 63 characters.',
  },
  {
    name: 'a stack folder with a Cyrillic letter',
    files: { 'stacks/one/w\u0435b2/compose.yaml': 'services: { a: { image: "a:1" } }\n' },
    finding: 'name-invalid stacks/one/w\u0435b2 stack name `w\\u{435}b2` is not allowed',
    hint: 'Use lower-case letters, digits and `-`, beginning with a letter or digit, at most 63 characters.',
  },
  {
    name: 'a service with a bad name',
    files: { [COMPOSE]: 'services:\n  Web:\n    image: nginx:1.29.1\n' },
    finding: `name-invalid ${COMPOSE}:2:3 service name \`Web\` is not allowed`,
    marked: 'Web',
    hint: 'Use lower-case letters, digits, `-`, `_` and `.`, beginning with a letter or digit, at most 63 characters.',
  },
  {
    name: 'a VM folder without vm.yaml',
    files: { [VM]: null },
    finding: `file-unreadable ${VM} The VM has no vm.yaml`,
    hint: 'Add vm.yaml (`addresses: { lan: … }` is enough to begin with), or remove the folder.',
  },
  {
    name: 'a stack under another file name',
    files: { [COMPOSE]: null, 'stacks/one/web/docker-compose.yml': 'services: {}\n' },
    finding: `file-unreadable ${COMPOSE} The stack has no compose.yaml`,
    hint: 'Rename docker-compose.yml to compose.yaml.',
  },
  {
    name: 'an empty compose.yaml',
    files: { [COMPOSE]: '' },
    finding: `compose-invalid ${COMPOSE}:1:1 compose.yaml holds no services`,
    hint: 'Begin with `services:`.',
  },
];

describe('each bad file gets one finding with its place and the next step', () => {
  test.each(CASES)('$name', async ({ files, finding, marked, hint }) => {
    const { fleet, diagnostics } = await loadFiles(repository(files));
    expect(diagnostics.map(formatFinding)).toEqual([finding]);
    expect(diagnostics[0]?.hint).toBe(hint);
    if (marked !== undefined && diagnostics[0] !== undefined) expect(underlined(diagnostics[0])).toBe(marked);
    expect(fleet).toBeUndefined();
  });
});
