import { expect, test } from 'vitest';
import { PipelineError } from '../errors/diagnostic.ts';
import type { ExecOptions, Remote } from '../ports/remote.ts';
import { followDeployment } from './follow.ts';
import type { DeployEvent } from './outcome.ts';
import type { Deployment } from './request.ts';

const LOG = [
  '@\t1\t-\trun\tstarted\tc0ffee Change',
  '@\t1\tcaddy\tup\trunning\tdocker compose up',
  'sh: a complaint that is no event',
  '!\tcaddy\tlast words',
  '=\tcaddy\toutcome=rolled-back',
  '=\tcaddy\tcode=unhealthy',
  '=\tcaddy\ttext=a=b is unhealthy',
  '=\tcaddy\trelease=3',
  '=\tcaddy\tduration=12',
  '@\t9\t-\trun\tended\t1',
];

const DEPLOYMENT: Deployment = {
  id: 'run-1',
  vm: 'web',
  commit: 'c0ffee',
  subject: 'Change',
  author: 'Ada',
  sequence: 1,
  createdAt: 1,
  stacks: ['caddy', 'pihole'].map((stack) => ({ kind: 'remove', stack, wave: 1, needs: [], previous: 1, timeout: 30 })),
};

/** Sends the log from the line asked for, and is lost after `lines` of it. */
function remoteThatSends(lines: number, asked: number[]): Remote {
  return {
    vm: 'web',
    run(_program, args, options: ExecOptions) {
      const from = Number(args.at(-1));
      asked.push(from);
      const sent = LOG.slice(from - 1, from - 1 + lines);
      for (const line of sent) options.onLine?.(line);
      if (from - 1 + lines < LOG.length) return Promise.reject(lost('ssh-lost'));
      return Promise.resolve({ code: 1, stdout: '', stderr: '' });
    },
    exec: () => Promise.reject(new Error('not asked')),
    engine: () => Promise.reject(new Error('not asked')),
    listen: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function lost(code: 'ssh-lost' | 'ssh-timeout' | 'ssh-unreachable'): PipelineError {
  return new PipelineError({ code, severity: 'error', summary: code });
}

test('after a lost connection the log goes on behind the last line, and no line comes twice', async () => {
  const asked: number[] = [];
  const events: DeployEvent[] = [];
  const outcomes = await followDeployment(remoteThatSends(4, asked), DEPLOYMENT, {
    onEvent: (event) => events.push(event),
    timeoutMs: 60_000,
    reconnect: () => Promise.resolve(remoteThatSends(4, asked)),
    now: () => 0,
    pauseMs: 0,
  });
  expect(asked).toEqual([1, 5, 9]);
  expect(events).toHaveLength(LOG.length - 1);
  expect(outcomes).toEqual([
    {
      vm: 'web',
      stack: 'caddy',
      outcome: 'rolled-back',
      code: 'unhealthy',
      text: 'a=b is unhealthy',
      release: 3,
      durationSeconds: 12,
      logTail: ['last words'],
    },
    {
      vm: 'web',
      stack: 'pihole',
      outcome: 'interrupted',
      code: 'interrupted',
      text: 'the transaction was cut off before it ended',
      durationSeconds: 0,
    },
  ]);
});

test('watching ends when its time is over, and says that the deployment goes on', async () => {
  const remote = { ...remoteThatSends(0, []), run: () => Promise.reject(lost('ssh-timeout')) };
  const following = followDeployment(remote, DEPLOYMENT, {
    onEvent: () => {},
    timeoutMs: 5_000,
    reconnect: () => Promise.reject(lost('ssh-unreachable')),
    now: () => 0,
    pauseMs: 0,
  });
  await expect(following).rejects.toMatchObject({
    diagnostics: [{ code: 'watch-timeout', detail: 'run-1 was watched for 5 s; it goes on, on the VM' }],
  });
});
