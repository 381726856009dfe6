// Names inside one compose.yaml: what a service refers to must be there. Compose would refuse it, but only on the VM.
import type { SourcePlace } from '../../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from '../compose-model.ts';
import { findCycle } from '../find-cycle.ts';
import { suggestName } from '../nearest.ts';
import { reportError } from '../report.ts';
import type { Source } from '../source.ts';
import { entriesOf, findNode, itemsOf, placeOfKey, placeOfNode, textOf, type YamlNode } from '../yaml-tree.ts';
import type { StackRule } from './rule.ts';
import { forServices } from './service-form.ts';

interface Reference {
  readonly kind: 'service' | 'network' | 'volume' | 'config' | 'secret';
  readonly name: string;
  readonly place: SourcePlace;
}

export const namesDeclared: StackRule = {
  id: 'names-declared',
  title: 'Every service, network, volume, config and secret that a service names is in its compose.yaml',
  reason: 'Compose would refuse the file too, but only on the VM, after the merge.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) =>
    forServices(stack, (compose, service) =>
      listReferences(compose, service).flatMap((reference) => {
        const known = knownNames(compose, reference.kind);
        if (known.has(reference.name)) return [];
        const summary = `There is no ${reference.kind} \`${reference.name.slice(0, 40)}\` in compose.yaml`;
        const where = reference.kind === 'service' ? '' : ` Or declare it under the top-level \`${reference.kind}s:\`.`;
        return [reportError('compose-invalid', reference.place, summary, { hint: `${suggestName(reference.name, known)}${where}` })];
      }),
    ),
};

export const startOrder: StackRule = {
  id: 'start-order',
  title: 'The services of a stack do not depend on each other in a circle',
  reason: 'There would be no order to start them in.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: ({ compose }) => {
    if (compose === undefined) return [];
    const edges = new Map(
      compose.services.map((service) => [service.name, dependencies(compose.source, service).map((each) => each.name)]),
    );
    const cycle = findCycle(edges);
    const first = compose.services.find((each) => each.name === cycle?.[0]);
    if (cycle === undefined || first === undefined) return [];
    const place = placeOfKey(compose.source, first.body.entries.get('depends_on') ?? first.entry);
    const hint = 'Take one of the dependencies away.';
    return [reportError('compose-invalid', place, 'Services depend on each other in a circle', { detail: `${cycle.join(' → ')}.`, hint })];
  },
};

function listReferences(compose: ComposeFile, service: ComposeService): readonly Reference[] {
  const { source } = compose;
  const volumes = service.volumes.filter((each) => each.kind === 'volume' && each.source !== undefined);
  return [
    ...dependencies(source, service),
    ...namesOf(source, findNode(service.body, 'networks'))
      .filter((each) => each.name !== 'default')
      .map(asKind('network')),
    ...volumes.map((each): Reference => ({ kind: 'volume', name: each.source ?? '', place: each.place })),
    ...service.configs.map((each): Reference => ({ kind: 'config', name: each.name, place: each.place })),
    ...service.secrets.map((each): Reference => ({ kind: 'secret', name: each.name, place: each.place })),
  ];
}

function dependencies(source: Source, service: ComposeService): readonly Reference[] {
  const shared = ['network_mode', 'pid', 'ipc'].flatMap((key) => {
    const node = findNode(service.body, key);
    const name = /^service:(.+)$/.exec(textOf(node) ?? '')?.[1];
    return node === undefined || name === undefined ? [] : [{ name, place: placeOfNode(source, node) }];
  });
  return [...namesOf(source, findNode(service.body, 'depends_on')), ...shared].map(asKind('service'));
}

/** The names in a list of texts or the keys of a mapping. */
function namesOf(source: Source, node: YamlNode | undefined): readonly { readonly name: string; readonly place: SourcePlace }[] {
  if (node?.kind === 'map') return entriesOf(node).map((entry) => ({ name: entry.key, place: placeOfKey(source, entry) }));
  return itemsOf(node).map((item) => ({ name: textOf(item) ?? '', place: placeOfNode(source, item) }));
}

function asKind(kind: Reference['kind']) {
  return (named: { readonly name: string; readonly place: SourcePlace }): Reference => ({ kind, ...named });
}

function knownNames(compose: ComposeFile, kind: Reference['kind']): ReadonlySet<string> {
  switch (kind) {
    case 'service':
      return new Set(compose.services.map((each) => each.name));
    case 'network':
      return new Set(compose.networks.keys());
    case 'volume':
      return new Set(compose.volumes.keys());
    case 'config':
      return new Set(compose.configs.keys());
    case 'secret':
      return new Set(compose.secrets.keys());
  }
}
