import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import { parseContainers, parseImages, parseNetworks, parseVersion, parseVolumes } from './parse-engine.ts';

const PARSERS = [parseVersion, parseContainers, parseNetworks, parseVolumes, parseImages];

describe('the lists of the Engine', () => {
  test('a container without labels, ports and networks is evened out and keeps what Compose may read', () => {
    const [container] = parseContainers('vm', {
      status: 200,
      body: [{ Id: 'x', Names: null, Labels: null, Ports: null, State: 'created', Extra: 1 }],
    });
    expect(container).toMatchObject({ Id: 'x', Names: [], Labels: {}, Ports: [], Mounts: [], NetworkSettings: { Networks: {} }, Extra: 1 });
  });

  test('a VM without volumes has none', () => {
    expect(parseVolumes('vm', { status: 200, body: { Volumes: null } })).toEqual([]);
  });

  test('a volume without labels stays without labels', () => {
    expect(parseVolumes('vm', { status: 200, body: { Volumes: [{ Name: 'v', Driver: 'local', Labels: null }] } })[0]?.Labels).toBeNull();
  });

  test('5 000 containers are read', () => {
    const body = Array.from({ length: 5000 }, (_, index) => ({ Id: `c${index}`, Names: [`/c${index}`], State: 'running' }));
    expect(parseContainers('vm', { status: 200, body })).toHaveLength(5000);
  });

  test.each([
    ['an error', { status: 500, body: { message: 'boom' } }],
    ['text', { status: 200, body: 'not json' }],
    ['nothing', { status: 200, body: undefined }],
    ['an entry without an id', { status: 200, body: [{ Names: [] }] }],
  ])('%s is remote-output', (_name, response) => {
    expect(() => parseContainers('vm', response)).toThrow(PipelineError);
  });

  test('any answer is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARSERS), fc.jsonValue(), fc.constantFrom(200, 404, 500), (parse, body, status) => {
        try {
          parse('vm', { status, body });
        } catch (error) {
          expect(error).toBeInstanceOf(PipelineError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
