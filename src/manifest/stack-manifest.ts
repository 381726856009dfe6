// stack.yaml → StackManifest with defaults filled in.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { BackupPart, BackupRule, Check, ReloadRule, SecretDeclaration, StackManifest, UpgradeRule } from '../model/desired.ts';
import { checkSchema } from './check-schema.ts';
import type {
  StackFile,
  StackFileBackup,
  StackFileBackupPart,
  StackFileCheck,
  StackFileReload,
  StackFileSecret,
  UpgradeRule as WrittenUpgrade,
} from './manifest-types.gen.ts';
import { parseYaml } from './parse-yaml.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { validateStack } from './validators.gen.js';
import { entriesOf, findNode, itemsOf, placeOfNode, toPlain, type YamlNode } from './yaml-tree.ts';

const CHECK_KINDS = ['http', 'tcp', 'dns', 'command', 'address'] as const;
const DEFAULT_TIMEOUT_SECONDS = 300;
const DEFAULT_CHECK_SECONDS = 30;
const DEFAULT_BACKUP_SECONDS = 900;
const DEFAULT_KEPT_BACKUPS = 3;

/** stack.yaml with its places; `source` and `root` are undefined when the stack has no such file. */
export interface ParsedManifest {
  readonly value: StackManifest;
  readonly source: Source | undefined;
  readonly root: YamlNode | undefined;
}

export interface ManifestResult {
  /** undefined when there is any problem. */
  readonly manifest: ParsedManifest | undefined;
  readonly problems: readonly Diagnostic[];
}

export function emptyManifest(): ParsedManifest {
  return { value: fillManifest('', {}), source: undefined, root: undefined };
}

/** `vm` completes the names in `needs`. */
export async function parseStackManifest(vm: string, source: Source): Promise<ManifestResult> {
  const { root, problems } = await parseYaml(source);
  if (root === undefined) return { manifest: undefined, problems };
  if (root.kind === 'scalar' && root.value === null) return { manifest: { ...emptyManifest(), source }, problems };
  const found = [...checkSchema(source, root, validateStack), ...checkVariants(source, root)];
  if (found.length > 0) return { manifest: undefined, problems: found };
  // The schema has just said so: this is the parsed boundary.
  return { manifest: { value: fillManifest(vm, toPlain(root) as StackFile), source, root }, problems: [] };
}

/** "Exactly one of": JSON Schema says it with errors for each branch, we say it with one sentence. */
function checkVariants(source: Source, root: YamlNode): readonly Diagnostic[] {
  return [
    ...['checks', 'gates'].flatMap((key) => itemsOf(findNode(root, key)).flatMap((each) => checkExactlyOne(source, each, CHECK_KINDS))),
    ...optional(findNode(root, 'bootstrap')).flatMap((each) => checkExactlyOne(source, each, CHECK_KINDS)),
    ...entriesOf(findNode(root, 'upgrade')).flatMap((each) => checkExactlyOne(source, each.value, ['steps', 'within'])),
    ...itemsOf(findNode(root, 'reload')).flatMap((each) => checkExactlyOne(source, each, ['run', 'signal', 'restart'])),
  ];
}

function optional(node: YamlNode | undefined): readonly YamlNode[] {
  return node === undefined ? [] : [node];
}

/** One sentence when none, or more than one, of the keys is given. */
export function checkExactlyOne(source: Source, node: YamlNode, keys: readonly string[]): readonly Diagnostic[] {
  if (node.kind !== 'map') return [];
  const given = keys.filter((key) => node.entries.has(key));
  if (given.length === 1) return [];
  const list = keys.join(', ');
  const summary = given.length === 0 ? `None of ${list} is given` : `Only one of ${given.join(', ')} may be given`;
  const hint = given.length === 0 ? `Add one of ${list}.` : 'Keep one, or write two list items.';
  return [reportError('schema-value', placeOfNode(source, node), summary, { hint })];
}

