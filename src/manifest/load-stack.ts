// One stack's folder → ParsedStack: its files, its compose.yaml and its stack.yaml, with everything wrong in them.

import { join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import { parseImage } from '../images/reference.ts';
import type { DesiredService, DesiredStack, StackFile, StackManifest } from '../model/desired.ts';
import { SECRETS_FILES } from '../secrets/secrets-files.ts';
import type { ComposeFile } from './compose-model.ts';
import { describeServices } from './desired-services.ts';
import { digestStack } from './digest.ts';
import { parseDotEnv } from './dotenv.ts';
import { type FleetFile, imageUpgrade, NO_FLEET_FILE } from './fleet-file.ts';
import { covers, type Exception } from './policy/exceptions.ts';
import { checkSecretsFile } from './policy/secrets-file.ts';
import { readCompose } from './read-compose.ts';
import { readFolder } from './read-folder.ts';
import { readText } from './read-text.ts';
import { reportError } from './report.ts';
import type { Source } from './source.ts';
import { emptyManifest, type ManifestResult, type ParsedManifest, parseStackManifest } from './stack-manifest.ts';

/** These describe the stack to people and to the runner; the VM does not need them. */
const STAYS_HERE: ReadonlySet<string> = new Set(['stack.yaml', 'README.md', ...SECRETS_FILES]);
const OTHER_COMPOSE_NAMES = ['compose.yml', 'docker-compose.yaml', 'docker-compose.yml'] as const;

export interface ParsedStack {
  readonly vm: string;
  readonly name: string;
  /** Relative to the repository: `stacks/<vm>/<stack>`. */
  readonly folder: string;
  /** All files of the folder, also those that do not travel. */
  readonly files: readonly StackFile[];
  readonly paths: ReadonlySet<string>;
  readonly compose: ComposeFile | undefined;
  /** Values of the stack's `.env`. */
  readonly env: ReadonlyMap<string, string>;
  readonly manifest: ParsedManifest | undefined;
  /** What is wrong with the encrypted secrets beside it. */
  readonly secretsFile: readonly Diagnostic[];
  readonly problems: readonly Diagnostic[];
}

export async function loadStack(root: string, vm: string, name: string): Promise<ParsedStack> {
  const folder = `stacks/${vm}/${name}`;
  const problems: Diagnostic[] = [];
  const content = await readFolder(root, folder);
  const composeText = readSource(root, `${folder}/compose.yaml`, problems);
  const manifestText = readSource(root, `${folder}/stack.yaml`, problems);
  const envText = readSource(root, `${folder}/.env`, problems);
  const paths = new Set(content.files.map((each) => each.path));
  if (composeText === 'missing') problems.push(reportNoCompose(folder, paths));
  const env = envText === 'missing' || envText === 'broken' ? undefined : parseDotEnv(envText);
  problems.push(...(env?.problems ?? []));
  const compose = typeof composeText === 'string' ? undefined : await readCompose(composeText, env?.values ?? new Map());
  const manifest = await readManifest(vm, manifestText);
  problems.push(...(compose?.problems ?? []), ...manifest.problems);
  const secretsFile = await checkSecretsFile(root, folder, paths, manifest.manifest?.value.secrets);
  const reported = new Set([...problems, ...secretsFile].map((each) => (each.at !== undefined && 'file' in each.at ? each.at.file : '')));
  problems.push(...content.problems.filter((each) => !(each.at !== undefined && 'file' in each.at && reported.has(each.at.file))));
  return {
    vm,
    name,
    folder,
    files: content.files,
    paths,
    compose: compose?.compose,
    env: env?.values ?? new Map(),
    manifest: manifest.manifest,
    secretsFile,
    problems,
  };
}

/** What holds for all stacks, as far as one stack's description needs it. */
export interface FleetFacts {
  readonly file: FleetFile;
  /** Exceptions from rules that the plan judges. */
  readonly waived: readonly Exception[];
}

/** The stack as later stages see it; only for stacks without an error. */
export function describeStack(
  root: string,
  stack: ParsedStack,
  fleet: FleetFacts = { file: NO_FLEET_FILE, waived: [] },
): DesiredStack | undefined {
  if (stack.compose === undefined || stack.manifest === undefined) return undefined;
  const files = stack.files.filter((each) => !STAYS_HERE.has(each.path));
  const services = describeServices(stack.compose, { fleet: fleet.file, env: stack.env });
  const manifest = withUpgrades(stack, stack.manifest.value, services, fleet);
  return {
    vm: stack.vm,
    name: stack.name,
    directory: join(root, stack.folder),
    manifest,
    files,
    services,
    digest: digestStack(files, deployedPart(stack.manifest.value)),
  };
}

/** What the fleet says of the images that the stack uses stands below what its own stack.yaml says of them. */
function withUpgrades(
  { vm, name: stack }: ParsedStack,
  manifest: StackManifest,
  services: readonly DesiredService[],
  { file, waived }: FleetFacts,
): StackManifest {
  const rules = services.flatMap((service) => {
    const name = parseImage(service.image ?? '')?.name;
    if (name === undefined || waived.some((each) => covers(each.on, { vm, stack, service: service.name }))) return [];
    const own = Object.hasOwn(manifest.upgrade ?? {}, name) ? manifest.upgrade?.[name] : undefined;
    const rule = own ?? imageUpgrade(file, name);
    return rule === undefined ? [] : [[name, rule] as const];
  });
  const { upgrade: _written, ...rest } = manifest;
  return rules.length === 0 ? rest : { ...rest, upgrade: Object.fromEntries(rules) };
}

/** What of stack.yaml a deployment carries out: a change of the rest is no new release. */
function deployedPart({ gates, bootstrap, upgrade, ...deployed }: StackManifest): StackManifest {
  return deployed;
}

function readSource(root: string, file: string, problems: Diagnostic[]): Source | 'missing' | 'broken' {
  const read = readText(root, file);
  if (read === undefined) return 'missing';
  if (!('problem' in read)) return read.source;
  problems.push(read.problem);
  return 'broken';
}

async function readManifest(vm: string, text: Source | 'missing' | 'broken'): Promise<ManifestResult> {
  if (text === 'missing') return { manifest: emptyManifest(), problems: [] };
  if (text === 'broken') return { manifest: undefined, problems: [] };
  return await parseStackManifest(vm, text);
}

function reportNoCompose(folder: string, paths: ReadonlySet<string>): Diagnostic {
  const other = OTHER_COMPOSE_NAMES.find((each) => paths.has(each));
  const hint = other === undefined ? 'Add compose.yaml, or remove the folder.' : `Rename ${other} to compose.yaml.`;
  return reportError('file-unreadable', { file: `${folder}/compose.yaml` }, 'The stack has no compose.yaml', { hint });
}
