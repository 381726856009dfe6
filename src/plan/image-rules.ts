// Compose's image phase: which references are pulled or built, and which image each service wants afterwards.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { isForeign } from '../images/platform.ts';
import type { AnsweredImage } from '../model/answer.ts';
import { because, type Decision } from './decision.ts';
import { imageKey } from './image-key.ts';
import { ownValue } from './own.ts';
import type { RenderedService } from './rendered.ts';
import { addressOf, type Scene } from './scene.ts';

export interface ImageOutcome {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
  /** Reference → image id; 'pulled' or 'built' where it is unknown until then; absent when there is none. */
  readonly ids: ReadonlyMap<string, string>;
  /** References of which a pull brings another image than the VM has. */
  readonly brought: ReadonlySet<string>;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Facts: pkg/compose/pull.go mustPull, build.go ensureImagesExists; convergence facts, section 7. */
export function decideImages(scene: Scene): ImageOutcome {
  const ids = new Map<string, string>();
  const decisions = new Map<string, Decision>();
  const findings: Diagnostic[] = [];
  const services = [...scene.project.services.values()].filter((each) => !each.provided);
  // A wrong platform condemns the reference for every service that uses it (case i19).
  const foreign = new Set(services.filter((each) => isForeign(imageOf(scene, each), each.platform)).map((each) => each.image));
  for (const { image } of services) {
    const found = ownValue(scene.answer.images, image);
    if (found !== undefined && found !== null && !foreign.has(image)) {
      ids.set(image, found.id);
    }
  }
  const present = new Set(ids.keys());
  const pulled = new Map(Object.entries(scene.answer.pulledImages ?? {}).map(([reference, id]) => [imageKey(reference), id]));
  for (const service of services) {
    const why = whyPulled(service, present.has(service.image), imageOf(scene, service), scene.now);
    if (why !== undefined) {
      decisions.set(service.image, pullOf(service, why, present.has(service.image)));
      findings.push(...refusedPull(scene, service));
      const brought = pulled.get(imageKey(service.image));
      if (brought !== undefined || !present.has(service.image)) {
        ids.set(service.image, brought ?? 'pulled');
      }
    } else if (service.builds && (!present.has(service.image) || service.pullPolicy === 'build')) {
      ids.set(service.image, 'built');
      findings.push(builtOnTheVm(scene, service));
    } else if (!ids.has(service.image) && service.scale > 0) {
      findings.push(missingForGood(scene, service, foreign.has(service.image)));
    }
  }
  const brought = new Set([...present].filter((image) => decisions.has(image) && pulled.has(imageKey(image))));
  return { decisions: [...decisions.values()], findings, ids, brought };
}

function imageOf(scene: Scene, service: RenderedService): AnsweredImage | null | undefined {
  return ownValue(scene.answer.images, service.image);
}

function whyPulled(service: RenderedService, present: boolean, image: AnsweredImage | null | undefined, now: number): string | undefined {
  if (service.values['image'] === undefined) {
    return undefined;
  }
  const policy = service.pullPolicy;
  if (policy === 'always') {
    return 'pull_policy is always';
  }
  if (policy === 'never' || policy === 'build') {
    return undefined;
  }
  const window = refreshSeconds(policy);
  if (window !== undefined && present && image !== null && image !== undefined) {
    return now > Date.parse(image.lastTagTime) + window * 1000 ? `pull_policy is ${policy}` : undefined;
  }
  // With a `build:` beside it Compose tries the registry first and builds when that fails.
  return present ? undefined : 'not on this VM yet';
}

function refreshSeconds(policy: string): number | undefined {
  if (policy === 'daily' || policy === 'weekly') {
    return policy === 'daily' ? 86_400 : 604_800;
  }
  if (!policy.startsWith('every_')) {
    return undefined;
  }
  let seconds = 0;
  for (const [, count, unit] of policy.matchAll(/(\d+)([smhdw])/g)) {
    seconds += Number(count) * (ownValue(SECONDS, unit ?? '') ?? 0);
  }
  return seconds;
}

function pullOf(service: RenderedService, why: string, present: boolean): Decision {
  const cause = because(present ? 'policy' : 'image-missing', why);
  return { kind: 'image', name: service.image, action: 'pull', causes: [cause], destructive: false };
}

/** The registry was asked beforehand: without the image Compose stops before it changes anything. */
function refusedPull(scene: Scene, service: RenderedService): readonly Diagnostic[] {
  const refused = ownValue(scene.answer.refusedPulls, service.image);
  // The Engine asks without a login; the VM's own login may open what was closed to it.
  if (refused === undefined || (!refused.absent && ownValue(scene.answer.pulls, service.image)?.known === true)) {
    return [];
  }
  const reason = refused.absent ? 'The registry does not have it' : 'Whether the registry has it could not be found out';
  return [
    {
      code: 'pull-failed',
      severity: refused.absent ? 'error' : 'warning',
      summary: refused.absent ? `${service.name}: its image cannot be pulled` : `${service.name}: its image may not be pulled`,
      detail: `${service.image}: ${reason} (${refused.text}).`,
      hint: refused.absent ? 'Name an image and a tag that exist.' : `Run "docker pull ${service.image}" on the VM to see why.`,
      at: addressOf(scene, service.name),
    },
  ];
}

function builtOnTheVm(scene: Scene, service: RenderedService): Diagnostic {
  return {
    code: 'image-missing',
    severity: 'warning',
    summary: `${service.name} is built on the VM, so its image is not known yet`,
    detail: `Whether ${service.name} is recreated depends on the image that the build makes.`,
    hint: 'Build the image elsewhere, push it and name it with `image:`.',
    at: addressOf(scene, service.name),
  };
}

function missingForGood(scene: Scene, service: RenderedService, wrongPlatform: boolean): Diagnostic {
  const why = wrongPlatform ? `the VM's image is not for ${service.platform ?? 'this platform'}` : 'the VM does not have it';
  return {
    code: 'image-missing',
    severity: 'error',
    summary: `${service.name}: its image is missing and may not be pulled`,
    detail: `${service.image}: ${why}, and pull_policy is ${service.pullPolicy}. Compose would leave other changed services stopped.`,
    hint: `Run "docker pull ${service.image}" on the VM, or remove pull_policy from the service.`,
    at: addressOf(scene, service.name),
  };
}
