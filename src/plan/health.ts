// One word for how a stack's containers are, whatever the plan says.
import type { EngineContainer, ObservedStack } from '../model/observed.ts';
import type { Health } from '../model/plan.ts';
import { hasFinished } from './state-text.ts';
import { isOneOff, isUnhealthy } from './world.ts';

/**
 * missing: no container at all. stopped: none runs that should. unhealthy: a failing health check, a crash loop, a pause,
 * or some down while others run. starting: a health check has not answered yet. A one-shot that exited 0 is healthy.
 */
export function healthOf(containers: readonly EngineContainer[], observed: ObservedStack | undefined): Health {
  const own = containers.filter((each) => !isOneOff(each));
  if (own.length === 0) {
    return 'missing';
  }
  const present = new Set(own.map((each) => each.Id));
  const gone = observed?.release?.observed?.containers.some((each) => !present.has(each.id) && !isReplaced(each.name, own)) ?? false;
  const lasting = own.filter((each) => !hasFinished(each) || wasRunning(each, observed));
  const up = lasting.filter((each) => each.State === 'running');
  if (lasting.length > 0 && up.length === 0 && lasting.every((each) => each.State !== 'restarting' && each.State !== 'paused')) {
    return 'stopped';
  }
  if (gone || up.length < lasting.length || up.some(isUnhealthy)) {
    return 'unhealthy';
  }
  return up.some((each) => each.Status.includes('(health: starting)')) ? 'starting' : 'healthy';
}

function isReplaced(name: string, own: readonly EngineContainer[]): boolean {
  return own.some((each) => each.Names.includes(`/${name}`));
}

/** A service that was verified running and then exited 0 is down, not done. */
function wasRunning(container: EngineContainer, observed: ObservedStack | undefined): boolean {
  return observed?.release?.observed?.containers.some((each) => each.id === container.Id && each.state === 'running') ?? false;
}
