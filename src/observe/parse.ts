// The text of src/host/observe.sh → facts. Pure and total: an answer that is cut short or odd is a PipelineError, never a guess.
import type { ComposeIdentity, HoldRecord, ObservedFile, ObservedSecret, ObservedStack } from '../model/observed.ts';
import { makeOutputError } from './output-error.ts';
import { type CurrentTexts, parseRelease } from './parse-release.ts';

export interface HostFacts {
  readonly uid: number;
  /** Free bytes. */
  readonly disk: { readonly images: number; readonly releases: number };
  /** Undefined: no Compose plugin was found. An empty version: it did not answer. */
  readonly compose: ComposeIdentity | undefined;
  readonly stacks: Readonly<Record<string, ObservedStack>>;
}

export const STATE_ROOT = '/var/lib/fairlead';

const SECTIONS = ['uid', 'disk', 'compose', 'stacks', 'texts', 'journals', 'locked', 'files', 'secrets'] as const;
type Section = (typeof SECTIONS)[number];
const NAMES: ReadonlySet<string> = new Set([...SECTIONS, 'end']);

/**
 * @param vm for the messages
 * @param text standard output of observe.sh, whole
 * @throws PipelineError `remote-output`, naming what is missing
 */
export function parseObservation(vm: string, text: string): HostFacts {
  const sections = splitSections(vm, text);
  const texts = splitTexts(sections.texts);
  const journals = splitJournals(sections.journals);
  const locked = new Set(sections.locked);
  const files = groupFiles(sections.files);
  const secrets = groupSecrets(linesOf(sections.secrets));
  const stacks = sections.stacks.map((name): [string, ObservedStack] => {
    const at = (file: string): string | undefined => texts.get(`${STATE_ROOT}/${name}/${file}`);
    const isLocked = locked.has(name);
    return [
      name,
      {
        name,
        release: parseRelease(readCurrent(texts, name)),
        files: files.get(name) ?? {},
        secrets: secrets.get(name) ?? {},
        lock: isLocked ? (at('holder')?.trim() ?? '') : undefined,
        interrupted: isLocked ? undefined : findInterrupted(journals.get(name)),
        held: parseHold(at('held')),
      },
    ];
  });
  return {
    uid: parseUid(vm, sections.uid),
    disk: parseDisk(vm, linesOf(sections.disk)),
    compose: parseCompose(sections.compose),
    stacks: Object.fromEntries(stacks),
  };
}

function splitSections(vm: string, text: string): Readonly<Record<Section, readonly string[]>> {
  // A login shell may print before the answer begins (.bashrc).
  const records = text.slice(Math.max(0, text.indexOf('\x1e'))).split('\0');
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const record of records.slice(0, -1)) {
    const name = record.startsWith('\x1e') ? record.slice(1) : undefined;
    // Only a known name opens a section: text of a file never can, because its path is part of the record.
    if (name !== undefined && NAMES.has(name)) {
      current = [];
      found.set(name, current);
    } else {
      current?.push(record);
    }
  }
  const missing = [...NAMES].filter((name) => !found.has(name));
  if (missing.length > 0) {
    throw makeOutputError(vm, `The answer ends before: ${missing.join(', ')} (${text.length} characters came).`);
  }
  const take = (name: Section): readonly string[] => found.get(name) ?? [];
  return {
    uid: take('uid'),
    disk: take('disk'),
    compose: take('compose'),
    stacks: take('stacks'),
    texts: take('texts'),
    journals: take('journals'),
    locked: take('locked'),
    files: take('files'),
    secrets: take('secrets'),
  };
}

function linesOf(records: readonly string[]): readonly string[] {
  return records.flatMap((record) => record.split('\n'));
}

function parseUid(vm: string, [uid]: readonly string[]): number {
  if (uid === undefined || !/^\d{1,10}$/.test(uid)) {
    throw makeOutputError(vm, 'The user id is missing.');
  }
  return Number(uid);
}

/** `df -P -k`: the fourth column, in KiB; the first line is the heading. */
function parseDisk(vm: string, lines: readonly string[]): HostFacts['disk'] {
  const free = lines
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => Number(/^.*?\s+\d+\s+\d+\s+(\d+)\s+\d+%/.exec(line)?.[1]) * 1024);
  const [images = Number.NaN, releases = images] = free;
  if (!Number.isSafeInteger(images) || !Number.isSafeInteger(releases)) {
    throw makeOutputError(vm, 'The free disk space is missing.');
  }
  return { images, releases };
}

function parseCompose([stamp, version]: readonly string[]): ComposeIdentity | undefined {
  return stamp === undefined ? undefined : { stamp, version: (version ?? '').replace(/^v/, '') };
}

