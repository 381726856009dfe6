// A mutation of the repository edits a draft of the project; how mutations find something to edit.

import type { Place } from './place.ts';
import { isOneShot, type Project, type Service } from './project.ts';
import type { Random } from './random.ts';

/** Edits the draft; false when the project has nothing of that kind. */
export type FileMutation = (draft: Project, random: Random, place: Place) => boolean;

/** One service that fits, or nothing. */
export function pickService(
  draft: Project,
  random: Random,
  fits: (service: Service, name: string) => boolean = () => true,
): [string, Service] | undefined {
  const found = Object.entries(draft.services).filter(([name, service]) => fits(service, name));
  return found.length === 0 ? undefined : random.pick(found);
}

/** A mutation of one service that fits. */
export function onService(
  edit: (service: Service, name: string, draft: Project, random: Random, place: Place) => void,
  fits: (service: Service, name: string) => boolean = () => true,
): FileMutation {
  return (draft, random, place) => {
    const found = pickService(draft, random, fits);
    if (found === undefined) {
      return false;
    }
    edit(found[1], found[0], draft, random, place);
    return true;
  };
}

/** A mutation of one file's text that some service uses. */
export function onFile(path: (draft: Project) => string | undefined, edit: (text: string) => string): FileMutation {
  return (draft) => {
    const found = path(draft);
    const text = found === undefined ? undefined : draft.files[found];
    if (found === undefined || text === undefined) {
      return false;
    }
    draft.files[found] = edit(text);
    return true;
  };
}

export function hasFile(path: string): (draft: Project) => string | undefined {
  return (draft) => (draft.files[path] === undefined ? undefined : path);
}

export const scalable = (service: Service): boolean =>
  service.container_name === undefined && service.ports === undefined && service.deploy === undefined && !isOneShot(service);
export const ownNetwork = (service: Service): boolean => service.network_mode === undefined;

/** Services whose namespace or volumes it borrows. */
export function parents(service: Service): readonly string[] {
  const modes = [service.network_mode, service.ipc].flatMap((mode) =>
    mode?.startsWith('service:') === true ? [mode.slice('service:'.length)] : [],
  );
  return [...modes, ...(service.volumes_from ?? [])];
}
