// Runs lab/main.ts. Node 20 cannot load TypeScript, so lab/ is bundled first, once per state of the sources (about 100 ms).
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache/lab');
const DAY = 86_400_000;

/** Digest over path, size and time of every source the bundle may contain. */
async function digestSources() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['lab', 'src']) {
    const entries = await readdir(join(root, folder), { recursive: true });
    for (const entry of entries.filter((name) => /\.(ts|json)$/.test(name)).sort()) {
      const { size, mtimeMs } = await stat(join(root, folder, entry));
      hash.update(`${entry} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Built beside and renamed: a hook's runner may start at the same moment. */
async function bundle(target) {
  if (!existsSync(join(root, 'node_modules/rolldown'))) throw new Error('the lab needs the development dependencies: run `npm ci` first');
  const { build } = await import('rolldown');
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  await build({
    input: { main: join(root, 'lab/main.ts') },
    platform: 'node',
    external: /^[^./]/, // packages stay in node_modules
    output: { dir: draft, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true },
    logLevel: 'warn',
  });
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name));
    if (Date.now() - mtimeMs > DAY) await rm(join(cache, name), { recursive: true, force: true });
  }
}

try {
  const target = join(cache, await digestSources());
  if (!existsSync(join(target, 'main.mjs'))) await bundle(target);
  const { main } = await import(pathToFileURL(join(target, 'main.mjs')).href);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(process.env.DEBUG ? error : `lab: ${error.message}`);
  process.exitCode = 1;
}
