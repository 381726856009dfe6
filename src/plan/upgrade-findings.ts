// A step between versions that an image does not allow: found where it counts, between what runs and what is to run.
import type { Diagnostic } from '../errors/diagnostic.ts';
import { parseImage } from '../images/reference.ts';
import { judgeUpgrade } from '../images/upgrade.ts';
import type { DesiredService, DesiredStack } from '../model/desired.ts';
import type { EngineContainer } from '../model/observed.ts';
import { composeLabel, isOneOff } from './world.ts';

/** One error per service whose image would take a step that its upgrade rule refuses. */
export function upgradeFindings(desired: DesiredStack, containers: readonly EngineContainer[]): readonly Diagnostic[] {
  return desired.services.flatMap((service) => {
    const running = containers.filter((each) => composeLabel(each, 'service') === service.name && !isOneOff(each));
    const refusal = running.map((each) => judgeService(desired, service, each.Image)).find((each) => each !== undefined);
    return refusal ?? [];
  });
}

/** `runs`: the reference the container was made from; the Engine shows an id instead once the tag names another image. */
function judgeService(desired: DesiredStack, service: DesiredService, runs: string): Diagnostic | undefined {
  const [from, to] = [parseImage(runs), service.image === undefined ? undefined : parseImage(service.image)];
  if (from === undefined || to === undefined || from.name !== to.name || from.tag === undefined || to.tag === undefined) return undefined;
  const rules = desired.manifest.upgrade ?? {};
  const rule = Object.hasOwn(rules, to.name) ? rules[to.name] : undefined;
  const refusal = rule === undefined ? undefined : judgeUpgrade(rule, from.tag, to.tag);
  if (rule === undefined || refusal === undefined) return undefined;
  return {
    code: 'upgrade-refused',
    severity: 'error',
    rule: 'upgrade-step',
    summary: `${service.name} may not go from ${from.tag} to ${to.tag}`.slice(0, 70),
    detail: `${refusal.text}. ${rule.reason}`,
    hint: refusal.hint,
    at: { address: `${desired.vm}/${desired.name}/${service.name}` },
  };
}
