// npm run trust -- <vm> [--hosts FILE] [--yes]: shows the host key that a VM presents and, after a yes, pins it in vm.yaml.
// Never part of a deploy: whoever runs it compares the fingerprint with what the VM's own console shows.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { NodeSSH } from 'node-ssh';
import { parse, parseDocument } from 'yaml';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hosts: { type: 'string' }, yes: { type: 'boolean', default: false }, root: { type: 'string', default: '.' } },
});
const [vm] = positionals;
if (vm === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(vm)) stop('Usage: npm run trust -- <vm> [--hosts FILE] [--yes]');

const path = join(values.root, 'stacks', vm, 'vm.yaml');
const text = await readFile(path, 'utf8').catch(() => stop(`There is no ${path}.`));
const document = parseDocument(text);
const target = await readTarget();
const key = await readHostKey(target);
const line = `${key.subarray(4, 4 + key.readUInt32BE(0)).toString()} ${key.toString('base64')}`;
const fingerprint = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
const pinned = (document.toJS()?.ssh?.hostKeys ?? []).map((each) => each.split(/\s+/).slice(0, 2).join(' '));

console.log(`${vm} at ${target.host}:${target.port} shows ${line.split(' ')[0]} ${fingerprint}`);
if (pinned.includes(line)) {
  console.log(`It is pinned in ${path} already; nothing was changed.`);
} else {
  console.log(`On the VM's console, ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub must show the same fingerprint.`);
  if (pinned.length > 0) console.log(`${path} pins another key (${pinned.length}): it stays, remove it by hand when the VM was made anew.`);
  if (!values.yes && !(await confirm())) stop('Not pinned; nothing was changed.');
  document.setIn(['ssh', 'hostKeys'], document.createNode([...pinned, line]));
  await writeFile(path, document.toString({ lineWidth: 0 }));
  console.log(`Pinned in ${path}. Commit it: from now on only this key is accepted.`);
}

/** Where the VM answers: vm.yaml, overlaid by --hosts as the pipeline does. */
async function readTarget() {
  const file = document.toJS() ?? {};
  const overlay = values.hosts === undefined ? {} : (parse(await readFile(values.hosts, 'utf8'))?.[vm] ?? {});
  const host = overlay.host ?? file.ssh?.host ?? file.addresses?.lan;
  if (host === undefined) stop(`${path} names no address: set ssh.host or addresses.lan.`);
  return { host, port: overlay.port ?? file.ssh?.port ?? 22 };
}

/** The key is noted and then refused: the handshake ends before anything of ours is sent. */
async function readHostKey({ host, port }) {
  let seen;
  const note = (key) => {
    seen = key;
    return false;
  };
  const failure = await new NodeSSH()
    .connect({
      host,
      port,
      username: 'trust',
      password: '',
      hostVerifier: note,
      readyTimeout: 15_000,
      algorithms: { serverHostKey: ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'rsa-sha2-512'] },
    })
    .catch((error) => error);
  if (seen === undefined) stop(`${vm} at ${host}:${port} did not show a key: ${failure.message}`);
  return seen;
}

async function confirm() {
  if (!process.stdin.isTTY) stop('Nobody to ask here: run it in a terminal, or with --yes.');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('Is it the same? Type yes to pin it: ');
  prompt.close();
  return answer.trim() === 'yes';
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
