// The lab of this checkout, for the scenario tests. Single concerns are imported from their own modules (vm-exec, reset, images …).
import { findLab, type LabContext } from './context.ts';
import { SILENT } from './progress.ts';
import { type PublishOptions, publishImage as publish } from './publish.ts';
import { type LabState, readLabState } from './state.ts';
import { bringUp, type UpResult } from './up.ts';

/** The lab of this checkout. */
export const LAB: LabContext = findLab();

/** Brings the lab up without a push; says nothing. */
export function labUp(): Promise<UpResult> {
  return bringUp(LAB, { images: 'stand-in', progress: SILENT });
}

/** What runs in the lab now, from Docker and the VMs. */
export function labState(): Promise<LabState> {
  return readLabState(LAB);
}

/** Makes a variant of a stand-in under any reference; returns its digest in the registry. See `PublishOptions`. */
export function publishImage(reference: string, options: PublishOptions): Promise<string> {
  return publish(LAB, reference, options);
}
