import { expect, test } from 'vitest';
import { renderHistory, renderStatus } from './status-table.ts';

test('the status table is aligned, whatever the names', () => {
  const rows = [
    {
      vm: 'infra-core',
      stack: 'caddy',
      sync: 'in sync',
      health: 'healthy',
      release: 14,
      commit: 'a1b2c3d4e5',
      address: '192.168.12.128:80',
    },
    { vm: 'dev-tools', stack: '漢字', sync: 'pending', health: 'missing' },
  ] as const;
  expect(renderStatus(rows, false)).toBe(`VM          STACK  RELEASE       SYNC     HEALTH   ADDRESS
infra-core  caddy  14 (a1b2c3d)  in sync  healthy  192.168.12.128:80
dev-tools   漢字   -             pending  missing  -`);
});

test('the history marks the release that runs', () => {
  const row = { vm: 'v', stack: 'caddy', commit: 'a1b2c3d4', subject: 'Raise Caddy', author: 'Ann', createdAt: '2026-11-24T10:00:00Z' };
  const images = ['caddy:2.11.4-alpine', 'ghcr.io/a/b:1@sha256:0123456789abcdef'];
  expect(
    renderHistory(
      [
        { ...row, release: 2, durationSeconds: 200, current: true, images },
        { ...row, release: 1, current: false, images: [] },
      ],
      false,
    ),
  ).toBe(`STACK  RELEASE       COMMIT   CREATED               VERIFIED AFTER  AUTHOR  SUBJECT      IMAGES
caddy  2 (runs now)  a1b2c3d  2026-11-24T10:00:00Z  3 min 20 s      Ann     Raise Caddy  caddy:2.11.4-alpine ghcr.io/a/b:1
caddy  1             a1b2c3d  2026-11-24T10:00:00Z  not verified    Ann     Raise Caddy  -`);
});
