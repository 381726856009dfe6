// Whether an image on the VM is for the platform that a service names.
import type { AnsweredImage } from '../model/answer.ts';

/** True when Compose would pull an image again that is there: it is for another platform than `linux/arm64` or `linux/arm/v7` says. Case i19. */
export function isForeign(image: AnsweredImage | null | undefined, platform: string | undefined): boolean {
  if (platform === undefined || image === null || image === undefined) return false;
  const [os, architecture] = platform.split('/');
  return image.os !== os || (architecture !== undefined && image.architecture !== architecture);
}
