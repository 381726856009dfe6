// The routes' part of fairlead validate: cloudflare/routes.yaml against the fleet. No network.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { Fleet } from '../model/desired.ts';
import type { DeclaredRoutes } from '../model/routes.ts';

export interface RoutesValidation {
  readonly declared: DeclaredRoutes | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Costs nothing where there are no routes: the rules, and the RE2 library with them, are loaded when needed. */
export async function validateRoutes(fleet: Fleet): Promise<RoutesValidation> {
  if (!existsSync(join(fleet.root, 'cloudflare/routes.yaml'))) return { declared: undefined, diagnostics: [] };
  const [{ readDeclaredRoutes }, { lintRoutes }] = await Promise.all([import('../routes/declare.ts'), import('../routes/lint.ts')]);
  const { declared, problems } = await readDeclaredRoutes(fleet);
  return { declared, diagnostics: [...problems, ...(declared === undefined ? [] : await lintRoutes(declared, fleet))] };
}
