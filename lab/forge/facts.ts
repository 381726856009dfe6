// What stacks/ says about the forge and its runner: where they run, how jobs reach the forge, which images jobs run in.
import { join } from 'node:path';
import type { LabContext } from '../context.ts';
import { asMapping, asText, type LabStack, type Mapping, readMapping } from '../fleet.ts';

interface Placed {
  readonly vm: string;
  readonly stack: string;
  readonly service: string;
  /** Name of the secret file with the registration token. */
  readonly tokenSecret: string;
}

export interface ForgeFacts {
  readonly forge: Placed;
  readonly runner: Placed;
  /** As jobs and the runner reach it, without a slash at the end, e.g. `http://192.168.12.206:3000`. */
  readonly url: string;
  /** References of the images that jobs run in, sorted. */
  readonly jobImages: readonly string[];
}

const TOKEN_FILE = 'GITEA_RUNNER_REGISTRATION_TOKEN_FILE';

interface Service {
  readonly name: string;
  readonly environment: Mapping;
}

async function findCarrier(
  lab: LabContext,
  stacks: readonly LabStack[],
  what: string,
): Promise<{ readonly stack: LabStack; readonly services: readonly Service[] }> {
  for (const stack of stacks) {
    const folder = join(lab.root, 'stacks', stack.vm, stack.name);
    if ((await readMapping(join(folder, 'stack.yaml')))?.['carries'] !== what) continue;
    const services = asMapping((await readMapping(join(folder, 'compose.yaml')))?.['services']);
    return {
      stack,
      services: Object.entries(services).map(([name, service]) => ({ name, environment: asMapping(asMapping(service)['environment']) })),
    };
  }
  throw new Error(`no stack.yaml below stacks/ says \`carries: ${what}\`: the lab does not know which stack to use as its ${what}`);
}

/** The service that takes the registration token from a secret's file. */
function place({ stack, services }: Awaited<ReturnType<typeof findCarrier>>): Placed & { readonly environment: Mapping } {
  for (const { name, environment } of services) {
    const file = asText(environment[TOKEN_FILE]);
    if (file === undefined) continue;
    return { vm: stack.vm, stack: stack.name, service: name, tokenSecret: file.slice(file.lastIndexOf('/') + 1), environment };
  }
  throw new Error(`stacks/${stack.vm}/${stack.name}/compose.yaml: no service has ${TOKEN_FILE}, by which the lab registers the runner`);
}

/** Reads both stacks. Throws a sentence that names the file and what it lacks. */
export async function readForgeFacts(lab: LabContext, stacks: readonly LabStack[]): Promise<ForgeFacts> {
  const forge = place(await findCarrier(lab, stacks, 'forge'));
  const runner = place(await findCarrier(lab, stacks, 'runner'));
  const url = asText(runner.environment['GITEA_INSTANCE_URL']);
  if (url === undefined) throw new Error(`stacks/${runner.vm}/${runner.stack}/compose.yaml: GITEA_INSTANCE_URL is missing`);
  const labels = asText(runner.environment['GITEA_RUNNER_LABELS']) ?? '';
  const images = labels.split(',').flatMap((label) => label.match(/:docker:\/\/(.+)$/)?.slice(1) ?? []);
  return { forge, runner, url: url.replace(/\/+$/, ''), jobImages: [...new Set(images)].sort() };
}
