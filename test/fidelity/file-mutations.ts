// What a commit may change in a stack, one entry per kind of row in the facts' table.
import { CONTENT_MUTATIONS } from './content-mutations.ts';
import type { FileMutation } from './file-mutation.ts';
import { OBJECT_MUTATIONS } from './object-mutations.ts';
import { PROJECT_MUTATIONS } from './project-mutations.ts';
import { SERVICE_MUTATIONS } from './service-mutations.ts';

/** By the facts' row and a word. The order is part of what a seed means. */
export const FILE_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  ...SERVICE_MUTATIONS,
  ...PROJECT_MUTATIONS,
  ...CONTENT_MUTATIONS,
  ...OBJECT_MUTATIONS,
};