function fillManifest(vm: string, file: StackFile): StackManifest {
  return {
    ...(file.description === undefined ? {} : { description: file.description }),
    needs: (file.needs ?? []).map((each) => (each.includes('/') ? each : `${vm}/${each}`)),
    ...(file.impact === undefined ? {} : { impact: file.impact }),
    ...(file.carries === undefined ? {} : { carries: file.carries }),
    ...(file.report === undefined ? {} : { report: { url: file.report.url.replace(/\/+$/, ''), token: file.report.token } }),
    timeout: file.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    stability: file.stability,
    checks: (file.checks ?? []).flatMap(fillCheck),
    ...(file.gates === undefined ? {} : { gates: file.gates.flatMap(fillCheck) }),
    ...fillBootstrap(file.bootstrap),
    ...(file.upgrade === undefined ? {} : { upgrade: mapValues(file.upgrade, fillUpgrade) }),
    validate: (file.validate ?? []).map(({ service, run }) => ({ service, run })),
    reload: (file.reload ?? []).flatMap(fillReload),
    secrets: Object.fromEntries(Object.entries(file.secrets ?? {}).map(([name, each]) => [name, fillSecret(name, each)])),
    ...(file.backup === undefined ? {} : { backup: fillBackup(file.backup) }),
    ...(file.irreversible === undefined ? {} : { irreversible: file.irreversible }),
  };
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function fillBootstrap(check: StackFileCheck | undefined): Pick<StackManifest, 'bootstrap'> {
  const [bootstrap] = check === undefined ? [] : fillCheck(check);
  return bootstrap === undefined ? {} : { bootstrap };
}

/** An upgrade rule as written, in stack.yaml or of an image in stacks/fleet.yaml. */
export function fillUpgrade({ steps, within, reason }: WrittenUpgrade): UpgradeRule {
  return { ...(steps === undefined ? {} : { steps }), ...(within === undefined ? {} : { within }), reason };
}

/** A check as written, with its defaults. */
export function fillCheck(check: StackFileCheck): readonly Check[] {
  const common = { name: check.name, timeout: check.timeout ?? DEFAULT_CHECK_SECONDS };
  if (check.http !== undefined) {
    const { url, status = 200, contains, lacks, basic, headers = {} } = check.http;
    const more = {
      ...(contains === undefined ? {} : { contains }),
      ...(lacks === undefined ? {} : { lacks }),
      ...(basic === undefined ? {} : { basic }),
    };
    return [{ ...common, kind: 'http', url, status, ...more, headers }];
  }
  if (check.tcp !== undefined) return [{ ...common, kind: 'tcp', host: check.tcp.host ?? '127.0.0.1', port: check.tcp.port }];
  if (check.dns !== undefined) {
    const { server, port = 53, name } = check.dns;
    return [{ ...common, kind: 'dns', server, port, query: name }];
  }
  if (check.address !== undefined) return [{ ...common, kind: 'address', address: check.address }];
  if (check.command === undefined) return [];
  return [{ ...common, kind: 'command', service: check.command.service, run: check.command.run }];
}

function fillReload(rule: StackFileReload): readonly ReloadRule[] {
  const common = { files: rule.files.map((each) => each.replace(/^\.\//, '')), service: rule.service };
  if (rule.run !== undefined) return [{ ...common, action: { kind: 'command', run: rule.run } }];
  if (rule.signal !== undefined) return [{ ...common, action: { kind: 'signal', signal: rule.signal } }];
  return [{ ...common, action: { kind: 'restart' } }];
}

function fillSecret(name: string, secret: StackFileSecret): SecretDeclaration {
  const { owner, generate, sameAs, infisical, description } = secret;
  return {
    owner,
    ...(generate === undefined ? {} : { generate }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(infisical === undefined ? {} : { infisical: { path: infisical.path ?? '/', key: infisical.key ?? name } }),
    ...(description === undefined ? {} : { description }),
  };
}

function fillBackup({ keep, timeout, stop, parts }: StackFileBackup): BackupRule {
  return {
    keep: keep ?? DEFAULT_KEPT_BACKUPS,
    timeout: timeout ?? DEFAULT_BACKUP_SECONDS,
    stop: stop ?? [],
    parts: parts.map(fillBackupPart),
  };
}

function fillBackupPart({ name, service, run, test, restore }: StackFileBackupPart): BackupPart {
  return { name, service, run, test, ...(restore === undefined ? {} : { restore }) };
}
