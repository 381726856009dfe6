// Tiny images on a fault VM, made of busybox, and a registry of the VM's own that a test may stop, empty or lie with.
import { readFile } from 'node:fs/promises';
import { vmExec, vmRun } from '../../lab/vm-exec.ts';
import { writeTar } from '../../src/apply/tar.ts';

/** Good images: `httpd` on port 8080 serves `/version`, which says the tag. */
export const GOOD_TAGS = ['1', '2', '3'] as const;
/** Listens on the VM's loopback, where the Engine needs no certificate. */
export const REGISTRY = '127.0.0.1:5999';

/** Reference of a good image that the VM has. */
export function goodImage(tag: string): string {
  return `faults/app:${tag}`;
}

const TOOLS = ['sh', 'sleep', 'cat', 'true', 'false', 'wget', 'httpd', 'dd', 'tail'];

/** Its program is an ELF file for arm64: nothing of this machine can run it. */
export const FOREIGN_IMAGE = 'faults/foreign:1';

/** Imports what is missing. */
export async function ensureImages(vm: string): Promise<void> {
  const busybox = await readFile('/bin/busybox');
  for (const tag of GOOD_TAGS) {
    if ((await vmExec(vm, ['docker', 'image', 'inspect', '-f', '.', goodImage(tag)])).code === 0) continue;
    const tools = TOOLS.map((tool) => ({ path: `bin/${tool}`, mode: 0o755, content: busybox }));
    const rest = [
      { path: 'www/version', mode: 0o644, content: `${tag}\n` },
      { path: 'tmp/.keep', mode: 0o644, content: '' },
    ];
    const change = 'CMD ["httpd","-f","-p","8080","-h","/www"]';
    await vmRun(vm, ['docker', 'import', '--change', change, '--change', 'ENV PATH=/bin', '-', goodImage(tag)], {
      input: writeTar([...tools, ...rest], { mtime: 0 }),
    });
  }
}

/** Imports `FOREIGN_IMAGE`: 64 bytes of ELF header with the machine number of arm64, padded to a page. */
export async function importForeignImage(vm: string): Promise<void> {
  const program = Buffer.alloc(4096);
  program.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  program.writeUInt16LE(2, 16);
  program.writeUInt16LE(183, 18);
  const input = writeTar([{ path: 'program', mode: 0o755, content: program }], { mtime: 0 });
  await vmRun(vm, ['docker', 'import', '--change', 'CMD ["/program"]', '-', FOREIGN_IMAGE], { input });
}

/** Starts the VM's own registry unless it runs. */
export async function startRegistry(vm: string): Promise<void> {
  const configuration = `version: 0.1\nlog: {level: warn, accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: /var/lib/faults-registry}, delete: {enabled: true}}\nhttp: {addr: "${REGISTRY}"}\n`;
  const script = `
    curl -sf http://${REGISTRY}/v2/ >/dev/null && exit 0
    printf '%s' "$0" >/run/faults-registry.yaml
    setsid -f sh -c 'echo $$ >/run/faults-registry.pid; exec docker-registry serve /run/faults-registry.yaml' >/var/log/faults-registry.log 2>&1 </dev/null
    for attempt in $(seq 100); do curl -sf http://${REGISTRY}/v2/ >/dev/null && exit 0; sleep 0.1; done; exit 1`;
  await vmRun(vm, ['sh', '-c', script, configuration]);
}

/** Ends the VM's own registry. */
export async function stopRegistry(vm: string): Promise<void> {
  await vmRun(vm, [
    'sh',
    '-c',
    'kill "$(cat /run/faults-registry.pid)"; while curl -s http://$0/v2/ >/dev/null; do sleep 0.1; done',
    REGISTRY,
  ]);
}

/** Makes `<registry>/<name>` the good image `tag`; the VM itself does not keep the reference. */
export async function publish(vm: string, name: string, tag: string): Promise<string> {
  const reference = `${REGISTRY}/${name}`;
  await vmRun(vm, [
    'sh',
    '-c',
    'docker tag "$1" "$0" && docker push -q "$0" >/dev/null && docker rmi "$0" >/dev/null',
    reference,
    goodImage(tag),
  ]);
  return reference;
}

const ANSWERING = `
  use IO::Socket::INET;
  my ($port, $status) = @ARGV;
  open(my $file, '>', "/run/answer-$port.pid") or die;
  print $file $$;
  close $file;
  my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 20, ReuseAddr => 1) or die;
  while (my $client = $server->accept) {
    my $line = <$client>;
    # What does not speak HTTP (a TLS hello) gets nothing.
    if ($line =~ m{ HTTP/1}) {
      1 while defined($line = <$client>) && $line =~ /\\S/;
      print $client "HTTP/1.1 $status\\r\\nRetry-After: 1\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n";
    }
    close $client;
  }`;

/** Whoever asks that loopback port of the VM gets this HTTP status. Needs perl-base, which every Debian has. */
export async function answerWith(vm: string, port: number, status: string): Promise<void> {
  const script =
    'setsid -f perl -e "$0" "$1" "$2" >/dev/null 2>&1 </dev/null; until curl -s "http://127.0.0.1:$1/" >/dev/null; do sleep 0.1; done';
  await vmRun(vm, ['timeout', '20', 'sh', '-c', script, ANSWERING, String(port), status]);
}

/** Ends it. */
export async function answerNoMore(vm: string, port: number): Promise<void> {
  await vmRun(vm, ['sh', '-c', 'kill "$(cat "/run/answer-$0.pid")"', String(port)]);
}
