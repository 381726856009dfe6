// schemas/*.schema.json → src/manifest/manifest-types.gen.ts and validators.gen.js(.d.ts). `--check` fails when they are stale.
// Validators are compiled here because ajv needs 60-100 ms for it at each start (measured; docs/adr/0030).
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

/** Types that the code names; the others are reached through them, and unused exports are dead code. */
const EXPORTED =
  /^export (interface|type) (?!(?:VmFile|StackFile|StackFileBackup|StackFileBackupPart|StackFileCheck|StackFileReload|StackFileSecret|SecretsFile|FleetFile|FleetFileImage|UpgradeRule|HostsFile|HostOverlay)\b)/gm;

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TARGET = 'src/manifest';
const BANNER = '// Generated from schemas/ by `node scripts/generate.mjs`; edit the schemas instead.';

/** `types` also makes a TypeScript type of the file's content. */
const SCHEMAS = [
  { name: 'vm', validator: 'validateVm', types: true },
  { name: 'stack', validator: 'validateStack', types: true },
  { name: 'fleet', validator: 'validateFleet', types: true },
  { name: 'hosts', validator: 'validateHosts', types: true },
  { name: 'secrets', validator: 'validateSecrets', types: true },
  { name: 'routes', validator: 'validateRoutes', types: false },
  { name: 'compose', validator: 'validateCompose', types: false },
];

const DECLARATIONS = `${BANNER}
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message?: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
    readonly propertyName?: string;
    readonly type?: string | readonly string[];
    readonly allowedValues?: readonly unknown[];
  };
  readonly parentSchema?: {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  };
}

export interface SchemaValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

${SCHEMAS.map(({ validator }) => `export const ${validator}: SchemaValidator;`).join('\n')}
`;

/** @returns {Promise<any>} */
async function readSchema(name) {
  return JSON.parse(await readFile(join(ROOT, 'schemas', `${name}.schema.json`), 'utf8'));
}

/** `x-` keys are allowed in files and invisible in types; conditions have no type. */
function withoutExtensions(value) {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (value === null || typeof value !== 'object') return value;
  const { patternProperties, propertyNames, if: _if, then: _then, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, withoutExtensions(each)]));
}

async function generateTypes(schemas) {
  const parts = [];
  for (const { name, schema } of schemas) {
    parts.push(await compile(withoutExtensions(schema), name, { bannerComment: '', format: false, additionalProperties: false }));
  }
  const text = parts.map((part) => part.trim()).join('\n\n');
  return `${BANNER}\n${text.replace(EXPORTED, '$1 ')}\n`;
}

function generateValidators(schemas) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    unicodeRegExp: false,
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const { schema } of schemas) ajv.addSchema(schema);
  const names = Object.fromEntries(schemas.map(({ validator, schema }) => [validator, schema.$id]));
  const code = (standalone.default ?? standalone)(ajv, names);
  if (/\brequire\(/.test(code)) throw new Error('The generated validators need a run-time module of ajv; avoid the keyword that does.');
  return `${BANNER}\n${code}\n`;
}

async function isFresh(file, text) {
  const existing = await readFile(join(ROOT, file), 'utf8').catch(() => undefined);
  return existing === text;
}

const schemas = await Promise.all(SCHEMAS.map(async (each) => ({ ...each, schema: await readSchema(each.name) })));
const outputs = {
  [`${TARGET}/manifest-types.gen.ts`]: await generateTypes(schemas.filter((each) => each.types)),
  [`${TARGET}/validators.gen.js`]: generateValidators(schemas),
  [`${TARGET}/validators.gen.d.ts`]: DECLARATIONS,
};
const stale = [];
for (const [file, text] of Object.entries(outputs)) {
  if (await isFresh(file, text)) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) await writeFile(join(ROOT, file), text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run: node scripts/generate.mjs`);
  process.exitCode = 1;
} else console.log(stale.length === 0 ? 'Generated files are fresh.' : `Wrote ${stale.join(', ')}.`);
