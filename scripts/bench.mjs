// npm run bench [section…]: measures Fairlead beside what people use instead, on a lab VM of its own. Never part of the tests.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.cache/bench');
await build({
  input: { main: join(root, 'bench/main.ts') },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: output, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true },
  logLevel: 'warn',
});
const { main } = await import(pathToFileURL(join(output, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
