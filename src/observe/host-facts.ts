// What the host says about what a change would need: bind sources, host ports, and the images that would be pulled.

import { ASK } from '../host/scripts.gen.ts';
import type { Listener, PullFacts } from '../model/answer.ts';
import type { Remote } from '../ports/remote.ts';
import { isRecord, textOf } from './records.ts';

export interface HostQuestion {
  /** Absolute paths. */
  readonly paths: readonly string[];
  /** References that would be pulled. */
  readonly images: readonly string[];
  /** As the Engine calls it: `amd64`. */
  readonly architecture: string;
}

export interface HostFacts {
  readonly missingPaths: ReadonlySet<string>;
  readonly pulls: ReadonlyMap<string, PullFacts>;
}

/** A registry that hangs costs 5 s on the VM; several are asked side by side. */
const FACTS_MS = 60_000;

/**
 * One command on the VM for all stacks; a second one where an image is for several platforms. What nobody could say is
 * absent from the answer: the plan then knows less, and says nothing about it.
 */
export async function readHostFacts(remote: Remote, question: HostQuestion): Promise<HostFacts> {
  if (question.paths.length === 0 && question.images.length === 0) {
    return { missingPaths: new Set(), pulls: new Map() };
  }
  const first = await ask(remote, question.paths, question.images);
  const manifests = new Map(question.images.map((image) => [image, first.manifests.get(image)]));
  const chosen = new Map([...manifests].flatMap(([image, manifest]) => platformManifest(image, manifest, question.architecture)));
  const second = chosen.size === 0 ? first : await ask(remote, [], [...chosen.values()]);
  const pulls = question.images.map((image): [string, PullFacts] => {
    const own = chosen.get(image);
    const bytes = layerBytes(own === undefined ? manifests.get(image) : second.manifests.get(own));
    return [image, { known: manifests.get(image) !== undefined, ...(bytes === undefined ? {} : { bytes }) }];
  });
  return { missingPaths: first.missing, pulls: new Map(pulls) };
}

interface FactsAnswer {
  readonly missing: ReadonlySet<string>;
  /** Reference → manifest or list of manifests, as JSON. */
  readonly manifests: ReadonlyMap<string, unknown>;
}

async function ask(remote: Remote, paths: readonly string[], images: readonly string[]): Promise<FactsAnswer> {
  const stdin = [...paths.map((path) => `path ${path}\0`), ...images.map((image) => `image ${image}\0`)].join('');
  const { code, stdout } = await remote.run(ASK, ['facts'], { stdin, timeoutMs: FACTS_MS });
  const records = code === 0 ? stdout.split('\0') : [];
  const missing = records.flatMap((each) => (each.startsWith('missing ') ? [each.slice('missing '.length)] : []));
  const manifests = records.flatMap((each): readonly (readonly [string, unknown])[] => {
    const [, image = '', text = ''] = /^image ([^\n]+)\n(.*)$/s.exec(each) ?? [];
    const manifest = parseManifest(text);
    return image === '' || manifest === undefined ? [] : [[image, manifest]];
  });
  return { missing: new Set(missing), manifests: new Map(manifests) };
}

function parseManifest(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Of a list of manifests the one for the VM, by digest; nothing for a manifest that is no list. */
function platformManifest(image: string, manifest: unknown, architecture: string): readonly [string, string][] {
  const list = isRecord(manifest) && Array.isArray(manifest['manifests']) ? manifest['manifests'].filter(isRecord) : [];
  const own = list.find((each) => {
    const platform = isRecord(each['platform']) ? each['platform'] : {};
    return platform['os'] === 'linux' && platform['architecture'] === architecture;
  });
  const digest = textOf(own?.['digest']);
  const repository = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  return digest === '' ? [] : [[image, `${repository}@${digest}`]];
}

function layerBytes(manifest: unknown): number | undefined {
  const layers = isRecord(manifest) && Array.isArray(manifest['layers']) ? manifest['layers'].filter(isRecord) : [];
  const sizes = layers.flatMap((each) => (typeof each['size'] === 'number' ? [each['size']] : []));
  return sizes.length === 0 ? undefined : sizes.reduce((sum, each) => sum + each, 0);
}

/**
 * Absolute bind sources of rendered services, but those in the stack's own folder: they travel with it.
 * @param root the stack's folder on the VM
 */
export function listHostPaths(services: Readonly<Record<string, unknown>>, root: string): readonly string[] {
  const sources = Object.values(services).flatMap((service) => {
    const volumes = isRecord(service) && Array.isArray(service['volumes']) ? service['volumes'].filter(isRecord) : [];
    return volumes.filter((each) => each['type'] === 'bind').map((each) => textOf(each['source']));
  });
  return [...new Set(sources)].filter((path) => path.startsWith('/') && path !== root && !path.startsWith(`${root}/`));
}

/**
 * `ss -Hltunp` and, per process, its control groups (`pid 12 …`) → who listens where. A process in a container's control group
 * belongs to that container: the last 64 hexadecimal digits, because a container may run in another one.
 */
export function parseListeners(text: string): readonly Listener[] {
  const containers = new Map(
    [...text.matchAll(/^pid (\d+) (.*)$/gm)].flatMap(([, pid = '', groups = '']): readonly (readonly [string, string])[] => {
      const id = groups.match(/[0-9a-f]{64}/g)?.at(-1);
      return id === undefined ? [] : [[pid, id]];
    }),
  );
  return [...text.matchAll(/^(tcp|udp)\s+\S+\s+\d+\s+\d+\s+(\S+):(\d+)\s+\S+(.*)$/gm)].map(
    ([, protocol = '', local = '', port = '', rest = '']): Listener => {
      const [, process, pid] = /\("([^"]*)",pid=(\d+),/.exec(rest) ?? [];
      const container = containers.get(pid ?? '');
      return {
        port: `${port}/${protocol}`,
        address: local
          .replace(/%.*$/, '')
          .replace(/^\[(.*)\]$/, '$1')
          .replace(/^\*$/, ''),
        ...(process === undefined ? {} : { process }),
        ...(container === undefined ? {} : { container }),
      };
    },
  );
}
