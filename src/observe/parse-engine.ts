// The Engine's lists → typed values. Whole objects are kept (the shadow Engine hands them to Compose), only nulls are evened out.
import type { EngineContainer, EngineImage, EngineNetwork, EngineVolume, ObservedVm } from '../model/observed.ts';
import type { EngineResponse } from '../ports/remote.ts';
import { makeOutputError } from './output-error.ts';
import { isRecord, textOf, textsOf } from './records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `GET /version`. */
export function parseVersion(vm: string, response: EngineResponse): ObservedVm['engine'] {
  const body = isRecord(response.body) ? response.body : {};
  const architecture = textOf(body['Arch']);
  const engine = {
    version: textOf(body['Version']),
    apiVersion: textOf(body['ApiVersion']),
    ...(architecture === '' ? {} : { architecture }),
  };
  if (response.status !== 200 || engine.version === '' || engine.apiVersion === '') {
    throw makeOutputError(vm, `The Engine answered GET /version with ${describe(response)}.`);
  }
  return engine;
}

/** `GET /containers/json?all=1`. */
export function parseContainers(vm: string, response: EngineResponse): readonly EngineContainer[] {
  return readList(vm, '/containers/json', response, response.body).map((fields) => {
    const network = isRecord(fields['NetworkSettings']) ? fields['NetworkSettings'] : {};
    const networks = isRecord(network['Networks']) ? network['Networks'] : {};
    const host = isRecord(fields['HostConfig']) ? fields['HostConfig'] : {};
    return {
      ...fields,
      Id: requireText(vm, '/containers/json', fields, 'Id'),
      Names: listOf(fields['Names']).filter((name): name is string => typeof name === 'string'),
      Image: textOf(fields['Image']),
      ImageID: textOf(fields['ImageID']),
      Created: typeof fields['Created'] === 'number' ? fields['Created'] : 0,
      Labels: textsOf(fields['Labels']),
      State: textOf(fields['State']),
      Status: textOf(fields['Status']),
      Ports: listOf(fields['Ports']).flatMap(readPort),
      NetworkSettings: { Networks: Object.fromEntries(Object.entries(networks).flatMap(readEndpoint)) },
      Mounts: listOf(fields['Mounts']).flatMap(readMount),
      HostConfig: { ...host, NetworkMode: textOf(host['NetworkMode']) },
    };
  });
}

/** `GET /networks`. */
export function parseNetworks(vm: string, response: EngineResponse): readonly EngineNetwork[] {
  return readList(vm, '/networks', response, response.body).map((fields) => ({
    ...fields,
    Id: requireText(vm, '/networks', fields, 'Id'),
    Name: requireText(vm, '/networks', fields, 'Name'),
    Driver: textOf(fields['Driver']),
    Labels: textsOf(fields['Labels']),
  }));
}

/** `GET /volumes`. */
export function parseVolumes(vm: string, response: EngineResponse): readonly EngineVolume[] {
  const body = isRecord(response.body) ? response.body : {};
  return readList(vm, '/volumes', response, body['Volumes'] ?? (isRecord(response.body) ? [] : undefined)).map((fields) => ({
    ...fields,
    Name: requireText(vm, '/volumes', fields, 'Name'),
    Driver: textOf(fields['Driver']),
    // Absent and empty differ for Compose: a volume without labels is not its own.
    Labels: isRecord(fields['Labels']) ? textsOf(fields['Labels']) : null,
  }));
}

/** `GET /images/json`. */
export function parseImages(vm: string, response: EngineResponse): readonly EngineImage[] {
  return readList(vm, '/images/json', response, response.body).map((fields) => ({
    ...fields,
    Id: requireText(vm, '/images/json', fields, 'Id'),
    RepoTags: listOf(fields['RepoTags']).filter((tag): tag is string => typeof tag === 'string'),
    RepoDigests: listOf(fields['RepoDigests']).filter((digest): digest is string => typeof digest === 'string'),
    Size: typeof fields['Size'] === 'number' ? fields['Size'] : 0,
  }));
}

function readList(vm: string, path: string, response: EngineResponse, list: unknown): readonly Fields[] {
  if (response.status !== 200 || !Array.isArray(list)) {
    throw makeOutputError(vm, `The Engine answered GET ${path} with ${describe(response)}.`);
  }
  return listOf(list).filter(isRecord);
}

function requireText(vm: string, path: string, fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') {
    throw makeOutputError(vm, `An entry of GET ${path} has no ${name}.`);
  }
  return value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readPort(value: unknown): EngineContainer['Ports'] {
  if (!isRecord(value) || typeof value['PrivatePort'] !== 'number') {
    return [];
  }
  const { IP: ip, PublicPort: published } = { IP: value['IP'], PublicPort: value['PublicPort'] };
  return [
    {
      ...(typeof ip === 'string' ? { IP: ip } : {}),
      PrivatePort: value['PrivatePort'],
      ...(typeof published === 'number' ? { PublicPort: published } : {}),
      Type: textOf(value['Type']),
    },
  ];
}

function readEndpoint([name, value]: [string, unknown]): [string, EngineContainer['NetworkSettings']['Networks'][string]][] {
  if (!isRecord(value)) {
    return [];
  }
  const aliases = listOf(value['Aliases']).filter((alias): alias is string => typeof alias === 'string');
  return [[name, { ...value, NetworkID: textOf(value['NetworkID']), Aliases: aliases }]];
}

function readMount(value: unknown): EngineContainer['Mounts'] {
  return isRecord(value) ? [{ ...value, Type: textOf(value['Type']) }] : [];
}

function describe(response: EngineResponse): string {
  const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? null);
  return `status ${response.status}: ${body.replaceAll(/\s+/g, ' ').slice(0, 200)}`;
}
