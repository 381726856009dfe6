// What the repository says at one commit. Types only; `manifest/` makes these values, nobody changes them.
import type { SourcePlace } from '../errors/diagnostic.ts';

/** All VMs of one repository. */
export interface Fleet {
  /** Absolute path of the checkout. */
  readonly root: string;
  /** Sorted by name. */
  readonly vms: readonly DesiredVm[];
  /** `stacks/secrets.yaml`; absent: values come from the repository and the VMs alone. */
  readonly infisical?: InfisicalSource;
}

/** An Infisical that holds values of secrets. */
export interface InfisicalSource {
  /** Without a path. */
  readonly url: string;
  readonly project: string;
  readonly environment: string;
  /** `vm/stack` of what must run for it to answer. */
  readonly needs: readonly string[];
  /** Seconds that a value on a VM may be used while it does not answer. */
  readonly maxAge: number;
}

/** `stacks/<vm>/vm.yaml` and the stacks beside it. */
export interface DesiredVm {
  readonly name: string;
  readonly id?: number;
  readonly description?: string;
  /** False: an inventory only, nothing is ever deployed there. */
  readonly managed: boolean;
  readonly addresses: { readonly lan?: string; readonly tailscale?: string };
  readonly ssh: SshTarget | undefined;
  readonly resources?: { readonly memory?: string; readonly reserved?: string; readonly disk?: string; readonly cores?: number };
  readonly template?: { readonly id: number; readonly name: string; readonly profile: string };
  /** What runs there outside this pipeline: its ports are taken. */
  readonly inventory: readonly InventoryEntry[];
  /** Claims about the VM itself, asked by verify. */
  readonly checks?: readonly Check[];
  /** Sorted by name. */
  readonly stacks: readonly DesiredStack[];
  readonly place: SourcePlace;
}

export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** OpenSSH public key lines without host name: `ssh-ed25519 AAAA…`. Empty: connecting is refused. */
  readonly hostKeys: readonly string[];
}

export interface InventoryEntry {
  readonly name: string;
  /** Host ports, TCP. */
  readonly ports: readonly number[];
  readonly note?: string;
}

/** One Compose project: `stacks/<vm>/<stack>/`. The project name is the stack's name. */
export interface DesiredStack {
  readonly vm: string;
  readonly name: string;
  /** Absolute path of the stack's folder in the checkout. */
  readonly directory: string;
  readonly manifest: StackManifest;
  /** Every file that travels to the VM, sorted by path; `stack.yaml` and `README.md` do not travel. */
  readonly files: readonly StackFile[];
  readonly services: readonly DesiredService[];
  /** sha256 over names, modes and digests of all files and over the manifest. */
  readonly digest: string;
}

