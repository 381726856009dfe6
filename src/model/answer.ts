// What the VM's own Compose said about one stack: asked in `observe`, judged in `plan`.

export interface ComposeAnswer {
  readonly stack: string;
  /** Raw text of `docker compose config --format json` for the desired files. Keep the text: hashes are over Go's tokens. */
  readonly rendered: string | undefined;
  /** The same for the files that are live now; undefined when the stack is not there yet or its files are broken. */
  readonly live: string | undefined;
  /** Compose's own refusal of the desired files (last lines of stderr), redacted. */
  readonly refusal: string | undefined;
  /** What Compose did to the shadow Engine, in order; undefined where no socket may be forwarded. */
  readonly deeds: readonly ShadowDeed[] | undefined;
  /** Compose's error in the shadow run, if it ended with one. */
  readonly shadowError: string | undefined;
  /** Image reference → what the Engine has under that name now; null when it has nothing. */
  readonly images: Readonly<Record<string, AnsweredImage | null>>;
  /** Image reference → id of what the shadow's pull brought, where it is another one than before; real ids are unknown. */
  readonly pulledImages?: Readonly<Record<string, string>>;
  /** Image reference → the registry's refusal, for what would have to be pulled; absent: not asked, or it would come. */
  readonly refusedPulls?: Readonly<Record<string, RefusedPull>>;
  /** Services that only inactive profiles hold. */
  readonly disabledServices: readonly string[];
  /** Absolute bind sources outside the stack's folder that the VM does not have; absent: not asked. */
  readonly missingPaths?: readonly string[];
  /** Who listens on the VM's own addresses; absent where the VM could not say. */
  readonly listeners?: readonly Listener[];
  /** Image reference → what the registry says about it, for what would have to be pulled. */
  readonly pulls?: Readonly<Record<string, PullFacts>>;
}

/** A socket that listens on the VM. */
export interface Listener {
  /** `80/tcp`. */
  readonly port: string;
  /** '', `0.0.0.0` or `::` for all. */
  readonly address: string;
  readonly process?: string;
  /** Id of the container that the process runs in. */
  readonly container?: string;
}

export interface PullFacts {
  /** True when the registry gave its manifest to the VM's own login. */
  readonly known: boolean;
  /** Compressed size of the layers for the VM's platform. */
  readonly bytes?: number;
  /** `os/architecture` of what is there under that name; absent where nobody could say. */
  readonly platforms?: readonly string[];
}

export interface AnsweredImage {
  readonly id: string;
  readonly os: string;
  readonly architecture: string;
  /** ISO 8601. */
  readonly lastTagTime: string;
}

export interface RefusedPull {
  /** True when the registry itself said that it has no such image; false when nobody could say (no answer, no login). */
  readonly absent: boolean;
  readonly text: string;
}

/** One write that Compose asked of the shadow Engine. Names as the Engine would have them at that moment. */
export type ShadowDeed =
  | {
      readonly deed: 'container-create';
      readonly name: string;
      readonly id: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly replaces: string | undefined;
    }
  | {
      readonly deed: 'container-start' | 'container-stop' | 'container-remove';
      readonly name: string;
      readonly id: string;
      readonly state: string;
    }
  | { readonly deed: 'container-rename'; readonly name: string; readonly id: string; readonly from: string }
  | { readonly deed: 'network-create' | 'network-remove'; readonly name: string }
  | {
      readonly deed: 'network-connect' | 'network-disconnect';
      readonly name: string;
      readonly container: string;
      readonly aliases: readonly string[];
    }
  | { readonly deed: 'volume-create' | 'volume-remove'; readonly name: string }
  | { readonly deed: 'image-pull'; readonly name: string }
  | { readonly deed: 'unsupported'; readonly name: string };
