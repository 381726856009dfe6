// `service:` of a rule: special names first, by prefix, then URLs. Source: cloudflared ingress/ingress.go, validateIngress.
import { describeIntProblem } from '../golang/integer.ts';
import { isCidr } from '../golang/ip-address.ts';
import { quoteGo } from '../golang/quote.ts';
import { type GoUrl, GoUrlError, parseGoUrl } from '../golang/url.ts';
import type { UncheckedIpRule, UncheckedRule } from './configuration.ts';
import { IngressError } from './ingress-error.ts';

export type Service =
  | { readonly kind: 'unix' | 'hello-world' | 'socks-proxy' | 'bastion' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'http' | 'tcp'; readonly url: GoUrl };

const STATUS_PREFIX = 'http_status:';
const HTTP_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/** @throws IngressError with cloudflared's text */
export function checkService(rule: UncheckedRule, bastionByDefault: boolean): Service {
  const { service } = rule;
  if (service.startsWith('unix:') || service.startsWith('unix+tls:')) return { kind: 'unix' };
  if (service.startsWith(STATUS_PREFIX)) return checkStatus(service.slice(STATUS_PREFIX.length));
  if (service === 'hello_world' || service === 'hello-world') return { kind: 'hello-world' };
  if (service === 'socks-proxy') {
    rule.ipRules.forEach(checkIpRule);
    return { kind: 'socks-proxy' };
  }
  if (service === 'bastion' || (rule.bastion ?? bastionByDefault)) return { kind: 'bastion' };
  return checkUrl(service);
}

function checkStatus(text: string): Service {
  const problem = describeIntProblem('Atoi', text, quoteGo(text));
  if (problem !== undefined) throw new IngressError(`invalid HTTP status code: ${problem}`);
  const status = BigInt(text.replace(/^\+/, ''));
  if (status < 100n || status > 999n) throw new IngressError(`invalid HTTP status code: ${status}`);
  return { kind: 'status', status: Number(status) };
}

function checkIpRule(rule: UncheckedIpRule): void {
  const problem = describeIpProblem(rule);
  if (problem !== undefined) throw new IngressError(`unable to create ip rule for socks-proxy: ${problem}`);
}

function describeIpProblem({ prefix, ports }: UncheckedIpRule): string | undefined {
  if (prefix === '') return 'no prefix provided';
  if (!isCidr(prefix)) return `unable to parse cidr: ${prefix}`;
  const port = [...ports].sort((a, b) => (a < b ? -1 : 1)).find((each) => each < 1n || each > 65_535n);
  return port === undefined ? undefined : `invalid port ${port}, needs to be between 1 and 65535`;
}

function checkUrl(service: string): Service {
  const url = parse(service);
  if (url.scheme === '' || url.hostname === '') {
    throw new IngressError(`${service} is an invalid address, please make sure it has a scheme and a hostname`);
  }
  if (url.path !== '') {
    throw new IngressError(
      `${service} is an invalid address, ingress rules don't support proxying to a different path on the origin service. The path will be the same as the eyeball request's path`,
    );
  }
  return { kind: HTTP_SCHEMES.has(url.scheme) ? 'http' : 'tcp', url };
}

function parse(service: string): GoUrl {
  try {
    return parseGoUrl(service);
  } catch (error) {
    if (error instanceof GoUrlError) throw new IngressError(error.message);
    throw error;
  }
}
