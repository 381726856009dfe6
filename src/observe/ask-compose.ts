// What the VM's own Compose says about files that are not live yet: rendered, refused, and done to a shadow of its Engine.
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { writeTar } from '../apply/tar.ts';
import { PipelineError } from '../errors/diagnostic.ts';
import { ASK, ASK_SCRIPT, EXISTS } from '../host/scripts.gen.ts';
import type { ComposeAnswer, PullFacts } from '../model/answer.ts';
import type { ObservedVm } from '../model/observed.ts';
import type { Remote } from '../ports/remote.ts';
import { type AnswerText, parseAnswers } from './ask-output.ts';
import { makeEngineReader } from './engine-reader.ts';
import { listHostPaths, parseListeners, readHostFacts } from './host-facts.ts';
import { type ImageFacts, readImages } from './image-facts.ts';
import { redactComposeError } from './redact-compose.ts';
import { makeShadowEngine, type ShadowEngine } from './shadow-engine.ts';
import { makeWorld, type ReadEngine } from './shadow-world.ts';

export interface AskedStack {
  readonly stack: string;
  /** Everything that will lie in /opt/stacks/<stack>, but the override and secrets. */
  readonly files: readonly AskedFile[];
  /** Text of compose.override.yaml; '' when there is none. */
  readonly override: string;
  /** What the stack needs in `secrets/`: names, and the copies that the override mounts. */
  readonly secrets: readonly string[];
}

export interface AskedFile {
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  readonly content: Uint8Array;
}

const MAX_OUTPUT_BYTES = 128 * 1024 * 1024;
const BASE_MS = 120_000;
const PER_STACK_MS = 30_000;

/**
 * Asks about all stacks in one go; answers by stack name. Nothing on the VM changes: what is staged is gone when it returns.
 * Throws PipelineError remote-output when the question itself failed, and what the connection throws. A stack that
 * Compose refuses is no exception: see `refusal`.
 */
export async function askCompose(
  remote: Remote,
  observed: ObservedVm,
  stacks: readonly AskedStack[],
): Promise<Readonly<Record<string, ComposeAnswer>>> {
  if (stacks.length === 0) {
    return {};
  }
  const id = randomBytes(8).toString('hex');
  const sockets = `/tmp/fairlead-shadow.${id}`;
  const read = makeEngineReader(remote);
  const shadows = stacks.map((asked) => makeShadowEngine(makeWorld(observed, read, makePathCheck(remote, asked))));
  const listeners = await listenForAll(remote, shadows, sockets);
  const forwarded = listeners.length > 0;
  try {
    const { vm } = remote;
    const output = await remote.run(
      ASK,
      ['stage', id, readPlugin(observed), forwarded ? sockets : '-', ...stacks.map((asked) => asked.stack)],
      { stdin: packQuestion(stacks), timeoutMs: BASE_MS + PER_STACK_MS * stacks.length, maxBytes: MAX_OUTPUT_BYTES },
    );
    if (output.code !== 0) {
      throw makeAskError(vm, `Exit code ${output.code}: ${output.stderr.trim().slice(-500) || 'no message'}`);
    }
    const texts = parseAnswers(output.stdout, `/tmp/fairlead-plan.${id}/out/`);
    const answers = await Promise.all(
      stacks.map((asked, index) => makeAnswer({ vm, stack: asked.stack, texts, shadow: forwarded ? shadows[index] : undefined, read })),
    );
    return await addHostFacts(remote, observed, answers, texts.get('host.listening')?.out);
  } finally {
    for (const shadow of shadows) {
      shadow.close();
    }
    await Promise.all(listeners.map((listener) => listener[Symbol.asyncDispose]()));
  }
}

/** One socket per stack: that is how a shadow knows who asks. Empty where sshd allows none (`AllowStreamLocalForwarding`). */
async function listenForAll(remote: Remote, shadows: readonly ShadowEngine[], prefix: string): Promise<readonly AsyncDisposable[]> {
  const listeners = await Promise.all(
    shadows.map((shadow, index) => remote.listen(`${prefix}-${index}.sock`, (stream) => shadow.connect(stream as Duplex))),
  );
  const allowed = listeners.filter((listener) => listener !== undefined);
  if (allowed.length < shadows.length) {
    await Promise.all(allowed.map((listener) => listener[Symbol.asyncDispose]()));
    return [];
  }
  return allowed;
}

