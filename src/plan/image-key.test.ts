import { expect, test } from 'vitest';
import { imageKey } from './image-key.ts';

test.each([
  ['caddy', 'caddy:latest'],
  ['docker.io/library/caddy:2', 'caddy:2'],
  ['library/caddy:2', 'caddy:2'],
  ['docker.io/grafana/grafana:1', 'grafana/grafana:1'],
  ['reg:5000/a', 'reg:5000/a:latest'],
  ['reg:5000/a:1', 'reg:5000/a:1'],
  ['caddy:2@sha256:ab', 'caddy@sha256:ab'],
])('%s is the image %s', (reference, key) => {
  expect(imageKey(reference)).toBe(key);
});
