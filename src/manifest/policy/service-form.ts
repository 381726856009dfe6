// What one service may be: a pinned image, a proper name, nothing this stage cannot see through.
import type { Diagnostic } from '../../errors/diagnostic.ts';
import { parseImage } from '../../images/reference.ts';
import type { ComposeFile, ComposeService } from '../compose-model.ts';
import type { ParsedStack } from '../load-stack.ts';
import { isServiceName, reportBadName } from '../names.ts';
import { reportError } from '../report.ts';
import { findNode, placeOfKey, placeOfNode, textOf, type YamlMap } from '../yaml-tree.ts';
import type { Finding, StackRule } from './rule.ts';

/** Applies a rule to every service of a readable compose.yaml. */
export function forServices(
  stack: ParsedStack,
  rule: (compose: ComposeFile, service: ComposeService) => readonly Finding[],
): readonly Finding[] {
  const { compose } = stack;
  return compose === undefined ? [] : compose.services.flatMap((service) => rule(compose, service));
}

export const serviceName: StackRule = {
  id: 'service-name',
  title: 'A service is named with lower-case letters, digits, `-`, `_` and `.`',
  reason: 'The name becomes a host name, part of a container name and a word on command lines.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: (stack) =>
    forServices(stack, ({ source }, { name, entry }) =>
      isServiceName(name) ? [] : [reportBadName('service', name, placeOfKey(source, entry))],
    ),
};

/** Keys that bring in what is not in this file, or make the VM build. */
const REFUSED_SERVICE_KEYS: Readonly<Record<string, { readonly why: string; readonly hint: string }>> = {
  build: {
    why: 'A VM runs images that a registry can serve again; what a VM builds cannot be rolled back to.',
    hint: 'Build and push the image elsewhere, and name it with its tag in `image:`.',
  },
  extends: { why: 'What is inherited would escape the checks and the plan.', hint: 'Use a YAML anchor in this file: `<<: *name`.' },
  provider: { why: 'A provider runs a program of its own on the VM.', hint: 'Run it as a service, or outside the pipeline.' },
  models: { why: 'Models are run by Docker Desktop, not by an Engine on a VM.', hint: 'Run the model server as a service.' },
  credential_spec: { why: 'It works on Windows only.', hint: 'Remove the key.' },
  use_api_socket: {
    why: 'It hands the Docker socket and credentials to the container.',
    hint: 'Mount the socket as a volume, with `x-fairlead-except: { docker-socket: "why" }`.',
  },
};

const REFUSED_TOP_KEYS: Readonly<Record<string, { readonly why: string; readonly hint: string }>> = {
  include: {
    why: 'Included files would escape the checks and the plan.',
    hint: 'Write the services into this file, or make a stack of them.',
  },
  models: { why: 'Models are run by Docker Desktop, not by an Engine on a VM.', hint: 'Run the model server as a service.' },
};

export const selfContained: StackRule = {
  id: 'self-contained',
  title: 'compose.yaml is whole by itself: no `include`, `extends`, `build`, `provider` or `models`',
  reason: 'What comes from elsewhere escapes these rules and the plan, and what a VM builds cannot be rolled back to.',
  scope: 'stack',
  exception: 'never',
  level: 'error',
  check: ({ compose }) => {
    if (compose?.root.kind !== 'map') return [];
    const top = refuseKeys(compose, compose.root, REFUSED_TOP_KEYS);
    return [...top, ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
  },
};

function refuseKeys(compose: ComposeFile, map: YamlMap, refused: typeof REFUSED_TOP_KEYS): readonly Diagnostic[] {
  return Object.entries(refused).flatMap(([key, { why, hint }]) => {
    const entry = map.entries.get(key);
    if (entry === undefined) return [];
    return [reportError('compose-invalid', placeOfKey(compose.source, entry), `\`${key}:\` is not supported`, { detail: why, hint })];
  });
}

export const imageTag: StackRule = {
  id: 'image-tag',
  title: 'Every image is pinned by a tag, and never by `latest`',
  reason: 'Without a fixed tag nobody knows what ran, and there is nothing to go back to.',
  scope: 'stack',
  exception: 'until',
  level: 'error',
  check: (stack) => forServices(stack, checkImage),
};

function checkImage(compose: ComposeFile, service: ComposeService): readonly Finding[] {
  const on = { service: service.name };
  const node = findNode(service.body, 'image');
  const image = textOf(node);
  if (node === undefined || image === undefined || image === '') {
    // `build:`, `extends:` and `provider:` instead of an image are told by their own rule.
    if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
    const place = placeOfKey(compose.source, service.entry);
    return [
      { ...reportError('compose-invalid', place, `Service \`${service.name}\` has no image`, { hint: 'Add `image: name:tag`.' }), on },
    ];
  }
  const place = placeOfNode(compose.source, node);
  const reference = parseImage(image);
  if (reference === undefined) {
    const hint = 'Write registry/name:tag, lower case.';
    return [{ ...reportError('compose-invalid', place, 'Not an image reference', { detail: image.slice(0, 200), hint }), on }];
  }
  const { tag, digest } = reference;
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
  const name = tag === undefined ? image : image.slice(0, -'latest'.length - 1);
  const summary = tag === undefined ? 'Image has no tag' : 'Image tag `latest` says nothing';
  const hint = `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.`;
  return [{ ...reportError('image-untagged', place, summary, { detail: imageTag.reason, hint }), on }];
}

export const imageDigest: StackRule = {
  id: 'image-digest',
  title: 'An image is pinned by its digest too',
  reason: 'A tag can be moved: the same commit then deploys something else on the next VM.',
  scope: 'stack',
  exception: 'reason',
  level: 'advice',
  check: (stack) =>
    forServices(stack, (compose, service) => {
      const node = findNode(service.body, 'image');
      const reference = parseImage(textOf(node) ?? '');
      if (node === undefined || reference === undefined || reference.tag === undefined || reference.digest !== undefined) return [];
      const hint = 'Append `@sha256:…`; `docker buildx imagetools inspect NAME:TAG` shows the digest.';
      const summary = `Image of \`${service.name}\` is pinned by its tag alone`;
      return [{ ...reportError('image-digest', placeOfNode(compose.source, node), summary, { hint }), on: { service: service.name } }];
    }),
};
