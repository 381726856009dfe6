// cloudflared's configuration: its fields and types, and the plain values that the rules look at.
// Source: cloudflare/cloudflared config/configuration.go at 2026.8.2.
import { type GoField, type GoRecord, type GoStruct, type GoType, type GoValue, isRecord } from '../goyaml/go-type.ts';

export interface TunnelConfiguration {
  readonly ingress: readonly UncheckedRule[];
  readonly bastionByDefault: boolean;
}

export interface UncheckedRule {
  readonly hostname: string;
  readonly path: string;
  readonly service: string;
  /** undefined: the default decides. */
  readonly bastion: boolean | undefined;
  readonly ipRules: readonly UncheckedIpRule[];
  readonly access: AccessRule | undefined;
}

export interface UncheckedIpRule {
  readonly prefix: string;
  readonly ports: readonly bigint[];
}

export interface AccessRule {
  readonly required: boolean;
  readonly teamName: string;
  readonly audTag: readonly string[];
}

const STRING: GoType = { kind: 'string' };
const BOOL: GoType = { kind: 'bool' };
const DURATION: GoType = { kind: 'duration' };

function field(name: string, type: GoType, json = name): GoField {
  return { yaml: name, json, type };
}

function optional(name: string, to: GoType): GoField {
  return field(name, { kind: 'pointer', to });
}

const ACCESS: GoStruct = {
  kind: 'struct',
  name: 'config.AccessConfig',
  fields: [
    field('required', BOOL),
    field('teamName', STRING),
    field('audTag', { kind: 'slice', of: STRING }),
    field('environment', STRING),
  ],
};

const IP_RULE: GoStruct = {
  kind: 'struct',
  name: 'config.IngressIPRule',
  fields: [optional('prefix', STRING), field('ports', { kind: 'slice', of: { kind: 'int' } }), field('allow', BOOL)],
};

const ORIGIN_REQUEST: GoStruct = {
  kind: 'struct',
  name: 'config.OriginRequestConfig',
  fields: [
    ...['connectTimeout', 'tlsTimeout', 'tcpKeepAlive', 'keepAliveTimeout'].map((name) => optional(name, DURATION)),
    ...['noHappyEyeballs', 'matchSNItoHost', 'noTLSVerify', 'disableChunkedEncoding', 'bastionMode', 'http2Origin'].map((name) =>
      optional(name, BOOL),
    ),
    ...['httpHostHeader', 'originServerName', 'caPool', 'proxyAddress', 'proxyType'].map((name) => optional(name, STRING)),
    optional('keepAliveConnections', { kind: 'int' }),
    optional('proxyPort', { kind: 'uint' }),
    field('ipRules', { kind: 'slice', of: IP_RULE }),
    optional('access', ACCESS),
  ],
};

const RULE: GoStruct = {
  kind: 'struct',
  name: 'config.UnvalidatedIngressRule',
  fields: [field('hostname', STRING), field('path', STRING), field('service', STRING), field('originRequest', ORIGIN_REQUEST)],
};

const WARP_ROUTING: GoStruct = {
  kind: 'struct',
  name: 'config.WarpRoutingConfig',
  fields: [optional('connectTimeout', DURATION), optional('maxActiveFlows', { kind: 'uint64' }), optional('tcpKeepAlive', DURATION)],
};

const TOP_FIELDS: readonly GoField[] = [
  field('tunnel', STRING, 'TunnelID'),
  field('ingress', { kind: 'slice', of: RULE }, 'Ingress'),
  field('warp-routing', WARP_ROUTING, 'WarpRouting'),
  field('originRequest', ORIGIN_REQUEST, 'OriginRequest'),
];

/** `config.yml`: command line flags may stand at the top level too. */
export const CONFIG_FILE: GoStruct = { kind: 'struct', name: 'config.configFileSettings', fields: TOP_FIELDS, keepsUnknown: true };

/** The JSON document of the API. */
export const CONFIG_DOCUMENT: GoStruct = { kind: 'struct', name: 'config.Configuration', fields: TOP_FIELDS };

export function readConfiguration(record: GoRecord): TunnelConfiguration {
  return {
    ingress: listOf(record['ingress']).map((each) => readRule(recordOf(each) ?? {})),
    bastionByDefault: recordOf(record['originRequest'])?.['bastionMode'] === true,
  };
}

function readRule(rule: GoRecord): UncheckedRule {
  const request = recordOf(rule['originRequest']) ?? {};
  const bastion = request['bastionMode'];
  const access = recordOf(request['access']);
  return {
    hostname: textOf(rule['hostname']),
    path: textOf(rule['path']),
    service: textOf(rule['service']),
    bastion: typeof bastion === 'boolean' ? bastion : undefined,
    ipRules: listOf(request['ipRules']).map((each) => readIpRule(recordOf(each) ?? {})),
    access: access === undefined ? undefined : readAccess(access),
  };
}

function readIpRule(rule: GoRecord): UncheckedIpRule {
  return { prefix: textOf(rule['prefix']), ports: listOf(rule['ports']).map((each) => (typeof each === 'bigint' ? each : 0n)) };
}

function readAccess(access: GoRecord): AccessRule {
  return { required: access['required'] === true, teamName: textOf(access['teamName']), audTag: listOf(access['audTag']).map(textOf) };
}

function textOf(value: GoValue): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: GoValue): readonly GoValue[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: GoValue): GoRecord | undefined {
  return isRecord(value) ? value : undefined;
}
