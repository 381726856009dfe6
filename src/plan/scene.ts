// Everything the rules may look at for one stack, with its own containers picked out once.
import type { ComposeAnswer } from '../model/answer.ts';
import type { DesiredStack } from '../model/desired.ts';
import type { EngineContainer, ObservedStack } from '../model/observed.ts';
import { type ComposeRules, composeRules } from './compose-rules.ts';
import type { RenderedProject, RenderedService } from './rendered.ts';
import { composeLabel, isOneOff, projectContainers, type World } from './world.ts';

export interface Scene {
  readonly desired: DesiredStack;
  readonly observed: ObservedStack | undefined;
  readonly answer: ComposeAnswer;
  readonly project: RenderedProject;
  /** What the files that are live now render to. */
  readonly live: RenderedProject | undefined;
  readonly world: World;
  /** Those of the VM's Compose. */
  readonly rules: ComposeRules;
  /** All containers of the project that Compose sees, in the Engine's order. */
  readonly containers: readonly EngineContainer[];
  /** Without one-offs, by service. */
  readonly byService: ReadonlyMap<string, readonly EngineContainer[]>;
  /** The other stack of this VM that gives a port or a name up in the same plan; then this one only waits for it. */
  readonly giver: (holder: EngineContainer, claim: Claim) => string | undefined;
  /** Compressed bytes of all images that the plan of this VM would pull, as far as registries say. */
  readonly pullBytes: number;
  /** Volumes that may be lost, because somebody named them. */
  readonly destroy: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Something only one container of a host can have. */
export type Claim = { readonly kind: 'port'; readonly port: string } | { readonly kind: 'name'; readonly name: string };

/** Builds the scene; `project` is the parsed answer. */
export function setScene(parts: Omit<Scene, 'containers' | 'byService' | 'rules'>): Scene {
  const containers = projectContainers(parts.world, parts.desired.name);
  const byService = new Map<string, EngineContainer[]>();
  for (const container of containers) {
    const service = composeLabel(container, 'service');
    if (service !== undefined && !isOneOff(container)) {
      const list = byService.get(service);
      if (list === undefined) {
        byService.set(service, [container]);
      } else {
        list.push(container);
      }
    }
  }
  return { ...parts, rules: composeRules(parts.world.observed.compose.version), containers, byService };
}

/** `vm/stack`, or `vm/stack/service`: where a finding points to. */
export function addressOf(scene: Scene, service?: string): { readonly address: string } {
  const stack = `${scene.desired.vm}/${scene.desired.name}`;
  return { address: service === undefined ? stack : `${stack}/${service}` };
}

/** Services attached to the network with that key. */
export function servicesOnNetwork(project: RenderedProject, key: string): readonly RenderedService[] {
  return [...project.services.values()].filter((each) => each.networks.includes(key));
}

/** A container's number within its service; 0 when its label is not a number. */
export function numberOf(container: EngineContainer): number {
  const number = Number.parseInt(composeLabel(container, 'container-number') ?? '', 10);
  return Number.isNaN(number) ? 0 : number;
}
