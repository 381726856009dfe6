// What a VM must have before anything can be planned for it: root, an Engine and a Compose that are new enough.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { ComposeIdentity, ObservedVm } from '../model/observed.ts';

/** Engine 20.10 is the oldest one the rules were tried with; Compose 2.20 the oldest one whose sources were read. */
export const ENGINE_FLOOR = '20.10';
export const COMPOSE_FLOOR = '2.20';

export interface FloorFacts {
  readonly uid: number;
  readonly engine: ObservedVm['engine'];
  readonly compose: ComposeIdentity | undefined;
}

const INSTALL_COMPOSE =
  'On the VM: apt-get install docker-compose-v2 (Ubuntu), docker-compose (Debian 13) or docker-compose-plugin (docker.com).';

/** Returns the Compose that was found; throws all that is missing at once. */
export function checkFloor(vm: string, { uid, engine, compose }: FloorFacts): ComposeIdentity {
  const findings: Diagnostic[] = [];
  const at = { address: vm };
  if (uid !== 0) {
    findings.push({
      code: 'not-root',
      severity: 'error',
      summary: `Commands on ${vm} do not run as root`,
      detail: `The user id is ${uid}.`,
      hint: 'Connect as root, or allow the user: "<user> ALL=(root) NOPASSWD: ALL" in /etc/sudoers.d/fairlead.',
      at,
    });
  }
  if (isOlder(engine.version, ENGINE_FLOOR)) {
    findings.push({
      code: 'engine-old',
      severity: 'error',
      summary: `The Docker Engine of ${vm} is too old`,
      detail: `It is ${engine.version}; at least ${ENGINE_FLOOR} is needed.`,
      hint: 'On the VM: apt-get install docker.io, or docker-ce from docs.docker.com/engine/install.',
      at,
    });
  }
  if (compose === undefined || compose.version === '') {
    findings.push({
      code: 'compose-missing',
      severity: 'error',
      summary: `${vm} has no Docker Compose v2`,
      detail:
        compose === undefined
          ? 'No docker-compose plugin was found in the CLI plugin folders.'
          : `${compose.stamp} did not say its version.`,
      hint: INSTALL_COMPOSE,
      at,
    });
  } else if (isOlder(compose.version, COMPOSE_FLOOR)) {
    findings.push({
      code: 'compose-old',
      severity: 'error',
      summary: `Docker Compose on ${vm} is too old`,
      detail: `It is ${compose.version}; at least ${COMPOSE_FLOOR} is needed.`,
      hint: INSTALL_COMPOSE,
      at,
    });
  }
  if (findings.length > 0 || compose === undefined) {
    throw new PipelineError(findings);
  }
  return compose;
}

/** Compares the first two numbers of a version such as "26.1.5+dfsg1"; a version without numbers counts as old. */
export function isOlder(version: string, floor: string): boolean {
  const [major = -1, minor = -1] = readNumbers(version);
  const [floorMajor = 0, floorMinor = 0] = readNumbers(floor);
  return major < floorMajor || (major === floorMajor && minor < floorMinor);
}

function readNumbers(version: string): readonly number[] {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  return match === null ? [] : [Number(match[1]), Number(match[2])];
}
