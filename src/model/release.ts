// What was deployed once. The runner writes `release.json`, the VM adds what it saw.
import type { VersionPart } from './desired.ts';

/** `/var/lib/fairlead/<stack>/releases/<n>/release.json`, written by the runner, plus `observed`, added by the VM. */
export interface ReleaseRecord {
  /** Counts from 1 per stack. */
  readonly release: number;
  readonly vm: string;
  readonly stack: string;
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Monotonic: an older run never overwrites a newer one. The commit's position on its branch. */
  readonly sequence: number;
  readonly runUrl?: string;
  /** sha256 over files, secrets' fingerprints, Compose's stamp and the project directory: equal means nothing to ask Compose. */
  readonly inputs: string;
  /** Digest of the stack in the repository (DesiredStack.digest). */
  readonly stackDigest: string;
  /** Path → sha256 and mode, of what lies in /opt/stacks/<stack> (the generated override included). */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly mode: number }>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly composeVersion: string;
  readonly plan: string;
  /** As stack.yaml said it then; a way back must know it without the repository. */
  readonly irreversible?: Readonly<Record<string, VersionPart>>;
  /** What ran when the release was verified; undefined until then. */
  readonly observed?: ReleaseObservation;
}

export interface ReleaseObservation {
  /** Epoch seconds on the VM's clock. */
  readonly verifiedAt: number;
  /** Seconds the transaction took. */
  readonly duration: number;
  readonly containers: readonly ReleasedContainer[];
  /** By service: how long it was away when it was last changed. Absent in releases that did not measure it. */
  readonly downtime?: Readonly<Record<string, Downtime>>;
}

/** An estimate for people, measured on the VM by src/host/transaction/82-downtime.sh. */
export interface Downtime {
  readonly seconds: number;
  /** Number of the release that measured it. */
  readonly release: number;
}

export interface ReleasedContainer {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly imageId: string;
  /** A one-shot that had exited 0 stays so. */
  readonly state: string;
  /** Ids of the networks it was attached to; absent in records of older programs. */
  readonly networks?: readonly string[];
  /** The image's name as Compose resolved it; absent in releases of before this was kept. */
  readonly reference?: string;
}
