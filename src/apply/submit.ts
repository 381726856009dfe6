// Hands a deployment to its VM: one stream up, one answer. From then on the VM goes on alone.

import { PipelineError } from '../errors/diagnostic.ts';
import { RECEIVE, REPORTED } from '../host/scripts.gen.ts';
import type { Remote } from '../ports/remote.ts';
import { bundleDeployment } from './bundle.ts';
import type { Deployment } from './request.ts';

const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Uploads and starts a deployment; returns the run's id when it runs on the VM. Safe to call again, also after a lost
 * connection: a bundle that is there is not started twice, and a run of the same id that goes on is joined. Where such a run
 * has ended, this one gets the next free id (`<id>-2`). Throws PipelineError (`remote-output`, `ssh-lost`, `ssh-timeout`).
 */
export async function submitDeployment(remote: Remote, deployment: Deployment): Promise<string> {
  const bundle = await bundleDeployment(deployment);
  const result = await remote.run(RECEIVE, [deployment.id, 'submit'], { stdin: bundle, timeoutMs: UPLOAD_TIMEOUT_MS });
  const id = /^submitted\t([a-z0-9-]+)$/m.exec(result.stdout)?.[1];
  if (result.code !== 0 || id?.startsWith(deployment.id) !== true) {
    throw new PipelineError({
      code: result.stderr.includes('No space left') ? 'disk-full' : 'remote-output',
      severity: 'error',
      summary: 'the VM did not take the deployment',
      detail: `exit code ${result.code}: ${result.stderr.trim().split('\n').slice(-3).join(' / ') || 'no message'}`,
      hint: 'nothing was changed; look at the free space under /var/lib/fairlead and run it again',
      at: { address: deployment.vm },
    });
  }
  return id;
}

/**
 * Tells the VM that the run has been reported, so that stacks with `afterReport` may change now. The runner's last word.
 * @param failed the job's own part failed: then the VM must not call the whole a success
 */
export async function reportDeployment(remote: Remote, run: { readonly id: string }, failed: boolean): Promise<void> {
  await remote.run(REPORTED, [run.id, ...(failed ? ['failed'] : [])], { timeoutMs: 10_000 });
}
