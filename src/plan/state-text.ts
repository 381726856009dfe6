// The Engine's "Exited (137) 3 hours ago" in our words.
import type { EngineContainer } from '../model/observed.ts';

const UNITS: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

/** "exited with code 137, 3 h ago", "created, never started", "paused". */
export function stateText(container: Pick<EngineContainer, 'State' | 'Status'>): string {
  if (container.State === 'created') {
    return 'created, never started';
  }
  const found = /^Exited \((-?\d+)\) (.+) ago/.exec(container.Status);
  if (container.State !== 'exited' || found === null) {
    return container.State;
  }
  const [, code = '', since = ''] = found;
  return `exited${code === '0' ? '' : ` with code ${code},`} ${shortDuration(since)} ago`;
}

/** True when a container ended by itself with success, as one-shots do. */
export function hasFinished(container: Pick<EngineContainer, 'State' | 'Status'>): boolean {
  return container.State === 'exited' && container.Status.startsWith('Exited (0)');
}

/** The Engine's words for a duration ("About a minute", "3 hours") in short form. */
function shortDuration(text: string): string {
  const plain = text.replace(/^Less than a/, '1').replace(/^About an? /, '1 ');
  const found = /^(\d+) (second|minute|hour|day|week|month|year)s?$/.exec(plain);
  return found === null ? text : `${found[1] ?? ''} ${UNITS[found[2] ?? ''] ?? ''}`;
}
