// Compose's start phase: every container of an active service that does not run is started, one-shots included.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { EngineContainer } from '../model/observed.ts';
import type { Cause } from '../model/plan.ts';
import type { Convergence } from './converge.ts';
import { because, type Decision } from './decision.ts';
import type { NetworkOutcome } from './network-rules.ts';
import type { Placed } from './placed.ts';
import { addressOf, type Scene } from './scene.ts';
import { hasFinished, stateText } from './state-text.ts';
import { isUnhealthy } from './world.ts';

export interface StartOutcome {
  readonly decisions: readonly Decision[];
  readonly findings: readonly Diagnostic[];
}

/** Facts: pkg/compose/start.go, startService; convergence facts, sections 1.7, 5 and 12.3. */
export function startServices(scene: Scene, convergence: Convergence, networks: NetworkOutcome): StartOutcome {
  const decisions: Decision[] = [];
  const findings: Diagnostic[] = [];
  for (const [service, placed] of convergence.placed) {
    for (const each of placed) {
      const { kept } = each;
      if (kept === undefined) {
        continue;
      }
      if (kept.State === 'paused' && each.stoppedBy === undefined) {
        findings.push(paused(scene, service, each));
      } else if (isUnhealthy(kept) && each.stoppedBy === undefined) {
        findings.push(unhealthyParent(scene, convergence, service, each));
      } else {
        decisions.push(...startOf(service, each, kept));
        findings.push(...lostNetworks(scene, service, each, networks));
      }
    }
  }
  return { decisions, findings };
}

function startOf(service: string, placed: Placed, kept: EngineContainer): readonly Decision[] {
  const wasRunning = kept.State === 'running';
  if (kept.State === 'restarting' || (wasRunning && placed.stoppedBy === undefined)) {
    return [];
  }
  const action = wasRunning ? 'restart' : 'start';
  const causes = placed.stoppedBy !== undefined && wasRunning ? [placed.stoppedBy] : [whyStarted(kept)];
  return [{ kind: 'container', name: placed.name, service, action, causes, destructive: false }];
}

/** Why a kept container that does not run is started. */
export function whyStarted(kept: EngineContainer): Cause {
  return because('state', hasFinished(kept) ? `${stateText(kept)}; one-shots run again with every change of their stack` : stateText(kept));
}

/** A stopped container keeps the id of its network; when that network is gone the Engine refuses to start it (n08). */
function lostNetworks(scene: Scene, service: string, placed: Placed, networks: NetworkOutcome): readonly Diagnostic[] {
  const { kept } = placed;
  if (kept === undefined || kept.State === 'running' || kept.State === 'restarting' || networks.stopped.has(kept.Id)) {
    return [];
  }
  const lost = Object.entries(kept.NetworkSettings.Networks).find(
    ([, each]) => each.NetworkID !== '' && !scene.world.networksById.has(each.NetworkID),
  );
  if (lost === undefined) {
    return [];
  }
  return [
    {
      code: 'plan-refused',
      severity: 'error',
      summary: `${placed.name} cannot start: its network was removed`,
      detail: `It is stopped and still bound to network ${lost[0]}, which was removed and made again under another id.`,
      hint: `Run "docker rm ${placed.name}" on the VM; the next plan creates it.`,
      at: addressOf(scene, service),
    },
  ];
}

function paused(scene: Scene, service: string, placed: Placed): Diagnostic {
  return {
    code: 'container-paused',
    severity: 'error',
    summary: `${placed.name} is paused`,
    detail: 'Compose cannot start a paused container, so the whole "up" would fail.',
    hint: `Run "docker unpause ${placed.name}" on the VM and plan again.`,
    at: addressOf(scene, service),
  };
}

/** A changed child waits for its unhealthy, unchanged parent for ever and stays created but not started (p43). */
function unhealthyParent(scene: Scene, convergence: Convergence, service: string, placed: Placed): Diagnostic {
  const children = [...scene.project.services.values()].filter(
    (each) => each.dependsOn.get(service)?.condition === 'service_healthy' && isChanged(convergence, each.name),
  );
  const names = children.map((each) => each.name).join(', ');
  return {
    code: 'unhealthy',
    severity: children.length > 0 ? 'error' : 'warning',
    summary: `${placed.name} is unhealthy and does not change`,
    detail:
      children.length > 0
        ? `${names} changes and waits for it: the old containers would be gone and the new ones never started.`
        : 'Compose reports an unhealthy container as a failure, so a change of this stack counts only once it has recovered.',
    hint: `See "docker logs ${placed.name}" on the VM; repair it first, or change ${service} in the same commit.`,
    at: addressOf(scene, service),
  };
}

function isChanged(convergence: Convergence, service: string): boolean {
  return convergence.recreated.has(service) || (convergence.placed.get(service) ?? []).some((each) => each.kept === undefined);
}
