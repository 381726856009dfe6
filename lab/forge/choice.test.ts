import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LabContext } from '../context.ts';
import { readStacks, readVms } from '../fleet.ts';
import { parseReference, realRecipe, recipeFor } from '../images/recipes.ts';
import { chooseForge } from './choice.ts';
import { readForgeFacts } from './facts.ts';
import { forgetForge, readForgeSettings } from './settings.ts';

let lab: LabContext;
const program = process.execPath;
const both = { GITEA_BINARY: program, GITEA_RUNNER_BINARY: program };

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'fairlead-choice-'));
  await writeFile(join(root, 'package.json'), '{"name": "@shop/infrastructure"}');
  lab = { root, directory: join(root, '.lab'), id: 'test' };
});

afterEach(() => rm(lab.root, { recursive: true, force: true }));

describe('the forge of a lab', () => {
  test('is the embedded one unless a Gitea was asked for', async () => {
    expect(await chooseForge(lab, { forge: undefined, images: 'stand-in', env: both })).toBeUndefined();
    expect(await readForgeSettings(lab)).toBeUndefined();
  });

  test('a Gitea, once asked for, stays; its programs need not be named again', async () => {
    const first = await chooseForge(lab, { forge: 'gitea', images: 'stand-in', env: both });
    expect(first).toMatchObject({ user: 'lab', repository: 'infrastructure', binaries: { gitea: program, runner: program } });
    expect(await chooseForge(lab, { forge: undefined, images: 'stand-in', env: {} })).toEqual(first);
    await forgetForge(lab);
    expect(await chooseForge(lab, { forge: undefined, images: 'stand-in', env: {} })).toBeUndefined();
  });

  test('without programs is refused with what to set, and nothing is remembered', async () => {
    const wish = { forge: 'gitea', images: 'stand-in', env: { GITEA_BINARY: program } } as const;
    await expect(chooseForge(lab, wish)).rejects.toThrow('set GITEA_BINARY and GITEA_RUNNER_BINARY');
    expect(await readForgeSettings(lab)).toBeUndefined();
  });

  test('names the program that is not there', async () => {
    const env = { ...both, GITEA_RUNNER_BINARY: '/nowhere/runner' };
    await expect(chooseForge(lab, { forge: 'gitea', images: 'stand-in', env })).rejects.toThrow('GITEA_RUNNER_BINARY=/nowhere/runner');
  });

  test('needs no programs where images are pulled', async () => {
    expect(await chooseForge(lab, { forge: 'gitea', images: 'real', env: {} })).not.toHaveProperty('binaries');
  });

  test('goes back to the embedded one only over `down`, and knows no third', async () => {
    await chooseForge(lab, { forge: 'gitea', images: 'stand-in', env: both });
    await expect(chooseForge(lab, { forge: 'embedded', images: 'stand-in', env: both })).rejects.toThrow('down');
    await expect(chooseForge(lab, { forge: 'gitlab', images: 'stand-in', env: both })).rejects.toThrow('one of embedded, gitea');
  });
});

describe('what stacks/ says about the forge', () => {
  const root = join(import.meta.dirname, '..', '..');

  test("is read from the repository's own stacks", async () => {
    const own = { root, directory: join(root, '.lab'), id: 'own' };
    const facts = await readForgeFacts(own, await readStacks(own, await readVms(own)));
    expect(facts).toMatchObject({
      forge: { vm: 'dev-tools', stack: 'gitea', service: 'gitea', tokenSecret: 'runner_registration_token' },
      runner: { vm: 'dev-tools', stack: 'runner', service: 'runner', tokenSecret: 'registration_token' },
    });
    expect(facts.url).toMatch(/^http:\/\/[\d.]+:3000$/);
    // Every image that jobs are to run in can be made here.
    expect(facts.jobImages.length).toBeGreaterThan(0);
    for (const image of facts.jobImages) expect(recipeFor(parseReference(image))).toBe('runner-images');
  });

  test('that no stack carries the forge is said', async () => {
    await mkdir(join(lab.root, 'stacks'));
    await expect(readForgeFacts(lab, [])).rejects.toThrow('carries: forge');
  });
});

test('the real programs take the place of exactly two stand-ins', () => {
  const recipes = ['gitea/gitea:28.1.0-rootless', 'gitea/runner:4.1.0', 'caddy:2'].map((text) => recipeFor(parseReference(text)));
  expect(recipes.map((recipe) => realRecipe(recipe)?.folder)).toEqual(['real-gitea', 'real-runner', undefined]);
});