export interface StackFile {
  /** Relative to the stack's folder, with `/`. */
  readonly path: string;
  /** 0o644 or 0o755. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** What `compose.yaml` says about a service, as far as the runner needs it; Compose itself decides on the VM. */
export interface DesiredService {
  readonly name: string;
  readonly image: string | undefined;
  readonly containerName?: string;
  readonly hostNetwork: boolean;
  readonly ports: readonly PublishedPort[];
  /** Files and folders of the stack (relative paths) that the service mounts: binds and `configs:`. */
  readonly mounts: readonly ServiceMount[];
  /** Texts of `configs:` that stand in compose.yaml itself (`content:`) or in `.env` (`environment:`); absent when there are none. */
  readonly inlineConfigs?: readonly InlineConfig[];
  /** Names of Compose `secrets:` that the service uses. */
  readonly secrets: readonly string[];
  /** What records tell people of it; no deployment looks at this. */
  readonly facts?: ServiceFacts;
  readonly place: SourcePlace;
}

export interface ServiceFacts {
  /** Program and arguments of its health check, or a shell line; `image`: the image's own; undefined: none. */
  readonly health: readonly string[] | 'image' | undefined;
  /** Bytes of all its containers; undefined: no limit. */
  readonly memory: number | undefined;
  /** Named volumes, sorted. */
  readonly volumes: readonly string[];
  /** Ports inside the container that are published. */
  readonly containerPorts: readonly number[];
}

export interface PublishedPort {
  /** undefined: all addresses. */
  readonly hostAddress?: string;
  readonly hostPort: number;
  readonly protocol: 'tcp' | 'udp';
}

export interface ServiceMount {
  /** Relative to the stack's folder, with `/`; a file or a folder. */
  readonly source: string;
  readonly target: string;
  readonly kind: 'bind' | 'config';
}

/** A `configs:` entry without a file, as a service uses it. Compose never notices that its text changed (facts, m38 and m40). */
export interface InlineConfig {
  readonly name: string;
  /** Of the text with its variables resolved, hex. */
  readonly sha256: string;
  /** The variable of `.env` that is the text; absent for `content:`. */
  readonly variable?: string;
}

/** `stack.yaml`, with defaults filled in. */
export interface StackManifest {
  readonly description?: string;
  /** `vm/stack`, always with the VM. */
  readonly needs: readonly string[];
  /** What people notice while this stack changes, one sentence. */
  readonly impact?: string;
  /** What of the pipeline itself this stack is: the forge that jobs report to, or the runner that carries them out. */
  readonly carries?: 'runner' | 'forge';
  /** How the VM tells the forge what became of the runner; only beside `carries: runner`. `token`: a secret that no service has. */
  readonly report?: { readonly url: string; readonly token: string };
  /** Seconds the whole transaction may take. */
  readonly timeout: number;
  /** Seconds without a restart that every container must show before the release counts; undefined: 0 with a health check, 5 without. */
  readonly stability: number | undefined;
  readonly checks: readonly Check[];
  /** Claims that only verify asks: about this stack together with others. */
  readonly gates?: readonly Check[];
  /** Holds once somebody has set the service up; until then the first visitor becomes its administrator. */
  readonly bootstrap?: Check;
  /** Allowed steps between versions, by image name without tag; what the fleet says of images included. */
  readonly upgrade?: Readonly<Record<string, UpgradeRule>>;
  readonly validate: readonly ValidateStep[];
  readonly reload: readonly ReloadRule[];
  readonly secrets: Readonly<Record<string, SecretDeclaration>>;
  /** Absent: the stack has no data, or its owner copies them in another way. */
  readonly backup?: BackupRule;
  /** By service: which part of its image's version changes the data for good. Only beside `backup`. */
  readonly irreversible?: Readonly<Record<string, VersionPart>>;
}

/** major: 17 → 18; minor: also 28.0 → 28.1; any: every other image. */
export type VersionPart = 'major' | 'minor' | 'any';

/** How a stack's data are copied and put back. */
export interface BackupRule {
  /** How many are kept, beside those that kept releases need. */
  readonly keep: number;
  /** Seconds for each command. */
  readonly timeout: number;
  /** Services that are stopped meanwhile. */
  readonly stop: readonly string[];
  readonly parts: readonly BackupPart[];
}

/** One file of a backup. The commands run in the service's container, or in a throw-away one when `stop` names the service. */
export interface BackupPart {
  readonly name: string;
  readonly service: string;
  /** Prints the copy. */
  readonly run: readonly string[];
  /** Reads it and fails when it is not whole. */
  readonly test: readonly string[];
  /** Reads it and puts it in the place of what is there. */
  readonly restore?: readonly string[];
}

/** An executable claim about a running service; tried once a second until it holds or `timeout` seconds are over. */
export type Check = { readonly name: string; readonly timeout: number } & (
  | {
      readonly kind: 'http';
      readonly url: string;
      /** `served`: any answer of a service behind the name, so neither 404 nor 421 nor 5xx. */
      readonly status: number | 'served';
      /** All of them must be in the body. */
      readonly contains?: string | readonly string[];
      /** None of them may be. */
      readonly lacks?: readonly string[];
      /** Basic authentication; `secret` is one of the stack's, read on the VM. */
      readonly basic?: { readonly user: string; readonly secret: string };
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'dns'; readonly server: string; readonly port: number; readonly query: string }
  /** An address that an interface of the VM has. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'command'; readonly service: string; readonly run: readonly string[] }
);

/** Which steps between versions of an image are allowed: exactly one of `steps` and `within`. */
export interface UpgradeRule {
  /** Releases in their order; a change goes to the next one at most. */
  readonly steps?: readonly string[];
  /** How many of the first numbers stay: one, two. */
  readonly within?: 'major' | 'minor';
  readonly reason: string;
}

/** Runs in a throw-away container of the service's new image with the new files mounted, before anything changes. */
export interface ValidateStep {
  readonly service: string;
  readonly run: readonly string[];
}

/** What to do instead of a recreate when only these files changed. */
export interface ReloadRule {
  /** Exact paths, or folders with a trailing `/`, relative to the stack's folder. */
  readonly files: readonly string[];
  readonly service: string;
  readonly action:
    | { readonly kind: 'command'; readonly run: readonly string[] }
    | { readonly kind: 'signal'; readonly signal: string }
    | { readonly kind: 'restart' };
}

export interface SecretDeclaration {
  /** `uid` or `uid:gid` that the file belongs to on the VM; mode is always 0400. */
  readonly owner: string;
  /** How `fairlead secrets init` makes a first value; absent: the owner must bring it. */
  readonly generate?: 'hex16' | 'hex32' | 'base64-32' | 'alnum50';
  /** `vm/stack/name`: it must equal that secret, and `secrets init` copies it. */
  readonly sameAs?: string;
  /** Where in Infisical the value is. */
  readonly infisical?: { readonly path: string; readonly key: string };
  readonly description?: string;
}
