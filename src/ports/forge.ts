// The forge (Gitea) as the pipeline sees it.
export type StatusState = 'pending' | 'success' | 'failure' | 'error';

export interface CommitStatus {
  readonly sha: string;
  /** Stable, documented for branch protection: `fairlead/plan/<vm>`, `fairlead/deploy/<vm>`. */
  readonly context: string;
  readonly state: StatusState;
  readonly description: string;
  readonly targetUrl?: string;
}

export interface Forge {
  setStatus(status: CommitStatus): Promise<void>;
  /** Creates the pull request's comment that carries `marker`, or edits it in place. */
  upsertComment(pullRequest: number, marker: string, body: string): Promise<void>;
}