/** `path NUL text LF`, so the records are: path, "text LF path", …, "text LF". Lines of one path are joined again. */
function splitTexts(records: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const lines = records.join('\0').split('\n');
  for (const line of lines) {
    const at = line.indexOf('\0');
    if (at > 0) {
      const path = line.slice(0, at);
      texts.set(path, `${texts.get(path) ?? ''}${line.slice(at + 1)}\n`);
    }
  }
  return texts;
}

function readCurrent(texts: ReadonlyMap<string, string>, stack: string): CurrentTexts | undefined {
  const current = texts.get(`${STATE_ROOT}/${stack}/current`)?.trim();
  if (current === undefined) {
    return undefined;
  }
  const at = (file: string): string | undefined => texts.get(`${STATE_ROOT}/${stack}/releases/${current}/${file}`);
  return { number: current, record: at('release.json'), result: at('result'), containers: at('containers'), downtime: at('downtime') };
}

/** `tail -v`: a heading "==> path <==" per journal, then its last lines. */
function splitJournals(records: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const journals = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of records.join('\0').split('\n')) {
    const heading = /^==> (.*)\/journal <==$/.exec(line)?.[1];
    if (heading?.startsWith(`${STATE_ROOT}/`) === true) {
      current = [];
      journals.set(heading.slice(STATE_ROOT.length + 1), current);
    } else if (line !== '') {
      current?.push(line);
    }
  }
  return journals;
}

/** A journal line is `epoch ⇥ run ⇥ step ⇥ detail`. A last line that a power cut tore counts as not there. */
function findInterrupted(lines: readonly string[] | undefined): string | undefined {
  const last = lines
    ?.map((line) => line.split('\t'))
    .filter((fields) => fields.length >= 3 && fields[1] !== '' && fields[2] !== '')
    .at(-1);
  return last === undefined || last[2] === 'end' ? undefined : last[1];
}

function parseHold(text: string | undefined): HoldRecord | undefined {
  if (text === undefined) {
    return undefined;
  }
  const values = new Map(
    text.split('\n').map((line): [string, string] => {
      const at = line.indexOf('=');
      return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
    }),
  );
  const since = values.get('since') ?? '';
  return {
    since: /^\d{1,11}$/.test(since) ? new Date(Number(since) * 1000).toISOString() : since,
    by: values.get('by') ?? '',
    reason: values.get('reason') ?? '',
    digest: values.get('digest') ?? '',
  };
}

/** Records are `<sha256>  <path>` and `<octal mode> <path>`; a file counts when both came. */
function groupFiles(records: readonly string[]): ReadonlyMap<string, Readonly<Record<string, ObservedFile>>> {
  const sums = new Map<string, string>();
  const stacks = new Map<string, Record<string, ObservedFile>>();
  for (const record of records) {
    const sum = /^\\?([0-9a-f]{64}) [ *](.*)$/s.exec(record);
    if (sum?.[1] !== undefined && sum[2] !== undefined) {
      sums.set(sum[2], sum[1]);
      continue;
    }
    const mode = /^([0-7]{1,5}) (.*)$/s.exec(record);
    const place = splitPath(mode?.[2] ?? '');
    const sha256 = sums.get(mode?.[2] ?? '');
    if (mode?.[1] !== undefined && place !== undefined && sha256 !== undefined && !place.file.startsWith('secrets/')) {
      const files = stacks.get(place.stack) ?? {};
      stacks.set(place.stack, { ...files, [place.file]: { sha256, mode: Number.parseInt(mode[1], 8) } });
    }
  }
  return stacks;
}

/** Seven lines `<sha256>  /dev/fd/<n>`, then the paths they belong to, in the same order; and again. */
function groupSecrets(records: readonly string[]): ReadonlyMap<string, Readonly<Record<string, ObservedSecret>>> {
  const stacks = new Map<string, Record<string, ObservedSecret>>();
  let prints: string[] = [];
  for (const record of records) {
    const print = /^([0-9a-f]{64}) [ *]\/dev\/fd\/(\d)$/.exec(record);
    if (print?.[1] !== undefined) {
      prints = print[2] === '3' ? [print[1]] : [...prints, print[1]];
      continue;
    }
    const place = splitPath(record);
    const fingerprint = prints.shift();
    if (place?.file.startsWith('secrets/') === true && fingerprint !== undefined) {
      const name = place.file.slice('secrets/'.length);
      stacks.set(place.stack, { ...stacks.get(place.stack), [name]: { fingerprint: fingerprint.slice(0, 12) } });
    }
  }
  return stacks;
}

function splitPath(path: string): { stack: string; file: string } | undefined {
  const match = /^\/opt\/stacks\/([^/]+)\/(.+)$/s.exec(path);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { stack: match[1], file: match[2] };
}
