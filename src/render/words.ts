// Small pieces of language that every view shares: plurals, lists, times. Pure.

/** `1 change`, `2 changes`; irregular plurals are given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.slice(-1).join('')}`;
}

/** At most `limit` words, then how many more there are. */
export function joinSome(words: readonly string[], limit: number): string {
  if (words.length <= limit) return words.join(', ');
  return `${words.slice(0, limit).join(', ')} and ${words.length - limit} more`;
}

/** First letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `12:03:11 UTC` out of an ISO 8601 time in UTC; anything else comes back as it is. */
export function clockTime(iso: string): string {
  const match = /T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso);
  return match?.[1] === undefined ? iso : `${match[1]} UTC`;
}

/** `4.2 s`, `38 s`, `3 min 20 s`. */
export function durationText(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** How long ago, as of `now`: `just now`, `12 min ago`, `4 h ago`, `3 days ago`; undefined for what is no time. Both ISO 8601. */
export function ageText(then: string, now: string): string | undefined {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  if (Number.isNaN(minutes)) return undefined;
  // Two clocks: a release a moment in the future was made just now.
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${minutes} min ago`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return `${Math.floor(minutes / (24 * 60))} days ago`;
}

/** The first seven characters of a commit's hash. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 7);
}

/** `712 bytes`, `12 KiB`, `3 MiB`, `1.4 GiB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return countOf(bytes, 'byte');
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KiB`;
  if (bytes < 1024 ** 3) return `${Math.round(bytes / 1024 ** 2)} MiB`;
  return `${Math.round((bytes / 1024 ** 3) * 10) / 10} GiB`;
}
