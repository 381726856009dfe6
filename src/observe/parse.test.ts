import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { parseObservation } from './parse.ts';

const SUM = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

interface Parts {
  readonly stacks?: readonly string[];
  readonly texts?: string;
  readonly journals?: string;
  readonly locked?: readonly string[];
  readonly files?: readonly string[];
  readonly secrets?: readonly string[];
  readonly compose?: readonly string[];
}

const DF = [
  'Filesystem 1024-blocks Used Available Capacity Mounted on',
  '/dev/vda 100 60 40 60% /var/lib/docker',
  '/dev/vdb 100 90 10 90% /my disk',
];

function write(parts: Parts): string {
  const section = (name: string, records: readonly string[]): string => [`\x1e${name}`, ...records].map((record) => `${record}\0`).join('');
  return [
    section('uid', ['0']),
    section('disk', DF),
    section('compose', parts.compose ?? ['/usr/bin/docker-compose:1:2', 'v2.40.3']),
    section('stacks', parts.stacks ?? ['web']),
    section('texts', [parts.texts ?? '']),
    section('journals', [parts.journals ?? '']),
    section('locked', parts.locked ?? []),
    section('files', parts.files ?? []),
    section('secrets', parts.secrets ?? []),
    section('end', []),
  ].join('');
}

function text(path: string, lines: string): string {
  return lines
    .split('\n')
    .map((line) => `/var/lib/fairlead/${path}\0${line}\n`)
    .join('');
}

const RECORD = {
  release: 3,
  vm: 'infra',
  stack: 'web',
  commit: 'abc',
  subject: 's',
  author: 'a',
  createdAt: '2026-01-01T00:00:00Z',
  sequence: 9,
  inputs: 'i',
  stackDigest: 'd',
  files: { 'compose.yaml': { sha256: SUM, mode: 420 } },
  secrets: { db: '123456789abc' },
  composeVersion: '2.40.3',
  plan: 'p',
};

