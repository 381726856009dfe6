// Services whose first visitor becomes their administrator.
import { imageFacts } from '../fleet-file.ts';
import { reportError } from '../report.ts';
import { findNode, placeOfNode, textOf } from '../yaml-tree.ts';
import type { Finding, StackRule } from './rule.ts';
import { forServices } from './service-form.ts';

export const bootstrapCheck: StackRule = {
  id: 'bootstrap-check',
  title: 'A service whose first visitor becomes its administrator has a claim that tells whether it was set up',
  reason: 'A public route made too early gives the instance to whoever comes first; `routes apply` makes none before the claim holds.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: (stack, { file }) => {
    if (stack.manifest?.value.bootstrap !== undefined) return [];
    const findings = forServices(stack, (compose, service): readonly Finding[] => {
      const node = findNode(service.body, 'image');
      if (node === undefined || imageFacts(file, textOf(node) ?? '')?.firstVisitor !== true) return [];
      const hint = `Add \`bootstrap: { name: …, http: { url: …, contains: … } }\` to ${stack.folder}/stack.yaml.`;
      const summary = `Nothing tells whether \`${service.name}\` was set up`;
      return [{ ...reportError('bootstrap-check', placeOfNode(compose.source, node), summary, { hint }), on: { service: service.name } }];
    });
    // One stack, one claim: server and worker of the same image are one instance.
    return findings.slice(0, 1);
  },
};
