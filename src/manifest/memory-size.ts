// Memory as files write it.
import type { ComposeService } from './compose-model.ts';
import { findNode, textOf } from './yaml-tree.ts';

/** Bytes; undefined when there is no limit. The newer key wins, as in Compose. */
export function memoryLimitOf({ body }: ComposeService): number | undefined {
  const text = textOf(findNode(body, 'deploy', 'resources', 'limits', 'memory')) ?? textOf(findNode(body, 'mem_limit'));
  const bytes = text === undefined ? undefined : parseSize(text);
  return bytes === 0 ? undefined : bytes;
}

/** How many containers the service has. */
export function copiesOf({ body }: ComposeService): number {
  const copies = Number(textOf(findNode(body, 'deploy', 'replicas')) ?? textOf(findNode(body, 'scale')) ?? 1);
  return Number.isInteger(copies) && copies >= 0 ? copies : 1;
}

/** `512m`, `1.5GB`, `8 GiB`, bytes: all in powers of 1024, as Docker (units.RAMInBytes) and hypervisors count. */
export function parseSize(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgt]?)i?b?$/i.exec(text.trim()) ?? [];
  if (number === undefined) return undefined;
  return Math.trunc(Number(number) * 1024 ** ['', 'k', 'm', 'g', 't'].indexOf(unit.toLowerCase()));
}
