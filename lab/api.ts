// The lab of this checkout, for the scenario tests. Single concerns are imported from their own modules (vm-exec, reset, images …).
import { findLab, type LabContext } from './context.ts';
import { type PublishOptions, publishImage as publish } from './publish.ts';

/** The lab of this checkout. */
export const LAB: LabContext = findLab();

/** Makes a variant of a stand-in under any reference; returns its digest in the registry. See `PublishOptions`. */
export function publishImage(reference: string, options: PublishOptions): Promise<string> {
  return publish(LAB, reference, options);
}
