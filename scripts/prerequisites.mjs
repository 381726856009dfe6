// What the tests use beside the lab, from the distribution where we may install it: sshd, ssh-keygen, shellcheck, busybox.
import { execa } from 'execa';

/** Command → Debian package that brings it. */
const NEEDED = {
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  shellcheck: 'shellcheck',
  busybox: 'busybox-static',
  flock: 'util-linux',
  curl: 'curl',
  faketime: 'faketime',
};

const present = async (name) =>
  (await execa('sh', ['-c', `PATH=$PATH:/usr/sbin:/sbin command -v "$1"`, 'look', name], { reject: false })).exitCode === 0;
const missing = [];
for (const name of Object.keys(NEEDED)) if (!(await present(name))) missing.push(name);
if (missing.length > 0) {
  const packages = [...new Set(missing.map((name) => NEEDED[name]))];
  const mayInstall = process.getuid?.() === 0 && (await present('apt-get'));
  if (!mayInstall) {
    console.error(`Missing: ${missing.join(', ')}. Install ${packages.join(' ')} (Debian's names), then run npm test again.`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await execa('apt-get', ['update', '-q'], { env, reject: false, timeout: 300_000 });
  // A started sshd is none of our business: the tests run their own on loopback.
  await execa('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], {
    env,
    stdout: 'ignore',
    stderr: 'inherit',
    timeout: 600_000,
  });
}
