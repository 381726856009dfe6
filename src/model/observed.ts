// One snapshot of what a VM runs: everything a plan may ask, read over one connection in one round.
import type { ReleaseRecord } from './release.ts';

export interface ObservedVm {
  readonly vm: string;
  /** ISO 8601, the runner's clock. */
  readonly readAt: string;
  /** `architecture` as the Engine calls it: `amd64`. */
  readonly engine: { readonly version: string; readonly apiVersion: string; readonly architecture?: string };
  readonly compose: ComposeIdentity;
  /** Free bytes where images live and where releases live. */
  readonly disk: { readonly images: number; readonly releases: number };
  /** The whole host, unfiltered: foreign names, ports and attachments decide failures. */
  readonly containers: readonly EngineContainer[];
  readonly networks: readonly EngineNetwork[];
  readonly volumes: readonly EngineVolume[];
  readonly images: readonly EngineImage[];
  /** By stack name: every folder under /var/lib/fairlead or /opt/stacks. */
  readonly stacks: Readonly<Record<string, ObservedStack>>;
}

export interface ComposeIdentity {
  /** `docker compose version --short`. */
  readonly version: string;
  /** Path, size and mtime of the plugin binary: equal means the version need not be asked again. */
  readonly stamp: string;
}

/** What the VM's disk says about one stack. */
export interface ObservedStack {
  readonly name: string;
  /** The last verified release, undefined when nothing was ever deployed. */
  readonly release: ReleaseRecord | undefined;
  /** Live files under /opt/stacks/<stack>, without `secrets/`. */
  readonly files: Readonly<Record<string, ObservedFile>>;
  /** By name: `.fingerprint` is an HMAC made on the VM, so equal values on two VMs differ. */
  readonly secrets: Readonly<Record<string, ObservedSecret>>;
  /** The holder's line when a transaction runs right now. */
  readonly lock: string | undefined;
  /** Id of a transaction that began and did not end. */
  readonly interrupted: string | undefined;
  readonly held: HoldRecord | undefined;
}

export interface ObservedFile {
  readonly sha256: string;
  readonly mode: number;
}

export interface ObservedSecret {
  readonly fingerprint: string;
}

export interface HoldRecord {
  readonly since: string;
  readonly by: string;
  readonly reason: string;
  /** The stack digest that was rolled back from: another digest in the repository ends the hold. */
  readonly digest: string;
}

/** `GET /containers/json?all=1`, the fields we read. See Engine API, ContainerSummary. */
export interface EngineContainer {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly Image: string;
  readonly ImageID: string;
  readonly Created: number;
  readonly Labels: Readonly<Record<string, string>>;
  readonly State: string;
  readonly Status: string;
  readonly Ports: readonly { readonly IP?: string; readonly PrivatePort: number; readonly PublicPort?: number; readonly Type: string }[];
  readonly NetworkSettings: {
    readonly Networks: Readonly<Record<string, { readonly NetworkID: string; readonly Aliases?: readonly string[] | null }>>;
  };
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Name?: string;
    readonly Source?: string;
    readonly Destination?: string;
    readonly RW?: boolean;
  }[];
  readonly HostConfig: { readonly NetworkMode?: string };
}

/** `GET /networks`. */
export interface EngineNetwork {
  readonly Id: string;
  readonly Name: string;
  readonly Driver: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/** `GET /volumes`. */
export interface EngineVolume {
  readonly Name: string;
  readonly Driver: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/** `GET /images/json`. */
export interface EngineImage {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
  readonly Size: number;
}
