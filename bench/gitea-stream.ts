// How a running job's log looks to somebody who reads it while the job goes on.
import { findForgeRun, listForgeJobs } from '../lab/forge/runs.ts';
import type { Person } from '../test/forge/person.ts';
import { type Sample, summarize } from './measure.ts';

export interface StreamFigures {
  /** From a line's own time stamp until it stood in an answer of the API. */
  readonly lag: Sample;
  /** Bytes. */
  readonly longestLine: number;
  readonly groups: number;
  readonly coloured: number;
  readonly lastLine: string;
}

const STAMP = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) (.*)$/;

/** Reads the deploy jobs' logs over and over until the run of the commit has ended. */
export async function measureStream(person: Person, sha: string): Promise<StreamFigures> {
  const { forge } = person;
  const run = await findForgeRun(forge, { workflow: 'deploy.yaml', event: 'push', sha });
  const seen = new Map<number, number>();
  const lags: number[] = [];
  const lines: string[] = [];
  for (;;) {
    const jobs = await listForgeJobs(forge, run.id);
    for (const job of jobs.filter(({ status }) => status === 'in_progress' || status === 'completed')) {
      const answer = await forge.api.ask('GET', `/repos/${forge.settings.user}/${forge.settings.repository}/actions/jobs/${job.id}/logs`);
      const all = answer.status === 200 ? answer.body.split('\n').filter((line) => line !== '') : [];
      const fresh = all.slice(seen.get(job.id) ?? 0);
      seen.set(job.id, all.length);
      for (const line of fresh) {
        const [, stamp = '', text = line] = STAMP.exec(line) ?? [];
        // Of a job that has ended before the first look, nothing can be said about streaming.
        if (stamp !== '' && job.status === 'in_progress') lags.push(Date.now() - Date.parse(stamp));
        lines.push(text);
      }
    }
    if (jobs.every(({ status }) => status === 'completed')) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const ours = lines.filter((line) => !/^::|^##\[|^Cleaning up|^Job |^$/.test(line));
  return {
    lag: summarize(lags),
    longestLine: Math.max(0, ...lines.map((line) => Buffer.byteLength(line))),
    groups: lines.filter((line) => line.startsWith('::group::')).length,
    coloured: lines.filter((line) => line.includes('\u001b[')).length,
    lastLine: ours.at(-1) ?? '',
  };
}
