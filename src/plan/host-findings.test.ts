import { describe, expect, test } from 'vitest';
import type { ComposeAnswer, Listener, PullFacts } from '../model/answer.ts';
import type { EngineContainer, ObservedVm } from '../model/observed.ts';
import { answerFor, NOW, planLines } from './plan.test-kit.ts';
import { desiredStack, desiredVm, type Spec, STACK } from './spec.test-kit.ts';
import { deployedVm, plainContainer } from './vm.test-kit.ts';
import { planVm } from './vm-plan.ts';

const BEFORE: Spec = { services: { a: {} } };

interface Case {
  readonly after?: Spec;
  readonly answer?: Partial<ComposeAnswer>;
  readonly vm?: Partial<ObservedVm>;
}

/** Findings of a change of service `a`, as lines, with their details. */
function findings({ after = { services: { a: { image: 'web:2' } } }, answer, vm }: Case): readonly string[] {
  const observed = { ...deployedVm(BEFORE), engine: { version: '28.0.0', apiVersion: '1.48', architecture: 'amd64' }, ...vm };
  const answers = { [STACK]: { ...answerFor(BEFORE, after, { vm: observed }), ...answer } };
  const [plan] = planVm({ desired: desiredVm([desiredStack(after)]), observed, answers, now: NOW }).stacks;
  return (plan?.findings ?? []).map((each) => `${each.severity} ${each.code}: ${each.summary}; ${each.detail ?? ''}`);
}

function pulling(facts: PullFacts, refused?: ComposeAnswer['refusedPulls']): Partial<ComposeAnswer> {
  return { images: { 'web:2': null }, pulls: { 'web:2': facts }, ...(refused === undefined ? {} : { refusedPulls: refused }) };
}

describe('a bind source that the VM does not have', () => {
  const withBind = (bind: Readonly<Record<string, unknown>>): Spec => ({
    services: { a: { volumes: [{ type: 'bind', source: '/srv/data', target: '/data', bind }] } },
  });
  const missing = { missingPaths: ['/srv/data'] };

  test('stops a service that would not make it', () => {
    expect(findings({ after: withBind({ create_host_path: false }), answer: missing })).toEqual([
      'error bind-missing: a: /srv/data does not exist on lab; Its mount does not create it, so the container could not be made, and other changed services would stay stopped.',
    ]);
  });

  test('is a warning where Docker would make an empty folder', () => {
    expect(findings({ after: withBind({ create_host_path: true }), answer: missing })).toEqual([
      'warning bind-missing: a: /srv/data does not exist on lab; Docker makes an empty folder of that name, also where a file was meant.',
    ]);
  });

  test.each([
    ['2.40.3', 'error'],
    ['5.0.2', 'warning'],
  ])('that Compose %s prints nothing about is an %s', (version, severity) => {
    const vm = { compose: { version, stamp: 's' } };
    expect(findings({ after: withBind({}), answer: missing, vm }).find((each) => each.includes('bind-missing'))).toContain(severity);
  });

  test('is nothing where the service stays as it is, or the path is there', () => {
    expect(findings({ after: withBind({}), answer: { missingPaths: [] } })).toEqual([]);
    expect(findings({ after: { services: { a: {}, b: {} } }, answer: missing })).toEqual([]);
  });
});

describe('a host port that somebody listens on', () => {
  const port = (host_ip?: string): Spec => ({
    services: {
      a: { ports: [{ mode: 'ingress', target: 53, published: '53', protocol: 'udp', ...(host_ip === undefined ? {} : { host_ip }) }] },
    },
  });
  const resolver: Listener = { port: '53/udp', address: '127.0.0.53', process: 'systemd-resolve' };

  function taken(listener: Listener, after: Spec = port(), containers: readonly EngineContainer[] = []): readonly string[] {
    const { containers: own } = deployedVm(BEFORE);
    const lines = findings({ after, answer: { listeners: [listener] }, vm: { containers: [...own, ...containers] } });
    return lines.map((each) => each.replace(/; Compose would remove.*$/, ''));
  }

  test('names the process', () => {
    expect(taken(resolver)).toEqual([
      'error port-taken: Host port 53/udp of a is taken; Process systemd-resolve of the VM listens on 127.0.0.53',
    ]);
  });

  test('counts only where addresses and families meet', () => {
    expect(taken(resolver, port('192.0.2.1'))).toEqual([]);
    expect(taken({ ...resolver, address: '::' }, port('192.0.2.1'))).toEqual([]);
    expect(taken({ ...resolver, address: '' }, port('192.0.2.1'))).toHaveLength(1);
    expect(taken({ ...resolver, address: '::' })).toHaveLength(1);
    expect(taken({ ...resolver, port: '53/tcp' })).toEqual([]);
  });

  test('is not the Engine itself, nor a published port without a known process', () => {
    expect(taken({ ...resolver, process: 'docker-proxy' })).toEqual([]);
  });

  test('names the container on the host network, unless it is the one that is replaced', () => {
    const stranger = plainContainer('dns');
    expect(taken({ ...resolver, container: stranger.Id }, port(), [stranger])[0]).toContain('Container dns listens on 127.0.0.53');
    const own = deployedVm(BEFORE).containers[0]?.Id ?? '';
    expect(taken({ ...resolver, container: own })).toEqual([]);
  });
});

