// `ports:` and `expose:` in all their spellings → host ports.
import type { SourcePlace } from '../errors/diagnostic.ts';
import type { PublishedPort } from '../model/desired.ts';
import type { ComposePort, Reading } from './compose-model.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { findNode, placeOfNode, textOf, type YamlNode } from './yaml-tree.ts';

const HIGHEST_PORT = 65_535;
/** A longer range is a typing error more often than a wish. */
const LONGEST_RANGE = 1024;

interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** One item of `ports:`: `[address:][published:]target[/protocol]` or the long form. Without `published` nothing fixed is held. */
export function readPort(source: Source, node: YamlNode): Reading<ComposePort> {
  const place = placeOfNode(source, node);
  const text = node.kind === 'map' ? undefined : textOf(node);
  if (text === undefined) return readLongPort(node, place);
  const match = /^(?:(?:\[([^\]]+)\]|([^:[\]/]*)):)?(?:([0-9-]*):)?([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
  if (match === null) return { problem: reportPort(place, text) };
  const [, bracketed, address, middle, target = '', protocol] = match;
  // With one colon the first part is the published port, with two it is the address.
  const published = middle ?? (bracketed === undefined ? address : undefined);
  const hostAddress = bracketed ?? (middle === undefined ? undefined : address);
  return buildPort(place, text, { hostAddress, published, target, protocol });
}

/** One item of `expose:` of a service on the host's network: it listens there on every address. */
export function readExposedPort(source: Source, node: YamlNode): Reading<ComposePort> {
  const place = placeOfNode(source, node);
  const text = textOf(node) ?? '';
  const match = /^([0-9-]+)(?:\/([a-z]+))?$/.exec(text);
  if (match === null) return { problem: reportPort(place, text) };
  return buildPort(place, text, { hostAddress: undefined, published: match[1], target: match[1] ?? '', protocol: match[2] });
}

function readLongPort(node: YamlNode, place: SourcePlace): Reading<ComposePort> {
  const target = textOf(findNode(node, 'target'));
  if (target === undefined) {
    return {
      problem: reportError('compose-invalid', place, 'Port without `target`', { hint: 'Add `target:`, the port inside the container.' }),
    };
  }
  const published = textOf(findNode(node, 'published'));
  const hostAddress = textOf(findNode(node, 'host_ip'));
  const protocol = textOf(findNode(node, 'protocol'));
  return buildPort(place, published ?? target, { hostAddress, published, target, protocol });
}

interface PortWords {
  readonly hostAddress: string | undefined;
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string | undefined;
}

function buildPort(place: SourcePlace, text: string, words: PortWords): Reading<ComposePort> {
  const target = readRange(words.target);
  const protocol = words.protocol ?? 'tcp';
  if (target === undefined || !['tcp', 'udp', 'sctp'].includes(protocol)) return { problem: reportPort(place, text) };
  if (words.hostAddress !== undefined && !isAddress(words.hostAddress)) return { problem: reportPort(place, text) };
  if (words.published === undefined || words.published === '') return { value: { published: [], place } };
  const range = readRange(words.published);
  if (range === undefined) return { problem: reportPort(place, text) };
  const isSingleTarget = target.first === target.last;
  // `8000-8010:80` lets the Engine choose one of them: nothing fixed.
  if (isSingleTarget && range.first !== range.last) return { value: { published: [], place } };
  if (range.last - range.first !== target.last - target.first) return { problem: reportRangeLength(place, text) };
  if (protocol === 'sctp') return { value: { published: [], place } };
  const published = expandRange(range, words.hostAddress, protocol === 'udp' ? 'udp' : 'tcp');
  return { value: { published, target: target.first, place } };
}

function readRange(text: string): PortRange | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  const isSane = first >= 1 && last <= HIGHEST_PORT && first <= last && last - first < LONGEST_RANGE;
  return isSane ? { first, last } : undefined;
}

function expandRange(range: PortRange, address: string | undefined, protocol: 'tcp' | 'udp'): readonly PublishedPort[] {
  const isAny = address === undefined || address === '' || address === '0.0.0.0' || address === '::';
  return Array.from({ length: range.last - range.first + 1 }, (_, index) => ({
    ...(isAny ? {} : { hostAddress: address.toLowerCase() }),
    hostPort: range.first + index,
    protocol,
  }));
}

function isAddress(text: string): boolean {
  return text === '' || /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || (/^[0-9a-fA-F:.]+$/.test(text) && text.includes(':'));
}

function reportPort(place: SourcePlace, text: string) {
  const shown = text.length <= 30 ? text : `${text.slice(0, 29)}…`;
  const hint = 'Write "8080:80", "127.0.0.1:8080:80" or "53:53/udp"; ports are 1 to 65535, ranges at most 1024 long.';
  return reportError('compose-invalid', place, `\`${shown}\` is not a port mapping`, { hint });
}

function reportRangeLength(place: SourcePlace, text: string) {
  const hint = 'Make both ranges equally long: "8000-8010:9000-9010".';
  return reportError('compose-invalid', place, `\`${text}\` maps ranges of different length`, { hint });
}
