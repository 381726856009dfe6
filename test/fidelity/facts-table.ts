// The mutation matrix of the convergence facts, section 11, as data: one row each, with what 2.40 was seen to do.
import { DEPENDENTS } from './facts/dependents.ts';
import { FILES } from './facts/files.ts';
import { IMAGES } from './facts/images.ts';
import { OBJECTS } from './facts/objects.ts';
import type { Row } from './facts/row.ts';
import { SERVICES } from './facts/services.ts';
import { STATES } from './facts/states.ts';

/** Rows where a Compose before 2.32 decides otherwise, or may. */
export const VERSION_ROWS: readonly Row[] = [...DEPENDENTS, ...STATES, ...OBJECTS];
/** All rows that a plan can foretell. */
export const FACTS_TABLE: readonly Row[] = [...SERVICES, ...DEPENDENTS, ...FILES, ...IMAGES, ...STATES, ...OBJECTS];
