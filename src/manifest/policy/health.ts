// Health checks: every long-running service has one, and one that its image can run.

import type { ComposeFile, ComposeService } from '../compose-model.ts';
import { imageFacts } from '../fleet-file.ts';
import type { FleetFileImage } from '../manifest-types.gen.ts';
import { reportError } from '../report.ts';
import { findNode, itemsOf, placeOfKey, placeOfNode, textOf, type YamlNode } from '../yaml-tree.ts';
import { isTrueForCompose } from './escapes.ts';
import type { Finding, FleetView, StackRule } from './rule.ts';
import { forServices } from './service-form.ts';
import { programsIn } from './shell-programs.ts';

export const healthCheck: StackRule = {
  id: 'health-check',
  title: 'Every long-running service has a health check, its own or that of its image',
  reason: 'Without one a service counts as well as soon as its process runs: a release that answers nothing would be a success.',
  scope: 'stack',
  exception: 'until',
  level: 'house',
  check: ({ compose }, { file }) =>
    (compose?.services ?? []).flatMap((service): readonly Finding[] => {
      if (compose === undefined || isOneShot(compose, service)) return [];
      const check = findNode(service.body, 'healthcheck');
      const facts = imageFacts(file, textOf(findNode(service.body, 'image')) ?? '');
      const isOff = isTrueForCompose(findNode(check, 'disable')) || words(findNode(check, 'test'))[0] === 'NONE';
      if (!isOff && (words(findNode(check, 'test')).length > 0 || facts?.healthcheck === true)) return [];
      const place = check === undefined ? placeOfKey(compose.source, service.entry) : placeOfNode(compose.source, check);
      const detail = isOff ? 'It is switched off here.' : `${imageSentence(service, facts)} brings none of its own.`;
      const hint = 'Add `healthcheck: { test: […] }` with a program of the image; a one-shot service says `restart: "no"`.';
      return [
        {
          ...reportError('health-check', place, `Service \`${service.name}\` has no health check`, { detail, hint }),
          on: { service: service.name },
        },
      ];
    }),
};

export const healthTools: StackRule = {
  id: 'health-tools',
  title: 'A health check starts only programs that its image holds',
  reason: 'A check without its program fails for ever: the service is called unhealthy and every deploy of it is rolled back.',
  scope: 'stack',
  exception: 'reason',
  level: 'house',
  check: (stack, fleet) => forServices(stack, (compose, service) => checkTools(compose, service, fleet)),
};

function checkTools(compose: ComposeFile, service: ComposeService, { file }: FleetView): readonly Finding[] {
  const node = findNode(service.body, 'healthcheck', 'test');
  const [kind, ...rest] = words(node);
  if (node === undefined || kind === undefined || kind === 'NONE') return [];
  const programs = kind === 'CMD' ? argvPrograms(rest) : ['sh', ...programsIn(kind === 'CMD-SHELL' ? (rest[0] ?? '') : kind)];
  const image = textOf(findNode(service.body, 'image')) ?? '';
  const facts = imageFacts(file, image);
  const place = placeOfNode(compose.source, node);
  const on = { service: service.name };
  if (facts === undefined) {
    const detail = `stacks/fleet.yaml says nothing about \`${image.slice(0, 80)}\`.`;
    const hint =
      'List the programs of the image under `images:` in stacks/fleet.yaml; `docker run --rm --entrypoint sh IMAGE -c "command -v curl wget"` tells.';
    return [
      { ...reportError('health-tools', place, `Nobody knows whether the check of \`${service.name}\` can run`, { detail, hint }), on },
    ];
  }
  const missing = programs.find((each) => !facts.tools.some((tool) => isSameProgram(tool, each)));
  if (missing === undefined) return [];
  const detail = `The image holds: ${facts.tools.join(', ') || 'no program that a check could start'}.`;
  const hint = 'Use one of these, or the program of the image itself; if the list is wrong, correct stacks/fleet.yaml.';
  const summary = `The health check needs \`${missing.slice(0, 25)}\`, which is not in the image`;
  return [{ ...reportError('health-tools', place, summary, { detail, hint }), on }];
}

/** `[bash, -c, script]` starts what is in the script, too. */
function argvPrograms(argv: readonly string[]): readonly string[] {
  const [program = '', flag = '', script] = argv;
  const isShell = /(^|\/)(ba|da|a)?sh$/.test(program) && /^-[a-z]*c$/.test(flag);
  return isShell && script !== undefined ? [program, ...programsIn(script)] : [program];
}

/** A name without folder is looked for on the PATH, so it meets a path that ends in it, and the other way round. */
function isSameProgram(tool: string, program: string): boolean {
  const isPath = tool.includes('/') && program.includes('/');
  return isPath ? tool === program : tool.split('/').at(-1) === program.split('/').at(-1);
}

/** Ends by itself: it says so, or another service waits for its end. */
function isOneShot(compose: ComposeFile, { name, body }: ComposeService): boolean {
  if (/^(no|false|on-failure(:\d+)?)$/.test(textOf(findNode(body, 'restart')) ?? '')) return true;
  return compose.services.some((each) => textOf(findNode(each.body, 'depends_on', name, 'condition')) === 'service_completed_successfully');
}

/** A text is a shell line, as Compose takes it. `$$` is a dollar sign. */
function words(test: YamlNode | undefined): readonly string[] {
  const texts =
    test?.kind === 'list' ? itemsOf(test).map((each) => textOf(each) ?? '') : [textOf(test) ?? ''].filter((each) => each !== '');
  return texts.map((each) => each.replaceAll('$$', '$'));
}

function imageSentence(service: ComposeService, facts: FleetFileImage | undefined): string {
  const image = (textOf(findNode(service.body, 'image')) ?? 'the image').slice(0, 80);
  return facts === undefined ? `As far as stacks/fleet.yaml knows, \`${image}\`` : `\`${image}\``;
}
