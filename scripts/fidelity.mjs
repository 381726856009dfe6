// npm run fidelity -- --seed N --cases 300: random projects and mutations; the plan against what the real `up` then does.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, '.cache/fidelity');
await build({
  input: { main: join(root, 'test/fidelity/main.ts') },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: output, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', sourcemap: true },
  logLevel: 'warn',
});
const { main } = await import(pathToFileURL(join(output, 'main.mjs')).href);
process.exitCode = await main(process.argv.slice(2));
