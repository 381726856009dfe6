// What the pipeline asks of an image registry.
import type { ImageReference } from '../images/reference.ts';

export interface Registry {
  /** Names of all tags of the repository. Rejects with an Error whose message says why, in words for a person. */
  tags(image: ImageReference): Promise<readonly string[]>;
  /** `sha256:…` of what the tag names now. Rejects as `tags` does. */
  digest(image: ImageReference, tag: string): Promise<string>;
}
