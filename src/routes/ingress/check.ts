// A whole file or document → accepted rules, or the text that cloudflared refuses it with.

import { decodeGoJson } from '../gojson/decode.ts';
import { GoJsonError, parseGoJson } from '../gojson/parse.ts';
import { GoUrlError, parseGoUrl } from '../golang/url.ts';
import { decodeGoYaml } from '../goyaml/decode.ts';
import type { GoRecord } from '../goyaml/go-type.ts';
import { parseGoYaml } from '../goyaml/parser.ts';
import { GoYamlError } from '../goyaml/yaml-error.ts';
import { CONFIG_DOCUMENT, CONFIG_FILE, readConfiguration } from './configuration.ts';
import { IngressError } from './ingress-error.ts';
import { checkIngress, findRule, type IngressRule } from './rules.ts';
import { describeFlagProblem } from './top-flags.ts';

export type IngressCheck =
  | {
      readonly ok: true;
      readonly rules: readonly IngressRule[];
      /** Keys that cloudflared passes over. */
      readonly warnings: string | undefined;
    }
  | { readonly ok: false; readonly error: string };

const URL_CONFLICT = "You can't set the --url flag (or $TUNNEL_URL) when using multiple-origin ingress rules";

/**
 * `cloudflared tunnel --config FILE ingress validate`.
 * @param file its path, as it shall stand in error texts
 */
export function checkConfigFile(bytes: Uint8Array, file: string): IngressCheck {
  return refuseKnown(() => {
    const { record, rules } = readRules(bytes, file);
    if (record['url'] !== undefined && record['url'] !== '') throw new Refused(URL_CONFLICT);
    return { ok: true, rules, warnings: findUnusedKeys(bytes) };
  });
}

/** The rules of a file for `ingress rule`, which does not mind a `url:` beside them. */
export function readRuleFile(bytes: Uint8Array, file: string): IngressCheck {
  return refuseKnown(() => ({ ok: true, rules: readRules(bytes, file).rules, warnings: undefined }));
}

function readRules(bytes: Uint8Array, file: string): { record: GoRecord; rules: readonly IngressRule[] } {
  const record = readConfigFile(bytes, file);
  const problem = describeFlagProblem(record);
  if (problem !== undefined) throw new Refused(problem);
  return { record, rules: checkIngress(readConfiguration(record)) };
}

function readConfigFile(bytes: Uint8Array, file: string): GoRecord {
  try {
    const root = parseGoYaml(bytes);
    if (root === undefined) throw new Refused(EMPTY_FILE.replace('FILE', () => file));
    return decodeGoYaml(root, CONFIG_FILE);
  } catch (error) {
    if (error instanceof GoYamlError) throw new Refused(`error parsing YAML in config file at ${file}: ${error.message}`);
    throw error;
  }
}

const EMPTY_FILE = [
  'ERR Configuration file FILE was empty',
  'No configuration file was found. Please create one, or use the --config flag to specify its filepath. You can use the help command to learn more about configuration files',
].join('\n');

function findUnusedKeys(bytes: Uint8Array): string | undefined {
  try {
    const root = parseGoYaml(bytes);
    if (root !== undefined) decodeGoYaml(root, CONFIG_FILE, true);
    return undefined;
  } catch (error) {
    if (error instanceof GoYamlError) return error.message;
    throw error;
  }
}

/** `cloudflared tunnel ingress validate --json TEXT`: the document that the API takes as `config`. */
export function checkConfigDocument(text: string): IngressCheck {
  return refuseKnown(() => {
    const record = decodeGoJson(parseGoJson(text), CONFIG_DOCUMENT);
    return { ok: true, rules: checkIngress(readConfiguration(record ?? {})), warnings: undefined };
  });
}

/** The whole text of a refusal. */
class Refused extends Error {}

function refuseKnown(work: () => IngressCheck): IngressCheck {
  try {
    return work();
  } catch (error) {
    if (error instanceof IngressError) return { ok: false, error: `Validation failed: ${error.message}` };
    if (error instanceof Refused || error instanceof GoJsonError) return { ok: false, error: error.message };
    throw error;
  }
}

/** `cloudflared tunnel ingress rule URL`: which rule a request for the URL meets, or why that cannot be said. */
export function matchUrl(rules: readonly IngressRule[], url: string): { readonly rule: number } | { readonly error: string } {
  if (url === '') return { error: 'cloudflared tunnel rule expects a single argument, the URL to test' };
  try {
    const { hostname, scheme, path } = parseGoUrl(url);
    if (hostname === '' && scheme === '') return { error: `${url} doesn't have a hostname, consider adding a scheme` };
    return { rule: findRule(rules, hostname, path) };
  } catch (error) {
    if (error instanceof GoUrlError) return { error: `${url} is not a valid URL` };
    throw error;
  }
}