function packQuestion(stacks: readonly AskedStack[]): Uint8Array {
  const files = stacks.flatMap(({ stack, files: own, override, secrets }) => [
    ...own.map((file) => ({ path: `stacks/${stack}/${file.path}`, mode: file.mode, content: file.content })),
    ...(override === '' ? [] : [{ path: `stacks/${stack}/compose.override.yaml`, mode: 0o644, content: override }]),
    ...(secrets.length === 0 ? [] : [{ path: `secrets/${stack}`, mode: 0o600, content: secrets.map((name) => `${name}\n`).join('') }]),
  ]);
  return writeTar([...files, { path: 'ask.sh', mode: 0o700, content: ASK_SCRIPT }], { mtime: 0 });
}

/** The plugin itself: through `docker compose` each call costs 40 ms more. */
function readPlugin(observed: ObservedVm): string {
  return observed.compose.stamp.replace(/:\d+:\d+$/, '');
}

/** A bind source exists when it travels with the stack or is there already. */
function makePathCheck(remote: Remote, asked: AskedStack): (path: string) => Promise<boolean> {
  const root = `/opt/stacks/${asked.stack}`;
  return async (path) => {
    if (path === root || path.startsWith(`${root}/`)) {
      const inside = path.slice(root.length + 1);
      if (inside === '' || inside === 'secrets' || asked.files.some((file) => file.path === inside || file.path.startsWith(`${inside}/`))) {
        return true;
      }
      if (asked.secrets.some((name) => inside === `secrets/${name}`)) {
        return true;
      }
    }
    return (await remote.run(EXISTS, [path], { timeoutMs: 10_000 })).code === 0;
  };
}

interface AnswerParts {
  readonly vm: string;
  readonly stack: string;
  readonly texts: ReadonlyMap<string, AnswerText>;
  readonly shadow: ShadowEngine | undefined;
  readonly read: ReadEngine;
}

interface PartialAnswer {
  readonly answer: ComposeAnswer;
  readonly facts: ImageFacts;
  /** Absolute bind sources that neither travel with the stack nor are its secrets. */
  readonly paths: readonly string[];
}

async function makeAnswer({ vm, stack, texts, shadow, read }: AnswerParts): Promise<PartialAnswer> {
  const rendered = texts.get(`${stack}.rendered`);
  if (rendered?.code === undefined) {
    throw makeAskError(vm, `The answer about ${stack} is missing.`);
  }
  const live = texts.get(`${stack}.live`);
  const up = texts.get(`${stack}.up`);
  const accepted = rendered.code === 0 ? rendered.out : undefined;
  const services = texts.get(`${stack}.services`);
  const facts = await readImages(accepted, read);
  const answer: ComposeAnswer = {
    stack,
    rendered: accepted,
    live: live?.code === 0 ? live.out : undefined,
    refusal: accepted === undefined ? redactComposeError(rendered.err) : undefined,
    deeds: accepted === undefined ? undefined : shadow?.deeds(),
    shadowError: accepted !== undefined && up?.code !== undefined && up.code !== 0 ? redactComposeError(up.err) : undefined,
    images: facts.images,
    refusedPulls: facts.refusedPulls,
    ...(shadow === undefined ? {} : { pulledImages: shadow.pulledImages() }),
    disabledServices:
      services?.code === 0
        ? services.out
            .split('\n')
            .filter((name) => name !== '' && !facts.serviceNames.includes(name))
            .sort()
        : [],
  };
  return { answer, facts, paths: listHostPaths(facts.services, `/opt/stacks/${stack}`) };
}

/** One question to the host for all stacks, and only where one of them has something to ask. */
async function addHostFacts(
  remote: Remote,
  observed: ObservedVm,
  answers: readonly PartialAnswer[],
  listening: string | undefined,
): Promise<Readonly<Record<string, ComposeAnswer>>> {
  const listeners = listening === undefined ? {} : { listeners: parseListeners(listening) };
  const { missingPaths, pulls } = await readHostFacts(remote, {
    paths: [...new Set(answers.flatMap((each) => each.paths))],
    images: [...new Set(answers.flatMap((each) => each.facts.pulled))],
    architecture: observed.engine.architecture ?? '',
  });
  return Object.fromEntries(
    answers.map(({ answer, facts, paths }): [string, ComposeAnswer] => {
      const own = facts.pulled.map((image): [string, PullFacts] => {
        const platforms = facts.platforms.get(image);
        return [image, { ...(pulls.get(image) ?? { known: false }), ...(platforms === undefined ? {} : { platforms }) }];
      });
      const host = { missingPaths: paths.filter((path) => missingPaths.has(path)), pulls: Object.fromEntries(own), ...listeners };
      return [answer.stack, { ...answer, ...host }];
    }),
  );
}

function makeAskError(vm: string, detail: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: `Docker Compose on ${vm} could not be asked`,
    detail,
    hint: 'The VM needs tar, unshare, nsenter (util-linux) and room in /tmp.',
    at: { address: vm },
  });
}
