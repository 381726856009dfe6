// Hands a deployment to its VM: one stream up, one answer. From then on the VM goes on alone.

import { PipelineError } from '../errors/diagnostic.ts';
import { RECEIVE_SCRIPT } from '../host/scripts.gen.ts';
import type { Remote } from '../ports/remote.ts';
import { bundleDeployment } from './bundle.ts';
import type { Deployment } from './request.ts';

const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Uploads and starts a deployment; returns when it runs on the VM. Safe to call again with the same id, also after a lost
 * connection: a deployment that is there is not started twice. Throws PipelineError (`remote-output`, `ssh-lost`, `ssh-timeout`).
 */
export async function submitDeployment(remote: Remote, deployment: Deployment): Promise<void> {
  const bundle = await bundleDeployment(deployment);
  const argv = ['sh', '-c', RECEIVE_SCRIPT, 'receive', deployment.id, 'submit'] as const;
  const result = await remote.exec(argv, { stdin: bundle, timeoutMs: UPLOAD_TIMEOUT_MS });
  if (result.code !== 0 || !result.stdout.includes(`submitted\t${deployment.id}`)) {
    throw new PipelineError({
      code: result.stderr.includes('No space left') ? 'disk-full' : 'remote-output',
      severity: 'error',
      summary: 'the VM did not take the deployment',
      detail: `exit code ${result.code}: ${result.stderr.trim().split('\n').slice(-3).join(' / ') || 'no message'}`,
      hint: 'nothing was changed; look at the free space under /var/lib/fairlead and run it again',
      at: { address: deployment.vm },
    });
  }
}

const REPORTED = 'umask 077; : >"${FAIRLEAD_STATE:-/var/lib/fairlead}/runs/$1/reported"';

/** Tells the VM that the run has been reported, so that stacks with `afterReport` may change now. The runner's last word. */
export async function reportDeployment(remote: Remote, deployment: Deployment): Promise<void> {
  await remote.exec(['sh', '-c', REPORTED, 'reported', deployment.id], { timeoutMs: 10_000 });
}
