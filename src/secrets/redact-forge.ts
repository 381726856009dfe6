// The forge with the redactor before it: what a pull request shows has passed the same sieve as the log.
import type { Forge } from '../ports/forge.ts';
import type { Redactor } from './redact.ts';

/** Every text that people will read passes the redactor; names by which the forge finds things stay as they are. */
export function redactForge(forge: Forge, redactor: Redactor): Forge {
  return {
    setStatus: (status) => forge.setStatus({ ...status, description: redactor.redact(status.description) }),
    upsertComment: (pullRequest, marker, body) => forge.upsertComment(pullRequest, marker, redactor.redact(body)),
  };
}
