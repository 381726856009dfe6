// All rules, in the order in which they are listed: one stack, what reaches past a container, secrets, the whole fleet.
import { routeTarget } from '../routes.ts';
import { backupNames, irreversibleBackup } from './backup.ts';
import { bootstrapCheck } from './bootstrap.ts';
import { namesDeclared, startOrder } from './compose-names.ts';
import { databaseLocal } from './database.ts';
import { healthCheck, healthTools } from './health.ts';
import { manifestServices, reloadFiles, reportToken } from './manifest-names.ts';
import { memoryFits, memoryLimit } from './memory.ts';
import { needsKnown, needsOrder } from './needs.ts';
import { nfsAddress, nfsUnmanaged } from './nfs.ts';
import { configKind, ownFiles, reservedFiles } from './own-files.ts';
import { portOwner } from './port-owner.ts';
import { containerName, projectName } from './project-names.ts';
import { dockerSocket, hostDevice, hostNamespace, hostNetwork, hostPath, privileged, rootCapability, volumeDevice } from './reach.ts';
import type { Rule } from './rule.ts';
import { sameSecret } from './same-secret.ts';
import { secretBootstrap, secretOrigin } from './secret-sources.ts';
import { secretFiles, secretsDeclared, secretsEncrypted } from './secrets.ts';
import { imageDigest, imageTag, selfContained, serviceName } from './service-form.ts';
import { unmanagedService, unmanagedStack } from './unmanaged.ts';
import { upgradePath, upgradeStep } from './upgrade.ts';

export const RULES: readonly Rule[] = [
  serviceName,
  selfContained,
  namesDeclared,
  startOrder,
  ownFiles,
  configKind,
  reservedFiles,
  manifestServices,
  reloadFiles,
  reportToken,
  irreversibleBackup,
  backupNames,
  imageTag,
  imageDigest,
  upgradePath,
  upgradeStep,
  healthCheck,
  healthTools,
  memoryLimit,
  privileged,
  dockerSocket,
  hostPath,
  hostNetwork,
  hostNamespace,
  hostDevice,
  rootCapability,
  volumeDevice,
  databaseLocal,
  bootstrapCheck,
  nfsAddress,
  nfsUnmanaged,
  secretFiles,
  secretsDeclared,
  secretsEncrypted,
  sameSecret,
  secretOrigin,
  secretBootstrap,
  projectName,
  containerName,
  portOwner,
  memoryFits,
  unmanagedStack,
  unmanagedService,
  needsKnown,
  needsOrder,
  routeTarget,
];
