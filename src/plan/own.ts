// `constructor` is a valid stack name: records keyed by names are only ever read through this.

/** The record's own value under that key, never something inherited. */
export function ownValue<T>(record: Readonly<Record<string, T>> | null | undefined, key: string): T | undefined {
  return record !== null && record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
