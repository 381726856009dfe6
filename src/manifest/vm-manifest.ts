// vm.yaml and the hosts overlay → everything about a VM but its stacks.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { DesiredVm, SshTarget } from '../model/desired.ts';
import { checkSchema } from './check-schema.ts';
import type { HostOverlay, VmFile } from './manifest-types.gen.ts';
import { parseYaml } from './parse-yaml.ts';
import { reportError, reportWarning } from './report.ts';
import { placeAt, type Source } from './source.ts';
import { checkExactlyOne, fillCheck } from './stack-manifest.ts';
import { validateVm } from './validators.gen.js';
import { findNode, itemsOf, placeOfNode, toPlain, type YamlNode } from './yaml-tree.ts';

const DEFAULT_SSH_PORT = 22;

interface ParsedVm {
  readonly value: Omit<DesiredVm, 'stacks'>;
  readonly source: Source;
  readonly root: YamlNode;
}

export interface VmResult {
  /** undefined when there is any error. */
  readonly vm: ParsedVm | undefined;
  readonly problems: readonly Diagnostic[];
}

/** `overlay` replaces single values of `ssh`. */
export async function parseVm(name: string, source: Source, overlay: HostOverlay | undefined): Promise<VmResult> {
  const { root, problems } = await parseYaml(source);
  if (root === undefined) return { vm: undefined, problems };
  const found = [
    ...checkSchema(source, root, validateVm),
    ...itemsOf(findNode(root, 'checks')).flatMap((each) => checkExactlyOne(source, each, ['address', 'http', 'tcp', 'dns'])),
  ];
  if (found.length > 0) return { vm: undefined, problems: found };
  // The schema has just said so: this is the parsed boundary.
  const file = toPlain(root) as VmFile;
  const ssh = sshTarget(file, overlay);
  const managed = file.managed ?? true;
  if (managed && ssh === undefined) return { vm: undefined, problems: [reportNoAddress(source)] };
  const value = { ...describeVm(file), name, managed, ssh, place: placeAt(source, root.start, root.start + 1) };
  const warnings = managed && ssh?.hostKeys.length === 0 ? [reportNoHostKey(name, source, root)] : [];
  return { vm: { value, source, root }, problems: warnings };
}

function describeVm(file: VmFile): Pick<DesiredVm, 'id' | 'description' | 'addresses' | 'resources' | 'template' | 'inventory' | 'checks'> {
  const { id, description, addresses = {}, resources, template, inventory = [], checks } = file;
  return {
    ...(id === undefined ? {} : { id }),
    ...(description === undefined ? {} : { description }),
    addresses: { ...pick(addresses, 'lan'), ...pick(addresses, 'tailscale') },
    ...(resources === undefined
      ? {}
      : {
          resources: {
            ...pick(resources, 'memory'),
            ...pick(resources, 'reserved'),
            ...pick(resources, 'disk'),
            ...pick(resources, 'cores'),
          },
        }),
    ...(template === undefined ? {} : { template: { id: template.id, name: template.name, profile: template.profile } }),
    ...(checks === undefined ? {} : { checks: checks.flatMap(fillCheck) }),
    inventory: inventory.map((each) => ({ name: each.name, ports: each.ports ?? [], ...pick(each, 'note') })),
  };
}

/** The key alone, when it is set: exact optional properties must not be undefined. */
function pick<T extends object, K extends keyof T>(from: T, key: K): { [key in K]?: NonNullable<T[K]> } {
  const value = from[key];
  return value === undefined || value === null ? {} : ({ [key]: value } as { [key in K]?: NonNullable<T[K]> });
}

function sshTarget(file: VmFile, overlay: HostOverlay | undefined): SshTarget | undefined {
  const host = overlay?.host ?? file.ssh?.host ?? file.addresses?.lan;
  if (host === undefined) return undefined;
  return {
    host,
    port: overlay?.port ?? file.ssh?.port ?? DEFAULT_SSH_PORT,
    user: overlay?.user ?? file.ssh?.user ?? 'root',
    hostKeys: overlay?.hostKeys ?? file.ssh?.hostKeys ?? [],
  };
}

function reportNoAddress(source: Source): Diagnostic {
  const hint = 'Add `addresses: { lan: … }` or `ssh: { host: … }`, or `managed: false` for an inventory.';
  return reportError('schema-required', placeAt(source, 0), 'A managed VM needs an address', { hint });
}

function reportNoHostKey(name: string, source: Source, root: YamlNode): Diagnostic {
  const node = findNode(root, 'ssh', 'hostKeys') ?? findNode(root, 'ssh');
  const place = node === undefined ? placeAt(source, root.start) : placeOfNode(source, node);
  const detail = 'Without a pinned key every connection to this VM is refused.';
  return reportWarning('host-key-missing', place, `No host key is pinned for \`${name}\``, {
    detail,
    hint: `Run \`npm run trust -- ${name}\`.`,
  });
}
