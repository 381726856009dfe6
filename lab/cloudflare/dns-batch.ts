// DNS batches: deletes, patches, puts, posts, in that order, all or nothing, with Cloudflare's error codes.
import { randomUUID } from 'node:crypto';
import type { FakeRecord } from './account.ts';

export interface ApiProblem {
  readonly code: number;
  readonly message: string;
  readonly error_chain?: readonly ApiProblem[];
}

export interface Batch {
  readonly deletes?: readonly { readonly id: string }[];
  readonly patches?: readonly (Partial<FakeRecord> & { readonly id: string })[];
  readonly puts?: readonly (NewRecord & { readonly id: string })[];
  readonly posts?: readonly NewRecord[];
}

type NewRecord = Pick<FakeRecord, 'name' | 'type' | 'content'> & Partial<FakeRecord> & { readonly tags?: readonly string[] };

const LONGEST_COMMENT = 100;
const FREE_PLAN_BATCH = 200;

export type BatchResult =
  | { readonly ok: true; readonly records: FakeRecord[]; readonly answer: Readonly<Record<string, readonly FakeRecord[]>> }
  | { readonly ok: false; readonly problem: ApiProblem };

class Refused extends Error {
  readonly problem: ApiProblem;

  constructor(code: number, message: string, chain?: readonly ApiProblem[]) {
    super(message);
    this.problem = { code, message, ...(chain === undefined ? {} : { error_chain: chain }) };
  }
}

/** The zone's records after the batch; the given list is not changed. */
export function runBatch(records: readonly FakeRecord[], batch: Batch): BatchResult {
  const work = records.map((each) => ({ ...each }));
  try {
    const size = [batch.deletes, batch.patches, batch.puts, batch.posts].reduce((sum, each) => sum + (each?.length ?? 0), 0);
    if (size > FREE_PLAN_BATCH) throw new Refused(81_066, 'The batch holds too many records');
    const deletes = (batch.deletes ?? []).map(({ id }) => work.splice(indexOf(work, id), 1)[0]).filter((each) => each !== undefined);
    const patches = (batch.patches ?? []).map(({ id, ...patch }) => replace(work, id, (old) => ({ ...old, ...patch })));
    const puts = (batch.puts ?? []).map(({ id, ...put }) =>
      replace(work, id, (old) => ({ ...fresh(put), id: old.id, created_on: old.created_on })),
    );
    const posts = (batch.posts ?? []).map((post) => insert(work, post));
    return { ok: true, records: work, answer: { deletes, patches, puts, posts } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function indexOf(records: readonly FakeRecord[], id: string): number {
  const at = records.findIndex((each) => each.id === id);
  if (at === -1) throw new Refused(81_044, 'Record does not exist.');
  return at;
}

function replace(records: FakeRecord[], id: string, change: (old: FakeRecord) => FakeRecord): FakeRecord {
  const at = indexOf(records, id);
  const [old] = records.splice(at, 1);
  if (old === undefined) throw new Refused(81_044, 'Record does not exist.');
  const changed = { ...change(old), modified_on: new Date().toISOString() };
  check(records, changed);
  records.splice(at, 0, changed);
  return changed;
}

function insert(records: FakeRecord[], post: NewRecord): FakeRecord {
  const record = fresh(post);
  check(records, record);
  records.push(record);
  return record;
}

function fresh(record: NewRecord): FakeRecord {
  if ((record.tags?.length ?? 0) > 0) {
    throw new Refused(1004, 'DNS Validation Error', [
      { code: 9300, message: `DNS record has ${record.tags?.length} tags, exceeding the quota of 0.` },
    ]);
  }
  const now = new Date().toISOString();
  return {
    id: randomUUID().replaceAll('-', ''),
    type: record.type,
    name: record.name,
    content: record.content,
    proxied: record.proxied ?? false,
    ttl: record.ttl ?? 1,
    comment: record.comment ?? null,
    created_on: now,
    modified_on: now,
  };
}

function check(others: readonly FakeRecord[], record: FakeRecord): void {
  if ((record.comment?.length ?? 0) > LONGEST_COMMENT) {
    throw new Refused(1004, 'DNS Validation Error', [
      { code: 9313, message: `Comment exceeds the maximum length of ${LONGEST_COMMENT} characters.` },
    ]);
  }
  const same = others.filter((each) => each.name === record.name && ['A', 'AAAA', 'CNAME'].includes(each.type));
  if (same.some((each) => each.type === record.type && each.content === record.content))
    throw new Refused(81_058, 'An identical record already exists.');
  if (record.type === 'CNAME' && same.length > 0) throw new Refused(81_053, 'An A, AAAA, or CNAME record with that host already exists.');
  if (same.some((each) => each.type === 'CNAME')) throw new Refused(81_054, 'A CNAME record with that host already exists.');
}
