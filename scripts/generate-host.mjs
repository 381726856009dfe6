// Turns the shell programs of src/host into strings that the bundle can carry: src/host/scripts.gen.ts.
// `--check` writes nothing and fails when the file is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const host = new URL('../src/host/', import.meta.url);
const target = new URL('scripts.gen.ts', host);

/** `transaction/*.sh` become one script, in the order of their names; every other `x.sh` is a script of its own. */
function readScripts() {
  const scripts = new Map();
  for (const entry of readdirSync(host, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.isDirectory()) {
      const folder = new URL(`${entry.name}/`, host);
      const parts = readdirSync(folder)
        .filter((name) => name.endsWith('.sh'))
        .sort();
      if (parts.length > 0) scripts.set(entry.name, parts.map((name) => readFileSync(new URL(name, folder), 'utf8')).join(''));
    } else if (entry.name.endsWith('.sh')) {
      scripts.set(entry.name.slice(0, -3), readFileSync(new URL(entry.name, host), 'utf8'));
    }
  }
  return scripts;
}

/** A template literal keeps the lines readable in a diff. */
function quote(text) {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}

const lines = [
  '// Made by scripts/generate-host.mjs from the shell programs beside this file. Do not edit.',
  "import type { HostProgram } from '../ports/remote.ts';",
];
for (const [name, text] of readScripts()) {
  const constant = name.toUpperCase().replaceAll('-', '_');
  lines.push(`export const ${constant}_SCRIPT = ${quote(text)};`);
  lines.push(`export const ${constant}: HostProgram = { name: '${name}', text: ${constant}_SCRIPT };`);
}
const wanted = `${lines.join('\n\n')}\n`;

if (process.argv.includes('--check')) {
  let found = '';
  try {
    found = readFileSync(target, 'utf8');
  } catch {}
  if (found !== wanted) {
    console.error('src/host/scripts.gen.ts is stale: run node scripts/generate-host.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, wanted);
}
