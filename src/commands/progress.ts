// What the VM tells while it works, as progress lines of the reporter.
import type { DeployEvent } from '../apply/outcome.ts';
import type { Reporter } from '../ports/reporter.ts';

/** A listener for `followDeployment`: steps and Compose's own lines, each under its stack. */
export function progressOf(reporter: Reporter, vm: string): (event: DeployEvent) => void {
  return (event) => {
    if (event.stack === '-' && event.type === 'step' && event.state === 'ended') return;
    const subject = event.stack === '-' ? vm : `${vm}/${event.stack}`;
    if ((event.type === 'step' || event.type === 'note') && event.text !== '') reporter.progress(subject, event.text);
  };
}
