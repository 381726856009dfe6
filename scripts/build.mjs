// Bundles the actions and the command line into `dist/` and `actions/*/dist/`: committed, because a local action has no
// install step. `--check` builds into a temporary folder and compares; `--out DIR` builds there instead.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

/**
 * What every plan loads, as two files: Node takes one to two milliseconds to find, open and link each module, and the
 * bundler alone would make thirty of it. Whatever only some commands need stays out, or every start would compile it.
 */
const START_CHUNKS = [
  {
    name: 'ssh',
    priority: 2,
    test: /node_modules[\\/](ssh2|node-ssh|asn1|bcrypt-pbkdf|tweetnacl|safer-buffer|is-stream|sb-|shell-escape)|src[\\/]adapters[\\/](ssh-|engine-http|http-response)/,
  },
  {
    name: 'core',
    priority: 1,
    test: new RegExp(
      [
        'src/(errors|model|ports|plan|render)/',
        'src/manifest/(?!parse-full-yaml|build-tree|count-tokens|validators)',
        'src/observe/(collect|floor|output-error|parse|records)',
        'src/commands/(look|plan|removal-gate|routes-validate|validate)\\.ts',
        'src/entry/(commands|commit-facts|connections|context|plan-results|read-head|result|run-cli)\\.ts',
        'src/adapters/(json|terminal)-reporter|src/secrets/redact|src/host/',
      ]
        .join('|')
        .replaceAll('/', '[\\\\/]'),
    ),
  },
];

const ROOT = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, out: { type: 'string' } } });

if (values.check) {
  const fresh = mkdtempSync(join(tmpdir(), 'fairlead-build-'));
  try {
    await build(fresh);
    const stale = compareBuilds(fresh, ROOT);
    for (const file of stale) console.error(`stale: ${file}`);
    if (stale.length > 0) {
      console.error('dist is not what the sources say: run npm run build and commit the result.');
      process.exitCode = 1;
    } else {
      console.log('dist is what the sources say.');
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} else {
  const out = resolve(values.out ?? ROOT);
  await build(out);
  const files = listBuilt(out);
  const bytes = files.reduce((sum, file) => sum + readFileSync(join(out, file)).length, 0);
  console.log(`${files.length} files, ${Math.round(bytes / 1024)} KiB in ${relative(process.cwd(), out) || '.'}`);
}

/** Builds everything below `out`, which gets the same folders as the repository. */
async function build(out) {
  const input = { 'dist/cli': join(ROOT, 'src/entry/cli.ts') };
  for (const action of listActions()) input[`actions/${action}/dist/index`] = join(ROOT, 'actions', action, 'main.ts');
  removeBuilt(out);
  const bundle = await rolldown({
    input,
    cwd: ROOT,
    // Chunks made by name may be shared by several entries.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    resolve: { conditionNames: ['node', 'import', 'require', 'default'] },
    transform: { target: 'node20', define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' } },
    moduleTypes: { '.sh': 'text' },
    treeshake: { moduleSideEffects: hasSideEffects },
    plugins: [refuseNativeParts(), leaveOutUnusedSsh()],
    onLog: failOnLog,
  });
  await bundle.write({
    dir: out,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'dist/[name].js',
    minify: false,
    sourcemap: false,
    comments: { legal: false },
    codeSplitting: { includeDependenciesRecursively: false, groups: START_CHUNKS },
  });
  await bundle.close();
}

/**
 * `@actions/core` imports an HTTP client (undici, 768 KiB, 40 ms of every start) for OIDC tokens alone, which we never
 * ask for. Told that these modules do nothing when merely imported, the bundler leaves them out by itself.
 */
function hasSideEffects(id) {
  return !/[\\/]node_modules[\\/](@actions[\\/](http-client|core)|undici|tunnel)[\\/]/.test(id);
}

/**
 * ssh2 tries two native addons inside try/catch and then uses Node's own crypto. They must throw: of an empty module it
 * would believe that the addon is there.
 */
function refuseNativeParts() {
  const id = '\0native-part';
  return {
    name: 'refuse-native-parts',
    resolveId: (source) => (source === 'cpu-features' || source.endsWith('.node') ? id : null),
    load: (wanted) =>
      wanted === id ? "module.exports = (() => { throw new Error('native parts are left out of the bundle'); })();" : null,
  };
}

/**
 * ssh2 brings its server, key generator, SFTP and HTTP agents along, node-ssh a folder maker that compares versions at
 * start: a third of the 50 ms that loading SSH costs every command. We run commands and open sockets, nothing else; who
 * touches one of them gets an error at once.
 */
function leaveOutUnusedSsh() {
  const id = '\0unused-ssh';
  const unused = /^(make-dir|\.\/(server|keygen|http-agents|protocol\/SFTP)\.js|\.\.\/protocol\/SFTP\.js)$/;
  return {
    name: 'leave-out-unused-ssh',
    resolveId: (source, importer) => (unused.test(source) && /[\\/]node_modules[\\/](ssh2|node-ssh)[\\/]/.test(importer ?? '') ? id : null),
    load: (wanted) => (wanted === id ? 'module.exports = {};' : null),
  };
}

/** A warning today is a broken bundle on somebody's runner tomorrow; known harmless ones are named here. */
function failOnLog(level, log) {
  // An import() of what every start loads anyway is ineffective, and says in the source that it could be left out.
  const harmless = ['INEFFECTIVE_DYNAMIC_IMPORT', 'EVAL', 'CIRCULAR_DEPENDENCY', 'COMMONJS_VARIABLE_IN_ESM', 'PREFER_BUILTIN_FEATURE'];
  if (level === 'warn' && !harmless.includes(log.code)) throw new Error(`${log.code}: ${log.message}`);
}

function listActions() {
  return readdirSync(join(ROOT, 'actions'))
    .filter((name) => existsSync(join(ROOT, 'actions', name, 'main.ts')))
    .sort();
}

/** Every built file below `root`, as paths relative to it. */
function listBuilt(root) {
  const folders = ['dist', ...listActions().map((action) => join('actions', action, 'dist'))];
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .sort()
          .map((name) => join(folder, name))
      : [],
  );
}

/** By name: never the output folder itself, which may be the repository. */
function removeBuilt(root) {
  for (const file of listBuilt(root)) rmSync(join(root, file), { recursive: true });
}

/** Names of files that differ or that only one side has. */
function compareBuilds(left, right) {
  const files = [...new Set([...listBuilt(left), ...listBuilt(right)])].sort();
  return files.filter((file) => {
    if (!existsSync(join(left, file)) || !existsSync(join(right, file))) return true;
    return !readFileSync(join(left, file)).equals(readFileSync(join(right, file)));
  });
}
