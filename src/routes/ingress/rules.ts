// cloudflared's ingress rules: the checks, in its order, and which rule a request meets.
// Source: cloudflare/cloudflared ingress/ingress.go and rule.go at 2026.8.2.
import { splitHostPort } from '../golang/host-port.ts';
import { lookupAscii } from '../golang/idna.ts';
import type { AccessRule, TunnelConfiguration, UncheckedRule } from './configuration.ts';
import { IngressError } from './ingress-error.ts';
import { compilePath, type PathPattern, PathPatternError } from './path-pattern.ts';
import { checkService, type Service } from './service.ts';

export interface IngressRule {
  readonly hostname: string;
  /** The hostname in ASCII, when that is another text. */
  readonly asciiHostname: string | undefined;
  readonly path: PathPattern | undefined;
  readonly service: Service;
}

/**
 * Checks rule by rule; the first failure ends.
 * @throws IngressError
 */
export function checkIngress(configuration: TunnelConfiguration): readonly IngressRule[] {
  const { ingress, bastionByDefault } = configuration;
  if (ingress.length === 0) throw new IngressError("The config file doesn't contain any ingress rules");
  return ingress.map((rule, index) => {
    const service = checkService(rule, bastionByDefault);
    if (rule.access !== undefined) checkAccess(rule.access);
    checkHostname(rule, index, ingress.length);
    return { hostname: rule.hostname, asciiHostname: asciiHostname(rule), path: checkPath(rule, index), service };
  });
}

function checkAccess(access: AccessRule): void {
  if (access.required && access.teamName === '' && access.audTag.length > 0) {
    throw new IngressError('access.TeamName cannot be blank when access.audTags are present');
  }
}

function checkHostname(rule: UncheckedRule, index: number, count: number): void {
  if (splitHostPort(rule.hostname) !== undefined) throw new IngressError('Hostname cannot contain a port');
  if (rule.hostname.lastIndexOf('*') > 0) {
    throw new IngressError(
      'Hostname patterns can have at most one wildcard character ("*") and it can only be used for subdomains, e.g. "*.example.com"',
    );
  }
  const isLast = index === count - 1;
  if (isLast && !isCatchAll(rule)) {
    throw new IngressError('The last ingress rule must match all URLs (i.e. it should not have a hostname or path filter)');
  }
  if (!isLast && isCatchAll(rule)) {
    throw new IngressError(
      `Rule #${index + 1} is matching the hostname '${rule.hostname}', but this will match every hostname, meaning the rules which follow it will never be triggered.`,
    );
  }
}

function isCatchAll(rule: UncheckedRule): boolean {
  return (rule.hostname === '' || rule.hostname === '*') && rule.path === '';
}

function asciiHostname(rule: UncheckedRule): string | undefined {
  if (isCatchAll(rule)) return undefined;
  const ascii = lookupAscii(rule.hostname);
  return ascii === rule.hostname || ascii === '' ? undefined : ascii;
}

function checkPath(rule: UncheckedRule, index: number): PathPattern | undefined {
  if (rule.path === '') return undefined;
  try {
    return compilePath(rule.path);
  } catch (error) {
    if (error instanceof PathPatternError) throw new IngressError(`Rule #${index + 1} has an invalid regex: ${error.message}`);
    throw error;
  }
}

/**
 * The first rule that matches, counted from 0; the last one when none does.
 * @param host may carry a port
 */
export function findRule(rules: readonly IngressRule[], host: string, path: string): number {
  const name = splitHostPort(host)?.host ?? host;
  const found = rules.findIndex((rule) => matchesHost(rule, name) && (rule.path === undefined || rule.path.matches(path)));
  return found === -1 ? rules.length - 1 : found;
}

function matchesHost(rule: IngressRule, name: string): boolean {
  if (rule.hostname === '' || rule.hostname === '*') return true;
  return matchesName(rule.hostname, name) || (rule.asciiHostname !== undefined && matchesName(rule.asciiHostname, name));
}

function matchesName(pattern: string, name: string): boolean {
  return pattern === name || (pattern.startsWith('*.') && name.endsWith(pattern.slice(1)));
}
