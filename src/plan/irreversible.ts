// Steps that no image can undo: which change of an image makes data that the older image cannot use.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { BackupRule, VersionPart } from '../model/desired.ts';
import type { BackupNote } from '../model/plan.ts';
import type { Decision } from './decision.ts';
import { compareCommon, readImageVersion } from './image-version.ts';
import { ownValue } from './own.ts';
import { addressOf, type Scene } from './scene.ts';

/** One service whose data do not survive a change of its image, as long as nobody copies them. */
export interface Crossing {
  readonly service: string;
  /** References; the same text when the tag moved. */
  readonly from: string;
  readonly to: string;
}

const PARTS: Readonly<Record<Exclude<VersionPart, 'any'>, number>> = { major: 1, minor: 2 };

/**
 * True when data that `from` has used may be changed by `to`, or the other way round: the versions differ in the named part,
 * it is another program or another build of it, or the tags do not tell.
 * @param moved the same reference is another image by now
 */
export function crosses(part: VersionPart, from: string, to: string, moved: boolean): boolean {
  if (from === to && !moved) return false;
  if (part === 'any') return true;
  const [old, next] = [readImageVersion(from), readImageVersion(to)];
  if (old.name !== next.name || old.suffix !== next.suffix) return true;
  const count = PARTS[part];
  // `postgres:17` says its major version and not its minor one.
  if (old.numbers === undefined || next.numbers === undefined) return true;
  if (old.numbers.length < count || next.numbers.length < count) return true;
  return compareCommon(old.numbers.slice(0, count), next.numbers.slice(0, count)) !== 0;
}

/** True when `to` is known to be older than `from`: the same build of the same program, with a lower version. */
export function isOlder(from: string, to: string): boolean {
  const [old, next] = [readImageVersion(from), readImageVersion(to)];
  if (old.name !== next.name || old.numbers === undefined || next.numbers === undefined) return false;
  return compareCommon(next.numbers, old.numbers) < 0;
}

/** What the plan of a stack crosses: its containers' images, or those of its last release where no container is left. */
export function findCrossings(scene: Scene, decisions: readonly Decision[]): readonly Crossing[] {
  return Object.entries(scene.desired.manifest.irreversible ?? {}).flatMap(([service, part]): readonly Crossing[] => {
    const to = scene.project.services.get(service)?.image;
    const from = runningReference(scene, service);
    if (to === undefined || from === undefined) return [];
    const moved = decisions.some((each) => each.service === service && each.causes.some(({ rule }) => rule === 'image-moved'));
    return crosses(part, from, to, moved) ? [{ service, from, to }] : [];
  });
}

/** The image reference that a service runs, or ran last. */
export function runningReference(scene: Scene, service: string): string | undefined {
  const [container] = scene.byService.get(service) ?? [];
  const released = scene.observed?.release?.observed?.containers.find((each) => each.service === service)?.reference;
  // The Engine shows an image id where the reference has moved: the release still knows the name.
  return container === undefined || /^(?:sha256:)?[0-9a-f]{12,64}$/.test(container.Image)
    ? (released ?? container?.Image)
    : container.Image;
}

/**
 * What is copied first and what going back will do; undefined when nothing is lost or nothing can be copied.
 * @param destroyed why volumes are lost, as a clause
 */
export function backupNote(
  rule: BackupRule | undefined,
  crossings: readonly Crossing[],
  destroyed: string | undefined,
): BackupNote | undefined {
  if (rule === undefined || (crossings.length === 0 && destroyed === undefined)) return undefined;
  const because = [...crossings.map(crossingText), ...(destroyed === undefined ? [] : [destroyed])].join('; ');
  const lacking = rule.parts.filter((each) => each.restore === undefined).map((each) => each.name);
  const back =
    lacking.length === 0 ? 'going back restores it' : `going back is by hand, because ${lacking.join(', ')} has no restore command`;
  return {
    take: rule.parts.map((each) => each.name),
    crossing: crossings.map((each) => each.service),
    because,
    text: `takes a backup first (${partsText(rule)}): ${because}; ${back}`,
  };
}

/** "database, with gitea stopped". */
export function partsText({ parts, stop }: BackupRule): string {
  return `${parts.map((each) => each.name).join(', ')}${stop.length === 0 ? '' : `, with ${stop.join(', ')} stopped`}`;
}

/** "db 17.11 → 18.6 changes its data for good": whole references where the programs differ. */
function crossingText({ service, from, to }: Crossing): string {
  if (from === to) return `the tag of ${service} (${to}) is another image`;
  const tagOf = (reference: string): string => reference.slice(reference.lastIndexOf(':') + 1);
  const same = readImageVersion(from).name === readImageVersion(to).name;
  return `${service} ${same ? `${tagOf(from)} → ${tagOf(to)}` : `${from} → ${to}`} changes its data for good`;
}

/** An older image does not run on the data of a newer one: that way leads through a rollback, which restores the backup. */
export function refuseOlder(scene: Scene, crossings: readonly Crossing[]): readonly Diagnostic[] {
  const { vm, name } = scene.desired;
  return crossings
    .filter(({ from, to }) => isOlder(from, to))
    .map(({ service, from, to }) => ({
      code: 'rollback-unsafe',
      severity: 'error',
      summary: `${service} would go back to a version that cannot use its data`,
      detail: `${from} runs, the repository says ${to}; stack.yaml calls that irreversible (${ownValue(scene.desired.manifest.irreversible, service) ?? 'any'}).`,
      hint: `Run "fairlead rollback ${vm} ${name} --reason …": it restores the backup that was taken before ${from}.`,
      at: addressOf(scene, service),
    }));
}
