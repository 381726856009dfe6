// What one service may be: a pinned image, a proper name, nothing this stage cannot see through.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { ComposeFile, ComposeService } from './compose-model.ts';
import type { ParsedStack } from './load-stack.ts';
import { isServiceName, reportBadName } from './names.ts';
import { reportError } from './report.ts';
import { findNode, placeOfKey, placeOfNode, textOf, type YamlMap } from './yaml-tree.ts';

/** Applies a rule to every service of a readable compose.yaml. */
export function forServices(
  stack: ParsedStack,
  rule: (compose: ComposeFile, service: ComposeService) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const { compose } = stack;
  return compose === undefined ? [] : compose.services.flatMap((service) => rule(compose, service));
}

export function checkServiceNames(stack: ParsedStack): readonly Diagnostic[] {
  return forServices(stack, ({ source }, { name, entry }) =>
    isServiceName(name) ? [] : [reportBadName('service', name, placeOfKey(source, entry))],
  );
}

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
    hint: 'Mount the socket as a volume, with `x-fairlead-reason`.',
  },
};

const REFUSED_TOP_KEYS: Readonly<Record<string, { readonly why: string; readonly hint: string }>> = {
  include: {
    why: 'Included files would escape the checks and the plan.',
    hint: 'Write the services into this file, or make a stack of them.',
  },
  models: { why: 'Models are run by Docker Desktop, not by an Engine on a VM.', hint: 'Run the model server as a service.' },
};

export function checkRefusedKeys(stack: ParsedStack): readonly Diagnostic[] {
  const { compose } = stack;
  if (compose?.root.kind !== 'map') return [];
  const top = refuseKeys(compose, compose.root, REFUSED_TOP_KEYS);
  return [...top, ...compose.services.flatMap((service) => refuseKeys(compose, service.body, REFUSED_SERVICE_KEYS))];
}

function refuseKeys(compose: ComposeFile, map: YamlMap, refused: typeof REFUSED_TOP_KEYS): readonly Diagnostic[] {
  return Object.entries(refused).flatMap(([key, { why, hint }]) => {
    const entry = map.entries.get(key);
    if (entry === undefined) return [];
    return [reportError('compose-invalid', placeOfKey(compose.source, entry), `\`${key}:\` is not supported`, { detail: why, hint })];
  });
}

/** [registry[:port]/]path[:tag][@digest], as Docker writes references. */
const IMAGE =
  /^(?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

export function checkImages(stack: ParsedStack): readonly Diagnostic[] {
  return forServices(stack, checkImage);
}

function checkImage(compose: ComposeFile, service: ComposeService): readonly Diagnostic[] {
  const node = findNode(service.body, 'image');
  const image = textOf(node);
  if (node === undefined || image === undefined || image === '') {
    // `build:`, `extends:` and `provider:` instead of an image are told by their own rule.
    if (Object.keys(REFUSED_SERVICE_KEYS).some((key) => service.body.entries.has(key))) return [];
    const hint = 'Add `image: name:tag`.';
    return [
      reportError('compose-invalid', placeOfKey(compose.source, service.entry), `Service \`${service.name}\` has no image`, { hint }),
    ];
  }
  const place = placeOfNode(compose.source, node);
  const match = IMAGE.exec(image);
  if (match === null) {
    return [
      reportError('compose-invalid', place, 'Not an image reference', {
        detail: image.slice(0, 200),
        hint: 'Write registry/name:tag, lower case.',
      }),
    ];
  }
  const [, tag, digest] = match;
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
  const name = tag === undefined ? image : image.slice(0, -'latest'.length - 1);
  const summary = tag === undefined ? 'Image has no tag' : 'Image tag `latest` says nothing';
  const detail = 'Without a fixed tag nobody knows what ran, and there is nothing to go back to.';
  return [reportError('image-untagged', place, summary, { detail, hint: `Pin it: \`${name}:1.2.3\`, or \`${name}:1.2.3@sha256:…\`.` })];
}