describe('what a VM says about itself', () => {
  test('user, disk and Compose are read', () => {
    const facts = parseObservation('infra', write({}));
    expect(facts.uid).toBe(0);
    expect(facts.disk).toEqual({ images: 40_960, releases: 10_240 });
    expect(facts.compose).toEqual({ stamp: '/usr/bin/docker-compose:1:2', version: '2.40.3' });
  });

  test('what a login shell prints before the answer is not part of it', () => {
    expect(parseObservation('infra', `Welcome to infra\n${write({})}`).uid).toBe(0);
  });

  test('a VM without the Compose plugin says nothing about it', () => {
    expect(parseObservation('infra', write({ compose: [] })).compose).toBeUndefined();
  });

  test('a release is its record, its result and its containers', () => {
    const texts =
      text('web/current', '3') +
      text('web/releases/3/release.json', JSON.stringify(RECORD, null, 1)) +
      text('web/releases/3/result', 'verifiedAt=1732400000\nduration=12\nid=r1') +
      text('web/releases/3/containers', 'c1\tweb\tweb-web-1\tsha256:1\trunning\tn1,n2,\nc2\tjob\tweb-job-1\tsha256:2\texited') +
      text('web/releases/3/downtime', 'web\t2.5\t2\njob\tsoon\t3\n\t1\t1');
    const release = parseObservation('infra', write({ texts })).stacks['web']?.release;
    expect(release).toEqual({
      ...RECORD,
      observed: {
        verifiedAt: 1_732_400_000,
        duration: 12,
        containers: [
          { id: 'c1', service: 'web', name: 'web-web-1', imageId: 'sha256:1', state: 'running', networks: ['n1', 'n2'] },
          { id: 'c2', service: 'job', name: 'web-job-1', imageId: 'sha256:2', state: 'exited' },
        ],
        downtime: { web: { seconds: 2.5, release: 2 } },
      },
    });
  });

  test.each([
    ['a record of another release', { ...RECORD, release: 2 }],
    ['a record without a commit', { ...RECORD, commit: undefined }],
    ['a list', []],
    ['nothing', null],
  ])('%s counts as no release, so that Compose is asked', (_name, record) => {
    const texts = text('web/current', '3') + text('web/releases/3/release.json', JSON.stringify(record));
    expect(parseObservation('infra', write({ texts })).stacks['web']?.release).toBeUndefined();
  });

  test('a release without a result was never verified', () => {
    const texts = text('web/current', '3') + text('web/releases/3/release.json', JSON.stringify(RECORD));
    const release = parseObservation('infra', write({ texts })).stacks['web']?.release;
    expect(release?.release).toBe(3);
    expect(release?.observed).toBeUndefined();
  });

  test('live files have a digest and a mode; secrets are none of them', () => {
    const files = [
      `${SUM}  /opt/stacks/web/compose.yaml`,
      `${OTHER}  /opt/stacks/web/conf/with space`,
      `${OTHER}  /opt/stacks/web/secrets/db`,
      '644 /opt/stacks/web/compose.yaml',
      '755 /opt/stacks/web/conf/with space',
      '400 /opt/stacks/web/secrets/db',
      '644 /opt/stacks/web/unreadable',
    ];
    expect(parseObservation('infra', write({ files })).stacks['web']?.files).toEqual({
      'compose.yaml': { sha256: SUM, mode: 0o644 },
      'conf/with space': { sha256: OTHER, mode: 0o755 },
    });
  });

  test('fingerprints come in groups of seven and are twelve digits long', () => {
    const sums = '0123456789'.split('').map((digit) => digit.repeat(64));
    const group = (from: number): string[] =>
      [3, 4, 5, 6, 7, 8, 9].map((descriptor, index) => `${sums[from + index] ?? SUM}  /dev/fd/${descriptor}`);
    const path = (index: number): string => `/opt/stacks/web/secrets/s${index}`;
    const secrets = [...group(0), ...[0, 1, 2, 3, 4, 5, 6].map(path), ...group(7), path(7), path(8)];
    const found = parseObservation('infra', write({ secrets })).stacks['web']?.secrets;
    expect(Object.keys(found ?? {})).toHaveLength(9);
    expect(found?.['s0']).toEqual({ fingerprint: '000000000000' });
    expect(found?.['s6']).toEqual({ fingerprint: '666666666666' });
    expect(found?.['s7']).toEqual({ fingerprint: '777777777777' });
    expect(found?.['s8']).toEqual({ fingerprint: '888888888888' });
  });

  test('a held stack says since when, by whom and why', () => {
    const texts = text('web/held', 'since=1732400000\nby=eva\nreason=a=b, and more\ndigest=d1');
    expect(parseObservation('infra', write({ texts })).stacks['web']?.held).toEqual({
      since: '2024-11-23T22:13:20.000Z',
      by: 'eva',
      reason: 'a=b, and more',
      digest: 'd1',
    });
  });

  const open = '==> /var/lib/fairlead/web/journal <==\n1\tr7\tbegin\tx\n2\tr7\tswap\t';
  test.each([
    ['an open journal and a free lock', open, [], undefined, 'r7'],
    ['an open journal under a lock', open, ['web'], 'eva r7', undefined],
    ['a closed journal', `${open}\n3\tr7\tend\tok`, [], undefined, undefined],
    ['a torn last line after the end', `${open}\n3\tr7\tend\tok\n4`, [], undefined, undefined],
    ['a torn last line in the middle', `${open}\n3`, [], undefined, 'r7'],
    ['no journal', '', [], undefined, undefined],
  ])('%s', (_name, journals, locked, lock, interrupted) => {
    const stack = parseObservation('infra', write({ journals, locked, texts: text('web/holder', 'eva r7') })).stacks['web'];
    expect(stack?.lock).toBe(lock);
    expect(stack?.interrupted).toBe(interrupted);
  });
});

describe('answers that cannot be used', () => {
  const whole = write({ texts: text('web/current', '3') });

  test('an answer that is cut anywhere is remote-output and names what is missing', () => {
    for (let length = 0; length < whole.length; length += 1) {
      const error = catchError(() => parseObservation('infra', whole.slice(0, length)));
      expect(error).toBeInstanceOf(PipelineError);
      expect(error instanceof PipelineError && error.diagnostics[0]?.code).toBe('remote-output');
      expect(error instanceof PipelineError && error.diagnostics[0]?.detail).toContain('end');
    }
  });

  test('any text is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(whole.length), (noise, at) => {
        for (const answer of [noise, whole.slice(0, at) + noise + whole.slice(at)]) {
          const error = catchError(() => parseObservation('infra', answer));
          expect(error === undefined || error instanceof PipelineError).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('text of a file cannot pass for a section', () => {
    const texts = text('web/holder', '\x1elocked');
    expect(parseObservation('infra', write({ texts, locked: [] })).stacks['web']?.lock).toBeUndefined();
  });
});

function catchError(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
