import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkConfigDocument, checkConfigFile, matchUrl } from './check.ts';

interface Case {
  readonly name: string;
  readonly ok: boolean;
  readonly error: string | null;
}

interface FileCase extends Case {
  readonly yaml: string;
  readonly warnings?: string;
  readonly matches?: readonly { readonly url: string; readonly rule: number }[];
}

interface DocumentCase extends Case {
  readonly json: string;
}

function readCases<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(`../testdata/${name}`, import.meta.url), 'utf8')) as readonly T[];
}

describe('a config.yml is judged as cloudflared judges it', () => {
  it.each(readCases<FileCase>('cloudflared-ingress-cases.json'))('$name', (given) => {
    const check = checkConfigFile(Buffer.from(given.yaml), 'config.yml');
    expect(check.ok ? null : check.error).toBe(given.error);
    if (!check.ok) return;
    expect(check.warnings).toBe(given.warnings);
    for (const { url, rule } of given.matches ?? []) expect({ url, ...matchUrl(check.rules, url) }).toEqual({ url, rule });
  });
});

describe('a document for the API is judged as cloudflared judges it', () => {
  it.each(readCases<DocumentCase>('cloudflared-remote-config-cases.json'))('$name', (given) => {
    const check = checkConfigDocument(given.json);
    expect(check.ok ? null : check.error).toBe(given.error);
  });
});

interface FurtherCase {
  readonly kind: 'yaml' | 'json';
  readonly text: string;
  /** EOF: a file without any content. */
  readonly error: string | null;
  readonly warnings?: string;
  readonly matches?: readonly { readonly url: string; readonly answer: string }[];
}

// Our own inputs, mostly made by chance and then shortened to one per kind of answer; the answers are cloudflared's (2026.8.2).
describe('what chance wrote is judged as cloudflared judges it', () => {
  const cases = readCases<FurtherCase>('further-cases.json').map((given, index) => ({
    ...given,
    name: `${index} ${(given.error ?? 'OK').slice(0, 60)}`,
  }));
  it.each(cases)('$name', (given) => {
    const check = given.kind === 'json' ? checkConfigDocument(given.text) : checkConfigFile(Buffer.from(given.text), 'config.yml');
    if (given.error === 'EOF') {
      expect(check.ok ? '' : check.error).toContain('config.yml was empty');
      return;
    }
    expect(check.ok ? null : check.error).toBe(given.error);
    if (!check.ok) return;
    expect(check.warnings).toBe(given.warnings);
    for (const { url, answer } of given.matches ?? []) {
      const match = matchUrl(check.rules, url);
      expect({ url, answer: 'rule' in match ? String(match.rule) : match.error }).toEqual({ url, answer });
    }
  });
});
