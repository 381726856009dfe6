// A release as the VM keeps it: the runner's record, the VM's result, and the containers that ran when it was verified.
import type { VersionPart } from '../model/desired.ts';
import type { Downtime, ReleasedContainer, ReleaseObservation, ReleaseRecord } from '../model/release.ts';
import { isRecord } from './records.ts';

export interface CurrentTexts {
  readonly number: string;
  readonly record: string | undefined;
  readonly result: string | undefined;
  readonly containers: string | undefined;
  readonly downtime: string | undefined;
}

/**
 * The current release; undefined when there is none or its record is damaged. That is safe: a stack without a record is
 * never called unchanged, Compose is asked about it.
 */
export function parseRelease(texts: CurrentTexts | undefined): ReleaseRecord | undefined {
  const record = parseJson(texts?.record);
  const release = isRecord(record) ? readRecord(record) : undefined;
  if (texts === undefined || release === undefined || String(release.release) !== texts.number) {
    return undefined;
  }
  const observed = readObservation(texts);
  return observed === undefined ? release : { ...release, observed };
}

function parseJson(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return value;
  } catch {
    return undefined;
  }
}

const TEXT_FIELDS = ['vm', 'stack', 'commit', 'subject', 'author', 'createdAt', 'inputs', 'stackDigest', 'composeVersion', 'plan'] as const;

function readRecord(record: Readonly<Record<string, unknown>>): ReleaseRecord | undefined {
  const texts = readTexts(record);
  const { release, sequence, runUrl, files, secrets } = record;
  if (texts === undefined || !Number.isSafeInteger(release) || !Number.isSafeInteger(sequence) || !isRecord(files) || !isRecord(secrets)) {
    return undefined;
  }
  return {
    ...texts,
    release: Number(release),
    sequence: Number(sequence),
    ...(typeof runUrl === 'string' ? { runUrl } : {}),
    files: Object.fromEntries(Object.entries(files).flatMap(([path, file]) => readFile(path, file))),
    ...readIrreversible(record['irreversible']),
    secrets: Object.fromEntries(Object.entries(secrets).flatMap(([name, print]) => (typeof print === 'string' ? [[name, print]] : []))),
  };
}

const VERSION_PARTS: readonly VersionPart[] = ['major', 'minor', 'any'];

function readIrreversible(value: unknown): Pick<ReleaseRecord, 'irreversible'> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).flatMap(([service, part]) => {
    const known = VERSION_PARTS.find((each) => each === part);
    return known === undefined ? [] : [[service, known] as const];
  });
  return { irreversible: Object.fromEntries(entries) };
}

type Texts = Readonly<Record<(typeof TEXT_FIELDS)[number], string>>;

function readTexts(record: Readonly<Record<string, unknown>>): Texts | undefined {
  const [vm, stack, commit, subject, author, createdAt, inputs, stackDigest, composeVersion, plan] = TEXT_FIELDS.map((field) => {
    const value = record[field];
    return typeof value === 'string' ? value : undefined;
  });
  if (vm === undefined || stack === undefined || commit === undefined || inputs === undefined || stackDigest === undefined) {
    return undefined;
  }
  return {
    vm,
    stack,
    commit,
    inputs,
    stackDigest,
    subject: subject ?? '',
    author: author ?? '',
    createdAt: createdAt ?? '',
    composeVersion: composeVersion ?? '',
    plan: plan ?? '',
  };
}

function readFile(path: string, file: unknown): [string, { sha256: string; mode: number }][] {
  if (!isRecord(file)) {
    return [];
  }
  const { sha256, mode } = file;
  return typeof sha256 === 'string' && typeof mode === 'number' ? [[path, { sha256, mode }]] : [];
}

/** Undefined until the VM has written both: a release without them was never verified. */
function readObservation({ result, containers, downtime }: CurrentTexts): ReleaseObservation | undefined {
  const verifiedAt = /(?:^|\s)verifiedAt=(\d{1,12})(?:\s|$)/.exec(result ?? '')?.[1];
  const duration = /(?:^|\s)duration=(\d{1,9}(?:\.\d+)?)(?:\s|$)/.exec(result ?? '')?.[1];
  if (verifiedAt === undefined) {
    return undefined;
  }
  const measured = readDowntime(downtime);
  return {
    verifiedAt: Number(verifiedAt),
    duration: Number(duration ?? 0),
    containers: (containers ?? '').split('\n').flatMap(readContainer),
    ...(measured.length === 0 ? {} : { downtime: Object.fromEntries(measured) }),
  };
}

function readContainer(line: string): readonly ReleasedContainer[] {
  const [id, service, name, imageId, state, networks, reference] = line.split('\t');
  if (id === undefined || service === undefined || name === undefined || imageId === undefined || state === undefined) {
    return [];
  }
  const container = { id, service, name, imageId, state, ...(reference === undefined ? {} : { reference }) };
  return [networks === undefined ? container : { ...container, networks: networks.split(',').filter((each) => each !== '') }];
}

/** Lines `service ⇥ seconds ⇥ release`; what is no such line is left out. */
function readDowntime(text: string | undefined): readonly (readonly [string, Downtime])[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const [service = '', seconds = '', release = ''] = line.split('\t');
    if (service === '' || !/^\d{1,9}(?:\.\d+)?$/.test(seconds) || !/^\d{1,9}$/.test(release)) {
      return [];
    }
    return [[service, { seconds: Number(seconds), release: Number(release) }] as const];
  });
}
