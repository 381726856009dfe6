// Runs what a runner runs: `node <entry>` with INPUT_* and the runner's files, on every Node named in FAIRLEAD_NODES.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { execa } from 'execa';

const ROOT = resolve(import.meta.dirname, '../..');

/** This Node, and those whose paths stand in FAIRLEAD_NODES (parted like PATH). */
export const NODES: readonly string[] = [
  process.execPath,
  ...(process.env['FAIRLEAD_NODES'] ?? '').split(delimiter).filter((path) => path !== ''),
];

export interface Bundle extends AsyncDisposable {
  readonly directory: string;
}

/** The bundle of the sources as they are now, alone in an empty folder: no node_modules in reach. */
export async function buildBundle(): Promise<Bundle> {
  const directory = await mkdtemp(join(tmpdir(), 'fairlead-bundle-'));
  await execa('node', ['scripts/build.mjs', '--out', directory], { cwd: ROOT });
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) };
}

export interface BundleRun {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Step outputs by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The last line of standard output without colour. */
  readonly lastLine: string;
}

export interface RunOptions {
  readonly node: string;
  /** Relative to the bundle. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** Names as in action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Files of the checkout that it runs in, a git repository with two commits. */
  readonly files: Readonly<Record<string, string>>;
  /** Runs in a clone without history, as many workflows check out. */
  readonly shallow?: boolean;
}

export async function runBundle(bundle: Bundle, options: RunOptions): Promise<BundleRun> {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-run-'));
  try {
    const checkout = join(folder, 'checkout');
    await writeCheckout(checkout, options.files);
    const shallow = join(folder, 'shallow');
    if (options.shallow === true) await execa('git', ['clone', '-q', '--depth', '1', `file://${checkout}`, shallow]);
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const file of Object.values(files)) await writeFile(file, '');
    const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const { exitCode, stdout, stderr } = await execa(options.node, [join(bundle.directory, options.entry), ...(options.args ?? [])], {
      cwd: options.shallow === true ? shallow : checkout,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...files, ...Object.fromEntries(inputs) },
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
      timeout: 25_000,
    });
    return {
      code: exitCode,
      stdout,
      stderr,
      outputs: readOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      lastLine: stripColour(stdout.trimEnd().split('\n').at(-1) ?? ''),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function stripColour(text: string): string {
  return text.replace(/\u001b\[\d+m/g, '');
}

async function writeCheckout(checkout: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await writeFile(join(checkout, path), content);
  }
  await execa('git', ['init', '-q', '-b', 'main'], { cwd: checkout });
  await execa('git', ['add', '.'], { cwd: checkout });
  for (const subject of ['First', 'Second']) {
    const author = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
    await execa('git', [...author, 'commit', '-q', '--allow-empty', '-m', subject], { cwd: checkout });
  }
}

/** `name<<delimiter`, the value's lines, `delimiter`: the runner's format. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm)) {
    const [, name, , value] = match;
    if (name !== undefined) outputs[name] = value ?? '';
  }
  return outputs;
}
