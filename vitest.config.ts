// Three projects: `unit` needs nothing but Node; `docker` the machine's Engine and sshd; `lab` the three VMs of npm run lab.
// A fourth, `forge`, is there only where a real Gitea and runner are (docs/lab.md).
import { defineConfig } from 'vitest/config';

const dockerTests = '{src,lab,test/support}/**/*.docker.test.ts';

const hasForge = [process.env['GITEA_BINARY'], process.env['GITEA_RUNNER_BINARY']].every((path) => path !== undefined && path !== '');

const forge = {
  test: {
    name: 'forge',
    sequence: { groupOrder: 3 },
    include: ['test/forge/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{src,lab,test/support}/**/*.test.ts', 'test/{bundle,trust}/**/*.test.ts'],
          exclude: [dockerTests],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'docker',
          sequence: { groupOrder: 1 },
          include: [dockerTests],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'lab',
          sequence: { groupOrder: 2 },
          include: ['test/scenarios/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
      ...(hasForge ? [forge] : []),
    ],
  },
});
