// Builders for tests: a stack of the repository as data, and what Compose would render from it.
import type { DesiredService, DesiredStack, DesiredVm, ReloadRule } from '../model/desired.ts';
import { sha256 } from './digest.ts';
import { CONTENT_LABEL, overrideFor } from './override.ts';

export type Values = Readonly<Record<string, unknown>>;

/** One state of the repository: services as `config --format json` prints them, files as texts. */
export interface Spec {
  readonly services: Readonly<Record<string, Values>>;
  readonly networks?: Readonly<Record<string, Values>>;
  readonly volumes?: Readonly<Record<string, Values>>;
  readonly disabled?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly mounts?: Readonly<Record<string, readonly string[]>>;
  readonly secrets?: Readonly<Record<string, readonly string[]>>;
  readonly reload?: readonly ReloadRule[];
  readonly needs?: readonly string[];
  readonly impact?: string;
}

export const STACK = 'shop';
const PLACE = { file: 'stacks/lab/shop/compose.yaml' };

/** What the repository says. */
export function desiredStack(spec: Spec, name: string = STACK): DesiredStack {
  const texts = { 'compose.yaml': JSON.stringify([spec.services, spec.networks, spec.volumes]), ...spec.files };
  const files = Object.entries(texts).map(([path, text]) => ({ path, mode: 0o644, size: text.length, sha256: sha256(text) }));
  const services = Object.entries(spec.services).map(([service]): DesiredService => {
    const mounts = (spec.mounts?.[service] ?? []).map((source) => ({ source, target: `/etc/${source}`, kind: 'bind' as const }));
    return { name: service, image: undefined, hostNetwork: false, ports: [], mounts, secrets: spec.secrets?.[service] ?? [], place: PLACE };
  });
  const manifest = {
    needs: spec.needs ?? [],
    timeout: 60,
    stability: 5,
    checks: [],
    validate: [],
    reload: spec.reload ?? [],
    secrets: {},
    ...(spec.impact === undefined ? {} : { impact: spec.impact }),
  };
  files.sort((left, right) => (left.path < right.path ? -1 : 1));
  const digest = sha256(JSON.stringify([files, manifest]));
  return { vm: 'lab', name, directory: `/repo/stacks/lab/${name}`, manifest, files, services, digest };
}

export function desiredVm(stacks: readonly DesiredStack[]): DesiredVm {
  return { name: 'lab', managed: true, addresses: {}, ssh: undefined, inventory: [], stacks, place: { file: 'stacks/lab/vm.yaml' } };
}

/** `docker compose config --format json` for a spec, with the generated label where the override has one. */
export function renderedText(spec: Spec, fingerprints: Readonly<Record<string, string>> = {}, name: string = STACK): string {
  const override = overrideFor(desiredStack(spec, name), fingerprints);
  const services = Object.fromEntries(
    Object.entries(spec.services).map(([service, values]) => {
      const digest = new RegExp(`"${service}":\\n    labels:\\n      ${CONTENT_LABEL}: "([0-9a-f]+)"`).exec(override)?.[1];
      const labels = { ...(values['labels'] as object | undefined), ...(digest === undefined ? {} : { [CONTENT_LABEL]: digest }) };
      const networks = values['network_mode'] === undefined ? { networks: { default: null } } : {};
      const filled = { command: null, entrypoint: null, image: 'web:1', ...networks, ...values };
      return [service, Object.keys(labels).length === 0 ? filled : { ...filled, labels }];
    }),
  );
  const networks = named(name, { default: { ipam: {} }, ...spec.networks });
  return JSON.stringify({ name, services, networks, volumes: named(name, spec.volumes ?? {}) }).replaceAll('$', '$$$$');
}

function named(project: string, objects: Readonly<Record<string, Values>>): Values {
  return Object.fromEntries(Object.entries(objects).map(([key, values]) => [key, { name: `${project}_${key}`, ...values }]));
}
