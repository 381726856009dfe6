// How the run talks to its VM past the pipeline: wipe it, put files there, run one step of all cases.
import { vmRun } from '../../lab/vm-exec.ts';
import { writeTar } from '../../src/apply/tar.ts';
import { REPOSITORY } from './vm.ts';

/** A file under /tmp/fidelity on the VM. */
export interface VmFile {
  readonly path: string;
  readonly mode: number;
  readonly content: string | Uint8Array;
}

/** Nothing of earlier cases stays but the images that all cases start from. */
export async function wipe(vm: string): Promise<void> {
  const script = `docker ps -aq | xargs -r -n 6 -P 8 docker rm -f -v >/dev/null 2>&1
    docker network prune -f >/dev/null; docker volume prune -af >/dev/null
    docker image ls --format '{{.Repository}}:{{.Tag}}' | grep -v '^${REPOSITORY}:' | xargs -r docker rmi -f >/dev/null 2>&1
    rm -rf /tmp/fidelity /opt/stacks/* /var/lib/fairlead/[!k]*; mkdir -p /tmp/fidelity`;
  await vmRun(vm, ['sh', '-c', script]);
}

/** The case's own tags: they may move without touching the neighbours. */
export function tagLines(stack: string): readonly string[] {
  const tags = [
    ['1', '1'],
    ['1', 'same'],
    ['2', '2'],
    ['3', '3'],
  ] as const;
  // One process instead of four.
  const calls = tags.map(
    ([from, to]) => `-X POST "http://engine/images/${REPOSITORY}:${from}/tag?repo=fairlead-fidelity/${stack}&tag=${to}"`,
  );
  const options = '-sS --fail --unix-socket /var/run/docker.sock';
  return [`curl ${calls.map((call) => `${options} ${call}`).join(' --next ')}`];
}

/** A script of these lines. */
export function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

/** Adds files under /tmp/fidelity. */
export async function push(vm: string, files: readonly VmFile[]): Promise<void> {
  await vmRun(vm, ['tar', '-x', '-C', '/tmp/fidelity', '-f', '-'], { input: writeTar(files, { mtime: 0 }) });
}

/** Several at a time: Compose mostly waits for the Engine. */
export async function runVerb(
  vm: string,
  verb: string,
  stacks: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: number; readonly log: string }>> {
  if (stacks.length === 0) {
    return new Map();
  }
  const script = `verb=$1; shift; printf '%s\\n' "$@" | xargs -P 12 -I{} sh /tmp/fidelity/case.sh "$verb" {}
    for each in "$@"; do printf '\\036%s\\037%s\\037' "$each" "$(cat /tmp/fidelity/$each/out/$verb.rc)"; cat /tmp/fidelity/$each/out/$verb.log; done`;
  const text = await vmRun(vm, ['sh', '-c', script, 'sh', verb, ...stacks], { timeout: 600 });
  return new Map(
    text
      .split('\u001e')
      .slice(1)
      .map((part) => {
        const [stack = '', code = '', ...log] = part.split('\u001f');
        return [stack, { code: code === '' ? -1 : Number(code), log: log.join('') }];
      }),
  );
}
