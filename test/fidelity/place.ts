// What belongs to one case alone on a VM that it shares with others.

/** What makes one case unlike its neighbours on the same VM. */
export interface Place {
  /** Project name. */
  readonly stack: string;
  /** First of 40 host ports that are this case's alone. */
  readonly port: number;
}

/** The image of a case: its own tag, so that a tag can move without touching the neighbours. */
export function caseImage(place: Place, tag = '1'): string {
  return `fairlead-fidelity/${place.stack}:${tag}`;
}
