// npm run chaos -- --seed N --rounds 200: random pushes and random deaths on a lab VM of its own; every stack must end whole.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.cache/chaos');
await build({
  input: { main: join(root, 'test/chaos/main.ts') },
  platform: 'node',
  // The helpers of `await using` are written into the bundle: Node 20 does not know it.
  external: /^(?!\0?@oxc-project)[^./]/,
  transform: { target: 'node20' },
  output: { dir: output, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true },
  logLevel: 'warn',
});
const { main } = await import(pathToFileURL(join(output, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
