// The rules of the fleet, in the order of their files. Each rule is one function: parsed input → diagnostics.
import type { Diagnostic } from '../errors/diagnostic.ts';
import type { FleetNames, LoadedVm } from './load.ts';
import type { ParsedStack } from './load-stack.ts';
import { checkBackupNames, checkIrreversible } from './policy-backup.ts';
import { checkConfigKinds, checkReferencedFiles, checkReservedFiles } from './policy-files.ts';
import { checkManifestServices, checkReloadFiles } from './policy-manifest.ts';
import { checkNeedsCycle, checkNeedsExist } from './policy-needs.ts';
import { checkPorts } from './policy-ports.ts';
import { checkContainerNames, checkProjectNames, checkUnmanaged } from './policy-project.ts';
import { checkReach, checkVolumeDevices } from './policy-reach.ts';
import { checkDependencyCycles, checkReferences } from './policy-references.ts';
import { checkSecretFiles, checkSecretsDeclared, checkSecretsUsed } from './policy-secrets.ts';
import { checkImages, checkRefusedKeys, checkServiceNames } from './policy-service.ts';
import { checkRoutes, type ParsedRoutes } from './routes.ts';

type StackRule = (stack: ParsedStack) => readonly Diagnostic[];
type FleetRule = (fleet: FleetView) => readonly Diagnostic[];

/** What the rules over more than one stack see. */
export interface FleetView {
  readonly names: FleetNames;
  /** Those that were asked for. */
  readonly vms: readonly LoadedVm[];
  readonly routes: ParsedRoutes | undefined;
}

const STACK_RULES: readonly StackRule[] = [
  checkServiceNames,
  checkRefusedKeys,
  checkImages,
  checkReach,
  checkVolumeDevices,
  checkReferences,
  checkDependencyCycles,
  checkReferencedFiles,
  checkConfigKinds,
  checkReservedFiles,
  checkSecretFiles,
  checkSecretsDeclared,
  checkSecretsUsed,
  checkManifestServices,
  checkReloadFiles,
  checkIrreversible,
  checkBackupNames,
];

const FLEET_RULES: readonly FleetRule[] = [
  checkUnmanaged,
  checkProjectNames,
  checkContainerNames,
  checkPorts,
  checkNeedsExist,
  checkNeedsCycle,
  checkRoutes,
];

/** Everything that can be said of one stack alone. */
export function checkStack(stack: ParsedStack): readonly Diagnostic[] {
  return STACK_RULES.flatMap((rule) => rule(stack));
}

/** Everything that needs more than one stack: ports, projects, needs, routes. */
export function checkFleet(fleet: FleetView): readonly Diagnostic[] {
  return FLEET_RULES.flatMap((rule) => rule(fleet));
}
