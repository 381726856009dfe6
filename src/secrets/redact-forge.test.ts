import { expect, test } from 'vitest';
import { createRedactor } from './redact.ts';
import { redactForge } from './redact-forge.ts';

test('what people read has passed the redactor; what the forge finds things by is as it was', async () => {
  const told: unknown[] = [];
  const forge = redactForge(
    {
      setStatus: (status) => Promise.resolve(void told.push(status)),
      upsertComment: (...parts) => Promise.resolve(void told.push(parts)),
    },
    createRedactor(['hunter2']),
  );
  await forge.setStatus({ sha: 'hunter2', context: 'hunter2', state: 'failure', description: 'a hunter2 b' });
  await forge.upsertComment(7, '<!-- hunter2 -->', 'a hunter2 b');
  expect(told).toEqual([
    { sha: 'hunter2', context: 'hunter2', state: 'failure', description: 'a *** b' },
    [7, '<!-- hunter2 -->', 'a *** b'],
  ]);
});