describe('an image for another processor', () => {
  test('is refused where the registry says so', () => {
    expect(findings({ answer: pulling({ known: true, platforms: ['linux/arm64', 'linux/arm'] }) })).toEqual([
      'error image-platform: a: its image is not for linux/amd64; web:2 is for linux/arm64, linux/arm; its processes would end at once with "exec format error".',
    ]);
  });

  test('is a warning where it lies on the VM already', () => {
    const images = { 'web:2': { id: 'sha256:2', os: 'linux', architecture: 'arm64', lastTagTime: '2026-11-20T00:00:00Z' } };
    expect(findings({ answer: { images } })[0]).toMatch(/^warning image-platform: a: its image is not for linux\/amd64/);
    const asked: Spec = { services: { a: { image: 'web:2', platform: 'linux/arm64' } } };
    expect(findings({ after: asked, answer: { images } })).toEqual([]);
  });

  test('of several platforms one is enough, and an Engine that does not say what it is gets the benefit of the doubt', () => {
    expect(findings({ answer: pulling({ known: true, platforms: ['linux/arm64', 'linux/amd64'] }) })).toEqual([]);
    expect(findings({ answer: pulling({ known: true, platforms: ['linux/386'] }) })).toEqual([]);
    const vm = { engine: { version: '28.0.0', apiVersion: '1.48' } };
    expect(findings({ answer: pulling({ known: true, platforms: ['linux/arm64'] }), vm })).toEqual([]);
  });
});

describe('room on the disk', () => {
  const room = (images: number) => ({ vm: { disk: { images, releases: 1e12 } } });

  test('is refused where the layers alone do not fit, and doubted where unpacking may not', () => {
    const answer = pulling({ known: true, bytes: 500e6 });
    expect(findings({ answer, ...room(400e6) })[0]).toMatch(
      /^error disk-full: lab has too little room for the images; 500 MB of compressed/,
    );
    expect(findings({ answer, ...room(1000e6) })[0]).toMatch(/^warning disk-full: lab may be too full for the images; 500 MB/);
    expect(findings({ answer, ...room(1800e6) })).toEqual([]);
  });

  test('is wanted for every deployment', () => {
    expect(findings(room(100e6))).toEqual([
      'error disk-full: lab has too little room for a deployment; 100 MB free for images, 1000000 MB for releases; a deployment wants 268 MB.',
    ]);
  });

  test('counts the images of all stacks of the VM, each once', () => {
    const other = desiredStack(BEFORE, 'other');
    const observed = { ...deployedVm(BEFORE), disk: { images: 700e6, releases: 1e12 } };
    const after: Spec = { services: { a: { image: 'web:2' } } };
    const pulls = (images: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(images).map(([image, bytes]) => [image, { known: true, bytes }]));
    const answers = {
      [STACK]: { ...answerFor(BEFORE, after, { vm: observed }), images: { 'web:2': null }, pulls: pulls({ 'web:2': 400e6, 'web:9': 1 }) },
      other: { ...answerFor(undefined, BEFORE, { vm: observed, name: 'other' }), pulls: pulls({ 'web:2': 400e6, 'big:1': 400e6 }) },
    };
    const { stacks } = planVm({ desired: desiredVm([desiredStack(after), other]), observed, answers, now: NOW });
    const lines = stacks.filter((each) => each.stack === STACK).flatMap(planLines);
    expect(lines).toContain('error disk-full: lab has too little room for the images');
  });
});

describe('a registry that does not hand the image to the Engine', () => {
  const closed = { 'web:2': { absent: false, text: 'unauthorized' } };

  test('is a warning, unless the VM’s own login opens it', () => {
    expect(findings({ answer: pulling({ known: false }, closed) })[0]).toMatch(/^warning pull-failed: a: its image may not be pulled/);
    expect(findings({ answer: pulling({ known: true }, closed) })).toEqual([]);
  });

  test('is an error where the registry says that there is no such image', () => {
    const absent = { 'web:2': { absent: true, text: 'manifest unknown' } };
    expect(findings({ answer: pulling({ known: true }, absent) })[0]).toMatch(/^error pull-failed: a: its image cannot be pulled/);
  });
});
