// Compose's service phase: per container keep, recreate or remove, then create what is missing.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { EngineContainer } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';
import { borrowedFrom, resolveReferences } from './borrow.ts';
import { serviceHash } from './compose-hash.ts';
import { nameClash } from './conflicts.ts';
import { because, type Decision } from './decision.ts';
import { hashCauses } from './hash-causes.ts';
import type { ImageOutcome } from './image-rules.ts';
import type { NetworkOutcome } from './network-rules.ts';
import { ownValue } from './own.ts';
import type { Placed } from './placed.ts';
import { inDependencyOrder, nameOf, type RenderedService } from './rendered.ts';
import { addressOf, numberOf, type Scene } from './scene.ts';
import { composeLabel, containerName } from './world.ts';

export interface Convergence {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  /** Services of which a container is recreated. */
  readonly recreated: ReadonlySet<string>;
}

interface Candidate {
  readonly container: EngineContainer;
  readonly number: number;
  readonly causes: readonly Cause[];
}

interface Course {
  readonly scene: Scene;
  readonly images: ImageOutcome;
  readonly networks: NetworkOutcome;
  /** Ids of orphans, gone before services converge. */
  readonly removed: ReadonlySet<string>;
  readonly stoppedBy: Map<string, Cause>;
  readonly decisions: Decision[];
  readonly findings: Diagnostic[];
  readonly placed: Map<string, readonly Placed[]>;
  readonly recreated: Set<string>;
}

/** Facts: pkg/compose/convergence.go ensureService, mustRecreate; convergence facts, sections 1.6, 3 and 4. */
export function convergeServices(
  scene: Scene,
  outcomes: { readonly images: ImageOutcome; readonly networks: NetworkOutcome; readonly removed: ReadonlySet<string> },
): Convergence {
  const stoppedBy = new Map<string, Cause>();
  for (const [id, network] of outcomes.networks.stopped) {
    stoppedBy.set(id, because('network', `because network ${network} is recreated`));
  }
  const course: Course = { scene, ...outcomes, stoppedBy, decisions: [], findings: [], placed: new Map(), recreated: new Set() };
  for (const name of inDependencyOrder(scene.project)) {
    const service = scene.project.services.get(name);
    if (service !== undefined && !service.provided) {
      convergeService(course, service);
    }
  }
  return course;
}

function convergeService(course: Course, service: RenderedService): void {
  const { scene } = course;
  const found = (scene.byService.get(service.name) ?? []).filter((each) => !course.removed.has(each.Id));
  const resolved = resolveReferences(service, (parent) => firstOf(course, parent));
  const wantedHash = serviceHash(service.raw, scene.rules, resolved);
  const replacedParents = borrowedFrom(service).filter((parent) => course.recreated.has(parent));
  const dragged = draggedBy(course, service);
  const causesOf = (container: EngineContainer): readonly Cause[] => [
    ...(composeLabel(container, 'config-hash') === wantedHash
      ? otherCauses(course, service, container)
      : hashCauses(scene, service, container, replacedParents)),
    ...dragged,
  ];
  const candidates = found.map((container) => ({ container, number: numberOf(container), causes: causesOf(container) }));
  const sorted = inComposeOrder(candidates, scene.rules.dropsStaleFirst);
  if (service.scaleIsReplicas && service.scale === 0 && found.length > 1) {
    course.findings.push(replicasZero(scene, service));
  }
  const placed = sorted.flatMap((each, index) => {
    if (index >= service.scale) {
      course.decisions.push(removalOf(service, each.container));
      return [];
    }
    return [each.causes.length > 0 ? recreate(course, service, each) : keep(course, each.container)];
  });
  const highest = Math.max(0, ...found.map(numberOf));
  for (let missing = 1; missing <= service.scale - found.length; missing += 1) {
    placed.push(create(course, service, highest + missing, found.length > 0));
  }
  course.placed.set(service.name, placed);
}

/** Before 2.29.4 whoever depends on a recreated service was recreated with it (v2.26.1 convergence.go setDependentLifecycle). */
function draggedBy(course: Course, service: RenderedService): readonly Cause[] {
  if (course.scene.rules.dependents === 'restart') {
    return [];
  }
  const borrowed = new Set(borrowedFrom(service));
  const parents = [...service.dependsOn.keys()].filter((name) => course.recreated.has(name) && !borrowed.has(name));
  return parents.map((name) => because('dependency', `because ${name} is recreated`));
}

/** Rules 2 to 4 of mustRecreate: the hash is as wanted. */
function otherCauses(course: Course, service: RenderedService, container: EngineContainer): readonly Cause[] {
  const image = composeLabel(container, 'image');
  const wanted = course.images.ids.get(service.image);
  if ((image ?? '') !== (wanted ?? '') && wanted !== 'built') {
    return [whyOtherImage(course, service, wanted)];
  }
  if (!course.scene.rules.volumeHashes) {
    return [];
  }
  if (container.State === 'running' && !course.stoppedBy.has(container.Id)) {
    const attached = new Set(Object.values(container.NetworkSettings.Networks).map((each) => each.NetworkID));
    const cut = service.networks.find((key) => !attached.has(course.networks.ids.get(key) ?? ''));
    if (cut !== undefined) {
      return [because('network', `not attached to network ${cut}`)];
    }
  }
  const { volumes } = course.scene.project;
  const unmounted = service.volumes.find((key) => !mounts(container, volumes.get(key)?.name ?? key));
  return unmounted === undefined ? [] : [because('volume', `volume ${unmounted} not mounted`)];
}

