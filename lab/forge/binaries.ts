// The real programs, named by the environment: they are never part of the repository and never fetched by the lab.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';

export interface ForgeBinaries {
  /** Absolute path of a Gitea of the floor or newer, built with its web assets. */
  readonly gitea: string;
  /** Absolute path of a Gitea runner of the floor or newer. */
  readonly runner: string;
}

const VARIABLES = { gitea: 'GITEA_BINARY', runner: 'GITEA_RUNNER_BINARY' } as const;

/** The binaries of GITEA_BINARY and GITEA_RUNNER_BINARY; undefined unless both are set. Throws when one is no executable file. */
export async function readForgeBinaries(env: NodeJS.ProcessEnv): Promise<ForgeBinaries | undefined> {
  const gitea = env[VARIABLES.gitea] ?? '';
  const runner = env[VARIABLES.runner] ?? '';
  if (gitea === '' || runner === '') return undefined;
  for (const [name, path] of [
    [VARIABLES.gitea, gitea],
    [VARIABLES.runner, runner],
  ] as const) {
    await access(path, constants.X_OK).catch(() => {
      throw new Error(`${name}=${path}: there is no program of that name; leave it unset, or build one (docs/lab.md)`);
    });
  }
  return { gitea, runner };
}
