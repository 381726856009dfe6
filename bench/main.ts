// npm run bench: which sections there are.
import { benchFleet } from './fleet.ts';
import { benchGitea } from './gitea.ts';
import { benchMainJob } from './main-job.ts';
import { benchRoutes } from './routes.ts';
import { benchTrust } from './trust.ts';

const SECTIONS: Readonly<Record<string, () => Promise<void>>> = {
  'main-job': benchMainJob,
  fleet: benchFleet,
  routes: benchRoutes,
  gitea: benchGitea,
  trust: benchTrust,
};

/** Runs the named sections, or all; returns the exit code. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => SECTIONS[name] === undefined);
  if (unknown !== undefined) {
    console.error(`There is no section ${unknown}; sections: ${Object.keys(SECTIONS).join(', ')}`);
    return 1;
  }
  for (const [name, run] of Object.entries(SECTIONS)) {
    if (names.length === 0 || names.includes(name)) await run();
  }
  return 0;
}
