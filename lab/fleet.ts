// What the lab must offer, read from stacks/: VMs, image references, secrets. Nothing about one shop is written in the lab itself.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type LabContext, PORT_SHIFT } from './context.ts';

export interface LabVm {
  readonly name: string;
  /** Real addresses; inside the lab they exist on the VM's loopback. */
  readonly addresses: readonly string[];
  readonly lan: string | undefined;
  /** Loopback port of its sshd on the host: 22 and the last three digits of its id, in the machine's first lab. */
  readonly sshPort: number;
}

export interface LabStack {
  readonly vm: string;
  readonly name: string;
  /** Image reference of each service. */
  readonly services: readonly { readonly name: string; readonly image: string }[];
  /** Distinct, sorted. */
  readonly images: readonly string[];
  readonly secrets: readonly LabSecret[];
}

export interface LabSecret {
  readonly name: string;
  /** `uid` or `uid:gid`. */
  readonly owner: string;
  readonly generate: string | undefined;
  /** `vm/stack/name` of the secret that it must equal. */
  readonly sameAs: string | undefined;
}

export type Mapping = Readonly<Record<string, unknown>>;

/** The value as a mapping; anything else counts as empty. */
export function asMapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}

/** The value as text; undefined when it is neither text nor number. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A YAML file whose top is a mapping; undefined when there is no such file. */
export async function readMapping(path: string): Promise<Mapping | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return asMapping(parse(text));
}

async function listFolders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The managed VMs of `stacks/`, sorted by name. Throws when two would share a loopback port. */
export async function readVms(lab: LabContext): Promise<LabVm[]> {
  const vms: LabVm[] = [];
  for (const name of await listFolders(join(lab.root, 'stacks'))) {
    const file = await readMapping(join(lab.root, 'stacks', name, 'vm.yaml'));
    if (file === undefined || file['managed'] === false) continue;
    const id = Number(file['id']);
    if (!Number.isInteger(id) || id < 1) throw new Error(`stacks/${name}/vm.yaml: the lab needs an id to choose the VM's loopback port`);
    const addresses = asMapping(file['addresses']);
    const lan = asText(addresses['lan']);
    const all = [lan, asText(addresses['tailscale'])].filter((address) => address !== undefined);
    vms.push({ name, lan, addresses: all, sshPort: 22_000 + (id % 1000) + PORT_SHIFT });
  }
  for (const [index, vm] of vms.entries()) {
    const twin = vms.slice(index + 1).find((other) => other.sshPort === vm.sshPort);
    if (twin !== undefined)
      throw new Error(
        `${vm.name} and ${twin.name} would both listen on 127.0.0.1:${vm.sshPort}: the last three digits of their ids are equal`,
      );
  }
  return vms;
}

function readSecrets(manifest: Mapping | undefined): LabSecret[] {
  return Object.entries(asMapping(manifest?.['secrets'])).map(([name, value]) => {
    const declaration = asMapping(value);
    return {
      name,
      owner: asText(declaration['owner']) ?? '0',
      generate: asText(declaration['generate']),
      sameAs: asText(declaration['sameAs']),
    };
  });
}

/** Stacks of the managed VMs, sorted by VM and name. */
export async function readStacks(lab: LabContext, vms: readonly LabVm[]): Promise<LabStack[]> {
  const stacks: LabStack[] = [];
  for (const vm of vms) {
    const folder = join(lab.root, 'stacks', vm.name);
    for (const name of await listFolders(folder)) {
      const compose = await readMapping(join(folder, name, 'compose.yaml'));
      if (compose === undefined) continue;
      const services = Object.entries(asMapping(compose['services'])).flatMap(([service, body]) => {
        const image = asText(asMapping(body)['image']);
        return image === undefined ? [] : [{ name: service, image }];
      });
      const manifest = await readMapping(join(folder, name, 'stack.yaml'));
      stacks.push({
        vm: vm.name,
        name,
        services,
        images: [...new Set(services.map((service) => service.image))].sort(),
        secrets: readSecrets(manifest),
      });
    }
  }
  return stacks;
}
