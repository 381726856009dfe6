import { describe, expect, it } from 'vitest';
import { parseReference, recipeFor } from './recipes.ts';

describe('parseReference', () => {
  it('completes an official image the way Docker does', () => {
    expect(parseReference('caddy:2.11.4-alpine')).toEqual({
      text: 'caddy:2.11.4-alpine',
      registry: 'docker.io',
      repository: 'library/caddy',
      tag: '2.11.4-alpine',
    });
  });

  it('keeps the registry that is written', () => {
    const reference = parseReference('ghcr.io/goauthentik/server:2026.8.3');
    expect([reference.registry, reference.repository]).toEqual(['ghcr.io', 'goauthentik/server']);
  });

  it('takes the port of a registry for what it is', () => {
    const reference = parseReference('localhost:5000/a/b:1');
    expect([reference.registry, reference.repository, reference.tag]).toEqual(['localhost:5000', 'a/b', '1']);
  });

  it('refuses a reference without a tag', () => {
    expect(() => parseReference('caddy')).toThrow('caddy: an image needs a tag');
  });

  it('refuses a digest, which a stand-in cannot have', () => {
    expect(() => parseReference('caddy:2@sha256:00')).toThrow('cannot make an image with a given digest');
  });
});

describe('recipeFor', () => {
  it('names the reference it has no recipe for', () => {
    expect(() => recipeFor(parseReference('docker.io/nobody/nothing:1'))).toThrow(
      'docker.io/nobody/nothing:1: the lab has no image for it',
    );
  });

  it('finds the same recipe for every tag', () => {
    expect(recipeFor(parseReference('postgres:18.6'))).toBe('postgres');
  });
});
