// Runs lab/main.ts: Node 20 cannot load TypeScript, so it is bundled first (about 50 ms).
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(root, 'node_modules/rolldown'))) {
  console.error('The lab needs the development dependencies: run `npm ci` first.');
  process.exit(1);
}
const { build } = await import('rolldown');
const output = join(root, '.cache/lab');
await build({
  input: { main: join(root, 'lab/main.ts') },
  platform: 'node',
  // Only what is ours: packages stay where they are.
  external: /^[^./]/,
  output: { dir: output, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true, cleanDir: false },
  logLevel: 'warn',
});
const { main } = await import(pathToFileURL(join(output, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
