// Compose's own hashes, byte for byte: sha256 of Go's compact JSON without the keys that need no new container.
import type { ComposeRules } from './compose-rules.ts';
import { sha256 } from './digest.ts';
import { type RawNode, type RawObject, rawMember, serializeRaw } from './raw-json.ts';

/** `config` doubles every `$` so that its output could be read again; the hash is over the undoubled text. */
export function undoubleDollars(rendered: string): string {
  return rendered.replaceAll('$$', '$');
}

/**
 * The value of the label `com.docker.compose.config-hash`, hex.
 * @param rules which keys the VM's Compose leaves out (pkg/compose/hash.go, ServiceHash)
 * @param resolved members to put in place of the rendered ones, by plain key: `service:x` references become container ids
 */
export function serviceHash(service: RawNode, rules: ComposeRules, resolved: ReadonlyMap<string, RawNode> = new Map()): string {
  if (service.type !== 'object') {
    return sha256(serializeRaw(service));
  }
  const members: (readonly [string, RawNode])[] = [];
  for (const [key, value] of service.members) {
    if (!rules.leftOut.has(key)) {
      members.push([key, resolved.get(key.slice(1, -1)) ?? (key === '"deploy"' ? withoutReplicas(value) : value)]);
    }
  }
  return sha256(serializeRaw({ type: 'object', members }));
}

/** The value of `com.docker.compose.config-hash` on a network, hex. */
export function networkHash(network: RawNode): string {
  return sha256(serializeRaw(network));
}

/** The same for a volume; Compose fills in the driver `local` first. */
export function volumeHash(volume: RawNode): string {
  if (volume.type !== 'object' || rawMember(volume, 'driver') !== undefined) {
    return sha256(serializeRaw(volume));
  }
  const driver = ['"driver"', { type: 'token', text: '"local"' }] as const;
  const members = volume.members.flatMap((member) => (member[0] === '"name"' ? [member, driver] : [member]));
  const filled: RawObject = { type: 'object', members };
  return sha256(serializeRaw(filled));
}

function withoutReplicas(deploy: RawNode): RawNode {
  return deploy.type === 'object' ? { ...deploy, members: deploy.members.filter(([key]) => key !== '"replicas"') } : deploy;
}
