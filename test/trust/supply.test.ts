// What runs with credentials: only code of this repository or pinned by hash, with named permissions, and nothing secret in git.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly container?: unknown;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const WORKFLOWS = readdirSync('.gitea/workflows').map((name) => {
  const workflow: Workflow = parse(readFileSync(`.gitea/workflows/${name}`, 'utf8'));
  return { name, workflow };
});
const JOBS = WORKFLOWS.flatMap(({ name, workflow }) => Object.entries(workflow.jobs).map(([id, job]) => ({ id: `${name}/${id}`, job })));
const STEPS = JOBS.flatMap(({ id, job }) => (job.steps ?? []).map((step) => ({ id, step })));

test('every `uses` is a folder of this repository or pinned by the hash of a commit', () => {
  const used = [...JOBS.map(({ job }) => job.uses), ...STEPS.map(({ step }) => step.uses)].filter((each) => each !== undefined);
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((each) => !each.startsWith('./') && !/@[0-9a-f]{40}$/.test(each))).toEqual([]);
});

test('no workflow text becomes code: `run` holds no expression', () => {
  expect(STEPS.filter(({ step }) => step.run?.includes('${{')).map(({ id }) => id)).toEqual([]);
});

test('every workflow takes all permissions away, and every job that needs one names it', () => {
  for (const { name, workflow } of WORKFLOWS) expect([name, workflow.permissions]).toEqual([name, {}]);
  const allowed = new Set(['contents:read', 'contents:write', 'pull-requests:read', 'pull-requests:write', 'issues:write']);
  for (const { id, job } of JOBS) {
    const wanted = Object.entries(job.permissions ?? {}).map(([scope, level]) => `${scope}:${level}`);
    expect([id, wanted.filter((each) => !allowed.has(each))]).toEqual([id, []]);
  }
});

test('no workflow runs on pull_request_target, and none names a repository secret', () => {
  for (const { name, workflow } of WORKFLOWS) {
    const text = readFileSync(`.gitea/workflows/${name}`, 'utf8');
    expect([name, JSON.stringify(workflow.on).includes('pull_request_target')]).toEqual([name, false]);
    expect([name, /\$\{\{[^}]*\bsecrets\./.test(text)]).toEqual([name, false]);
  }
});

/** Packages that are asked for by name, and why each is worth its risk. */
const REASONS: Readonly<Record<string, string>> = {
  '@actions/core': 'inputs, outputs, masks and summaries in the very form that runners read',
  '@actions/exec': 'git in a job',
  '@octokit/rest': 'the forge API',
  'age-encryption': 'opens the data key of a SOPS file',
  ajv: 'the schemas; compiled ahead of time',
  commander: 'the command line',
  execa: 'git on the command line',
  'node-ssh': 'SSH, with ssh2 below it',
  re2js: 'regular expressions of hostnames without backtracking, as cloudflared has them',
  yaml: 'YAML with places',
};

test('at most 12 runtime packages are asked for, each exact and with a reason', () => {
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies).sort()).toEqual(Object.keys(REASONS).sort());
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(12);
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no private key and no token of a known kind is in the repository', () => {
  const patterns = [
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+(?:[A-Za-z0-9+/=]{20,}\s+){3}/,
    /AGE-SECRET-KEY-1[0-9A-Z]{50}/,
    /\b(?:ghp|gho|ghs|github_pat)_[A-Za-z0-9_]{30}/,
    /\bAKIA[0-9A-Z]{16}\b/,
    /\bxox[abpr]-[0-9A-Za-z-]{20}/,
    /"(?:AccountTag|TunnelSecret)":\s*"[A-Za-z0-9+/=]{32}/,
  ];
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 24 })
    .split('\0')
    .filter(Boolean);
  const found = files.flatMap((file) => {
    let text = '';
    try {
      text = readFileSync(file, 'latin1');
    } catch {
      // Removed in the work tree and not committed yet.
    }
    return patterns.some((pattern) => pattern.test(text)) ? [file] : [];
  });
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
