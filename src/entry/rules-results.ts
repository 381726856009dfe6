// fairlead rules: what the fleet's rules demand.
import { listRules } from '../commands/rules.ts';
import { renderRule, renderRules, renderRulesPage } from '../render/rules-text.ts';
import { countOf } from '../render/words.ts';
import type { CommandResult } from './result.ts';

/** @throws PipelineError `usage` for an id that there is not */
export function runRules(id: string | undefined, colour: boolean): CommandResult {
  const rules = listRules(id);
  const [only] = rules;
  const text = id !== undefined && only !== undefined ? renderRule(only) : renderRules(rules, colour);
  return {
    outcome: 'success',
    sentence: `${countOf(rules.length, 'rule')}.`,
    diagnostics: [],
    sections: [{ text }],
    markdown: () => renderRulesPage(rules),
    document: { rules },
    changed: false,
  };
}
