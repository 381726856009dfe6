// What the host itself would refuse, or do in a way nobody meant: bind sources, platforms of images, room on the disk.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Convergence } from './converge.ts';
import type { Decision } from './decision.ts';
import { ownValue } from './own.ts';
import type { RenderedService } from './rendered.ts';
import { addressOf, type Scene } from './scene.ts';

/** What a deployment wants free beside its images, as src/host/transaction/30-request.sh has it: 256 MiB. */
const LEAST_FREE = 256 * 1024 * 1024;
/** An archive and what is unpacked from it are on the disk at once: about three and a half times the archive. */
const UNPACKED = 3.5;
/** What the Engine of that platform also runs. */
const ALSO_RUNS: Readonly<Record<string, readonly string[]>> = { amd64: ['386'], arm64: ['arm'] };

/** @param decisions what the plan does with images: room is needed for what is pulled */
export function hostFindings(scene: Scene, convergence: Convergence, decisions: readonly Decision[]): readonly Diagnostic[] {
  const changing = [...scene.project.services.values()].filter((service) =>
    (convergence.placed.get(service.name) ?? []).some((each) => each.kept === undefined),
  );
  return [
    ...changing.flatMap((service) => [...missingBinds(scene, service), ...otherPlatform(scene, service)]),
    ...noRoom(
      scene,
      decisions.filter((each) => each.action === 'pull').map((each) => each.name),
    ),
  ];
}

function missingBinds(scene: Scene, service: RenderedService): readonly Diagnostic[] {
  const missing = service.binds.filter((each) => scene.answer.missingPaths?.includes(each.source) === true);
  return missing.map(({ source, createsPath }) => {
    const created = createsPath ?? scene.rules.makesBindSources;
    return {
      code: 'bind-missing',
      severity: created ? 'warning' : 'error',
      summary: `${service.name}: ${source} does not exist on ${scene.desired.vm}`,
      detail: created
        ? 'Docker makes an empty folder of that name, also where a file was meant.'
        : 'Its mount does not create it, so the container could not be made, and other changed services would stay stopped.',
      hint: `Make it on the VM first ("mkdir -p ${source}"), or take the mount out of compose.yaml.`,
      at: addressOf(scene, service.name),
    };
  });
}

/** The registry's list for what is pulled, the image itself for what is there. */
function otherPlatform(scene: Scene, service: RenderedService): readonly Diagnostic[] {
  const architecture = scene.world.observed.engine.architecture;
  const offered = ownValue(scene.answer.pulls, service.image)?.platforms;
  const local = ownValue(scene.answer.images, service.image);
  const has = offered ?? (local === null || local === undefined || local.architecture === '' ? [] : [`${local.os}/${local.architecture}`]);
  if (architecture === undefined || has.length === 0) {
    return [];
  }
  const [os = 'linux', wanted = architecture] = service.platform?.split('/') ?? [];
  const runs = [wanted, ...(ownValue(ALSO_RUNS, wanted) ?? [])].map((each) => `${os}/${each}`);
  // A platform that compose.yaml names and the VM's image has not is Compose's own affair: it pulls (case i19).
  if (has.some((each) => runs.includes(each)) || (offered === undefined && service.platform !== undefined)) {
    return [];
  }
  return [
    {
      code: 'image-platform',
      severity: offered === undefined ? 'warning' : 'error',
      summary: `${service.name}: its image is not for ${os}/${wanted}`,
      detail: `${service.image} is for ${has.join(', ')}; its processes would end at once with "exec format error".`,
      hint: `Name an image that is built for ${os}/${wanted}.`,
      at: addressOf(scene, service.name),
    },
  ];
}

function noRoom(scene: Scene, pulled: readonly string[]): readonly Diagnostic[] {
  const { images, releases } = scene.world.observed.disk;
  const findings: Diagnostic[] = [];
  if (Math.min(images, releases) < LEAST_FREE) {
    const detail = `${megabytes(images)} free for images, ${megabytes(releases)} for releases; a deployment wants ${megabytes(LEAST_FREE)}.`;
    findings.push(diskFull(scene, 'error', 'has too little room for a deployment', detail));
  } else if (pulled.length > 0 && images < scene.pullBytes * UNPACKED) {
    const short = images < scene.pullBytes;
    const detail = `${megabytes(scene.pullBytes)} of compressed layers would be pulled, and as much as ${UNPACKED} times that is needed while they are unpacked; ${megabytes(images)} are free. Layers that the VM has already are counted, too.`;
    findings.push(
      diskFull(scene, short ? 'error' : 'warning', short ? 'has too little room for the images' : 'may be too full for the images', detail),
    );
  }
  return findings;
}

function diskFull(scene: Scene, severity: Diagnostic['severity'], what: string, detail: string): Diagnostic {
  return {
    code: 'disk-full',
    severity,
    summary: `${scene.desired.vm} ${what}`,
    detail,
    hint: 'On the VM: "docker image prune" removes untagged images, "docker system df" shows what takes the room.',
    at: addressOf(scene),
  };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
