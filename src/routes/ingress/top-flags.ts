// Command line flags that may stand at the top level of config.yml: cloudflared checks their types before the rules.
// Source: the flags of `cloudflared tunnel` at 2026.8.2, in the order in which they are applied.
import { describeDurationProblem } from '../golang/duration.ts';
import { MAX_INT64 } from '../golang/integer.ts';
import type { GoRecord, GoValue } from '../goyaml/go-type.ts';

type FlagKind = 'text' | 'boolean' | 'integer' | 'duration' | 'list';

const FLAGS: readonly (readonly [kind: FlagKind, names: string])[] = [
  ['text', 'origincert'],
  ['duration', 'autoupdate-freq'],
  ['boolean', 'no-autoupdate no-prechecks'],
  ['text', 'metrics pidfile url'],
  ['boolean', 'hello-world socks5'],
  ['duration', 'proxy-connect-timeout proxy-tls-timeout proxy-tcp-keepalive'],
  ['boolean', 'proxy-no-happy-eyeballs'],
  ['integer', 'proxy-keepalive-connections'],
  ['duration', 'proxy-keepalive-timeout proxy-connection-timeout proxy-expect-continue-timeout'],
  ['text', 'http-host-header origin-server-name unix-socket origin-ca-pool'],
  ['boolean', 'no-tls-verify no-chunked-encoding http2-origin'],
  ['text', 'management-hostname service-op-ip local-ssh-port'],
  ['duration', 'ssh-idle-timeout ssh-max-timeout'],
  ['text', 'bucket-name region-name secret-id access-key-id session-token s3-url-host host-key-path'],
  ['boolean', 'ssh-server bastion'],
  ['text', 'proxy-address'],
  ['integer', 'proxy-port'],
  ['text', 'loglevel transport-loglevel logfile log-directory trace-output'],
  ['boolean', 'proxy-dns'],
  ['integer', 'proxy-dns-port'],
  ['text', 'proxy-dns-address'],
  ['list', 'proxy-dns-upstream'],
  ['integer', 'proxy-dns-max-upstream-conns'],
  ['list', 'proxy-dns-bootstrap'],
  ['text', 'credentials-file'],
  ['boolean', 'is-autoupdated'],
  ['list', 'edge'],
  ['text', 'region edge-ip-version edge-bind-address cacert hostname id lb-pool api-key api-email api-ca-key api-url'],
  ['duration', 'metrics-update-freq'],
  ['list', 'tag'],
  ['duration', 'heartbeat-interval'],
  ['integer', 'heartbeat-count max-edge-addr-retries retries ha-connections'],
  ['duration', 'rpc-timeout write-stream-timeout'],
  ['boolean', 'quic-disable-pmtu-discovery'],
  ['integer', 'quic-connection-level-flow-control-limit quic-stream-level-flow-control-limit'],
  ['text', 'label'],
  ['duration', 'grace-period'],
  ['integer', 'compression-quality'],
  ['boolean', 'use-reconnect-token'],
  ['duration', 'dial-edge-timeout'],
  ['boolean', 'stdin-control'],
  ['text', 'name'],
  ['boolean', 'ui'],
  ['text', 'quick-service'],
  ['integer', 'max-fetch-size'],
  ['boolean', 'post-quantum management-diagnostics'],
  ['text', 'protocol'],
];

/** The first flag whose value has the wrong type, in cloudflared's words. */
export function describeFlagProblem(settings: GoRecord): string | undefined {
  for (const [kind, names] of FLAGS) {
    for (const name of names.split(' ')) {
      const problem = Object.hasOwn(settings, name) ? describeProblem(kind, name, settings[name]) : undefined;
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function describeProblem(kind: FlagKind, name: string, value: GoValue): string | undefined {
  switch (kind) {
    case 'text':
      return typeof value === 'string' ? undefined : `expected string found ${dynamicType(value)} for ${name}`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `expected boolean found ${dynamicType(value)} for ${name}`;
    case 'integer':
      return dynamicType(value) === 'int' ? undefined : `expected int found ${dynamicType(value)} for ${name}`;
    case 'duration':
      return typeof value === 'string' ? describeDurationProblem(value) : `expected duration found ${dynamicType(value)} for ${name}`;
    case 'list':
      return describeListProblem(name, value);
  }
}

/** cloudflared mixes up index and value here, so that the type it names is always the index's. */
function describeListProblem(name: string, value: GoValue): string | undefined {
  if (!Array.isArray(value)) return `expected string slice found ${dynamicType(value)} for ${name}`;
  const wrong: unknown = value.find((each) => typeof each !== 'string');
  return value.every((each) => typeof each === 'string') ? undefined : `expected string, found int for ${wrong ?? '<nil>'}`;
}

/** Go's %T of a value that was decoded without a type. */
function dynamicType(value: GoValue): string {
  if (value === undefined) return '<nil>';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'float64';
  if (typeof value === 'bigint') return value > MAX_INT64 ? 'uint64' : 'int';
  if (typeof value === 'string') return 'string';
  if (value instanceof Date) return 'time.Time';
  return Array.isArray(value) ? '[]interface {}' : 'map[string]interface {}';
}