function whyOtherImage(course: Course, service: RenderedService, wanted: string | undefined): Cause {
  if (course.images.brought.has(service.image)) {
    return because('image-moved', `${service.image}: another image at the registry`);
  }
  // What the VM does not have is pulled, or cannot be.
  return ownValue(course.scene.answer.images, service.image) === null || wanted === undefined || wanted === 'pulled'
    ? because('image-missing', `${service.image}: its image is gone from the VM`)
    : because('image-moved', `${service.image}: now another image on the VM`);
}

function mounts(container: EngineContainer, volume: string): boolean {
  return container.Mounts.some((each) => each.Type === 'volume' && each.Name === volume);
}

/**
 * Compose keeps the first `scale` of this order. Its comparator is no strict order, so the result is that of Go's
 * insertion sort over the Engine's list, reversed (cases m17, p62; sort.Slice uses another sort above 12 entries).
 */
function inComposeOrder(candidates: readonly Candidate[], dropsStaleFirst: boolean): readonly Candidate[] {
  const sorted = [...candidates];
  for (let end = 1; end < sorted.length; end += 1) {
    for (let at = end; at > 0; at -= 1) {
      const [left, right] = [sorted[at - 1], sorted[at]];
      if (left === undefined || right === undefined || !goesBefore(right, left, dropsStaleFirst)) {
        break;
      }
      sorted[at - 1] = right;
      sorted[at] = left;
    }
  }
  return dropsStaleFirst ? sorted.reverse() : sorted;
}

function goesBefore(left: Candidate, right: Candidate, highFirst: boolean): boolean {
  if (left.causes.length > 0) {
    return true;
  }
  return right.causes.length === 0 && (highFirst ? left.number > right.number : left.number < right.number);
}

function keep(course: Course, container: EngineContainer): Placed {
  const name = containerName(container);
  return { id: container.Id, name, sortName: name, kept: container, stoppedBy: course.stoppedBy.get(container.Id) };
}

function recreate(course: Course, service: RenderedService, { container, number, causes }: Candidate): Placed {
  const name = nameOf(course.scene.project, service, number);
  course.decisions.push({ kind: 'container', name, service: service.name, action: 'recreate', causes, destructive: false });
  course.recreated.add(service.name);
  course.findings.push(...nameClash(course.scene, service, name, { own: container.Id, removed: course.removed }));
  const restarting = course.scene.rules.dependents === 'restart' ? course.scene.project.services.values() : [];
  for (const dependent of restarting) {
    if (dependent.dependsOn.get(service.name)?.restart === true) {
      for (const each of course.scene.byService.get(dependent.name) ?? []) {
        course.stoppedBy.set(each.Id, because('dependency', `because ${service.name} is recreated`));
      }
    }
  }
  const sortName = `${container.Id.slice(0, 12)}_${name}`;
  return { id: `new:${name}`, name, sortName, kept: undefined, stoppedBy: undefined };
}

function create(course: Course, service: RenderedService, number: number, hasOthers: boolean): Placed {
  const name = nameOf(course.scene.project, service, number);
  const cause = whyCreated(course.scene, service, hasOthers);
  course.decisions.push({ kind: 'container', name, service: service.name, action: 'create', causes: [cause], destructive: false });
  course.findings.push(...nameClash(course.scene, service, name, { own: undefined, removed: course.removed }));
  return { id: `new:${name}`, name, sortName: name, kept: undefined, stoppedBy: undefined };
}

function whyCreated(scene: Scene, service: RenderedService, hasOthers: boolean): Cause {
  const released = scene.observed?.release?.observed?.containers.filter((each) => each.service === service.name) ?? [];
  const liveScale = scene.live?.services.get(service.name)?.scale;
  if (hasOthers && (liveScale === undefined || liveScale < service.scale)) {
    return because('scale', `${liveScale === undefined ? '' : `${liveScale} → `}${service.scale} containers wanted`);
  }
  if (released.length > 0) {
    return because('state', 'was removed by hand');
  }
  return because('new', 'does not exist yet');
}

function removalOf(service: RenderedService, container: EngineContainer): Decision {
  const cause = because('scale', `only ${service.scale} wanted`);
  const name = containerName(container);
  return { kind: 'container', name, service: service.name, action: 'remove', causes: [cause], destructive: true };
}

function firstOf(course: Course, parent: string): string | undefined {
  const placed = course.placed.get(parent) ?? [];
  return placed.reduce<Placed | undefined>(
    (first, each) => (first === undefined || each.sortName < first.sortName ? each : first),
    undefined,
  )?.id;
}

function replicasZero(scene: Scene, service: RenderedService): Diagnostic {
  return {
    code: 'plan-refused',
    severity: 'error',
    summary: `${service.name}: deploy.replicas 0 fails in this Compose`,
    detail: 'Compose before 5.4.0 removes the containers and then fails with "has no container to start".',
    hint: `Write "scale: 0" for ${service.name} in compose.yaml instead.`,
    at: addressOf(scene, service.name),
  };
}
