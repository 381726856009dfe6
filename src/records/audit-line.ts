// One line of a document against the places: what it says of a service, VM, port or hostname that is no longer so. Pure.
// Only what contradicts the repository is told: a line that names nothing known, or names the right place beside another, passes.
import { joinWords } from '../render/words.ts';
import type { Known, Machine, Places } from './places.ts';

export interface StaleReference {
  /** From 1. */
  readonly column: number;
  readonly length: number;
  /** At most 70 characters, without a full stop. */
  readonly summary: string;
  /** What it is today. */
  readonly right: string;
}

interface Mention<T> {
  readonly at: number;
  readonly text: string;
  readonly value: T;
}

const LOCAL = /(?<![\w.])(?:localhost|127\.0\.0\.1):(\d{2,5})(?!\d)/g;

/** In the order of the line. A place is told once: of several findings at one spot the first kind wins. */
export function auditLine(line: string, places: Places): readonly StaleReference[] {
  const machines = places.machines.flatMap((machine) => mentionsOf(line, [machine.name, ...machine.addresses], machine));
  // A name inside a hostname (`grafana.example.org`) or a file name (`grafana.db`) is part of that, not a mention.
  const services = places.known.flatMap((known) => mentionsOf(line, [known.name], known));
  const found = [
    ...foreignNames(line, places, services),
    ...closedPorts(line, places, services),
    ...localPorts(line, places, services),
    ...wrongAddresses(places, machines),
    ...wrongMachines(
      places,
      services,
      machines.filter((each) => !isOpenPort(line, each)),
    ),
  ];
  const spots = new Map<number, StaleReference>();
  for (const each of found) if (!spots.has(each.column)) spots.set(each.column, each);
  return [...spots.values()].sort((left, right) => left.column - right.column);
}

/** A name of a zone of ours that no route has. */
function foreignNames(line: string, { zones, hostnames }: Places, services: readonly Mention<Known>[]): readonly StaleReference[] {
  return zones.flatMap((zone) => {
    const pattern = new RegExp(`(?<![\\w.-])(?:[a-z0-9-]+\\.)+${escapePattern(zone)}(?![\\w-]|\\.\\w)`, 'gi');
    return [...line.matchAll(pattern)]
      .filter(([name]) => !hostnames.has(name.toLowerCase()))
      .map(({ 0: name, index }) => {
        const named = new Set(services.flatMap((each) => each.value.hostnames));
        const right =
          named.size === 0 ? `The public names are ${joinWords([...hostnames].sort())}.` : `It is ${[...named].sort().join(' or ')}.`;
        return { column: index + 1, length: name.length, summary: short('no route has the name', name), right };
      });
  });
}

/** `address:port` of a machine of ours where nothing answers on that port. */
function closedPorts(line: string, { machines }: Places, services: readonly Mention<Known>[]): readonly StaleReference[] {
  return machines.flatMap((machine) => {
    const names = [machine.name, ...machine.addresses].map(escapePattern).join('|');
    const pattern = new RegExp(`(?<![\\w.-])(?:${names}):(\\d{2,5})(?!\\d)`, 'g');
    return [...line.matchAll(pattern)]
      .filter(([, port]) => !machine.ports.has(Number(port)))
      .map(({ 0: text, 1: port, index }) => ({
        column: index + 1,
        length: text.length,
        summary: short(`nothing on ${machine.name} answers on port`, port ?? ''),
        right: services.length === 0 ? portsOf(machine) : services.map(({ value }) => whereIs(value, machines)).join(' '),
      }));
  });
}

/**
 * `localhost:8222` beside the one service that the line is about, which has another port. A port of another service passes: the line may
 * say who asks it.
 */
function localPorts(line: string, { machines }: Places, services: readonly Mention<Known>[]): readonly StaleReference[] {
  const [only, ...others] = [...new Set(services.map((each) => each.value))];
  if (only === undefined || others.length > 0) return [];
  const ports = only.homes.flatMap((home) => home.anyPorts);
  if (ports.length === 0) return [];
  return [...line.matchAll(LOCAL)]
    .filter(([, port]) => !ports.includes(Number(port)) && !machines.some((each) => each.ports.has(Number(port))))
    .map(({ 0: text, 1: port, index }) => ({
      column: index + 1,
      length: text.length,
      summary: short(`${only.name} does not answer on port`, port ?? ''),
      right: `Its ports are ${joinWords([...new Set(ports)].map(String))}.`,
    }));
}

/** A machine beside an address that is another's; a line with several machines is none of this. */
function wrongAddresses({ machines: all }: Places, mentions: readonly Mention<Machine>[]): readonly StaleReference[] {
  const named = mentions.filter((each) => each.text === each.value.name);
  const addresses = mentions.filter((each) => each.text !== each.value.name);
  const [only, ...others] = [...new Set(named.map((each) => each.value))];
  if (only === undefined || others.length > 0 || addresses.some((each) => each.value === only)) return [];
  return addresses.map(({ at, text, value }) => ({
    column: at + 1,
    length: text.length,
    summary: short(`not an address of ${only.name}:`, text),
    right: `It is ${value.name}'s; ${only.name} has ${joinWords(all.find((each) => each === only)?.addresses ?? [])}.`,
  }));
}

/**
 * A service beside machines none of which runs it. Where another service of the line is at home there, the line is about that one, and this
 * one only has to do with it.
 */
function wrongMachines(
  { machines }: Places,
  services: readonly Mention<Known>[],
  mentions: readonly Mention<Machine>[],
): readonly StaleReference[] {
  if (mentions.length === 0) return [];
  const named = new Set(mentions.map((each) => each.value.name));
  if (services.some(({ value }) => value.homes.some((home) => named.has(home.vm)))) return [];
  return services.map(({ at, text, value }) => ({
    column: at + 1,
    length: text.length,
    summary: short(`${value.name} does not run on`, [...named].join(', ')),
    right: whereIs(value, machines),
  }));
}

/** `192.168.12.128:9464` where that port answers: it speaks for itself, and a service beside it may be the one who asks. */
function isOpenPort(line: string, { at, text, value }: Mention<Machine>): boolean {
  const [, port] = /^:(\d{2,5})(?!\d)/.exec(line.slice(at + text.length)) ?? [];
  return port !== undefined && value.ports.has(Number(port));
}

function whereIs(known: Known, machines: readonly Machine[]): string {
  const homes = known.homes.map((home) => {
    const address = machines.find((each) => each.name === home.vm)?.addresses[0];
    const ports = home.ports.length === 0 ? '' : `, port ${joinWords([...new Set(home.ports)].map(String))}`;
    return `${home.vm}${address === undefined ? '' : ` (${address}${ports})`}`;
  });
  return `${known.name} runs on ${joinWords(homes)}.`;
}

function portsOf(machine: Machine): string {
  return `Ports of ${machine.name}: ${[...machine.ports].sort((left, right) => left - right).join(', ')}.`;
}

function mentionsOf<T>(line: string, texts: readonly string[], value: T): readonly Mention<T>[] {
  return texts.flatMap((text) => {
    const pattern = new RegExp(`(?<![\\w.-])${escapePattern(text)}(?![\\w-]|\\.\\w)`, 'gi');
    return [...line.matchAll(pattern)].map(({ index }) => ({ at: index, text, value }));
  });
}

function short(words: string, value: string): string {
  return `${words} ${value}`.slice(0, 70);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
