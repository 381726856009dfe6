// fairlead rules: the list, or one of them.
import { PipelineError } from '../errors/diagnostic.ts';
import { suggestName } from '../manifest/nearest.ts';
import { RULES } from '../manifest/policy/registry.ts';
import type { RuleText } from '../model/rule.ts';

/**
 * All rules in their order, or the one with that id.
 * @throws PipelineError `usage` when there is no such rule
 */
export function listRules(id: string | undefined): readonly RuleText[] {
  const all = RULES.map(({ id: name, title, reason, exception, level }) => ({ id: name, title, reason, exception, level }));
  if (id === undefined) return all;
  const found = all.filter((each) => each.id === id);
  if (found.length > 0) return found;
  const hint = suggestName(
    id,
    all.map((each) => each.id),
  );
  throw new PipelineError({ code: 'usage', severity: 'error', summary: `There is no rule ${id.slice(0, 40)}`, hint });
}
