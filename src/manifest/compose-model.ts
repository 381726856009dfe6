// compose.yaml as this stage sees it: what Compose would do with it, each piece with its place.
import type { Diagnostic, SourcePlace } from '../errors/diagnostic.ts';
import type { PublishedPort } from '../model/desired.ts';
import type { Source } from './source.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

export interface ComposeFile {
  readonly source: Source;
  readonly root: YamlNode;
  /** Sorted by name. */
  readonly services: readonly ComposeService[];
  readonly secrets: ReadonlyMap<string, YamlEntry>;
  readonly configs: ReadonlyMap<string, YamlEntry>;
  readonly volumes: ReadonlyMap<string, YamlEntry>;
  readonly networks: ReadonlyMap<string, YamlEntry>;
}

export interface ComposeService {
  readonly name: string;
  readonly entry: YamlEntry;
  readonly body: YamlMap;
  readonly hostNetwork: boolean;
  readonly ports: readonly ComposePort[];
  readonly volumes: readonly ComposeVolume[];
  readonly configs: readonly FileUse[];
  readonly secrets: readonly FileUse[];
}

/** One line of `ports:` or, with the host's network, of `expose:`. */
export interface ComposePort {
  readonly published: readonly PublishedPort[];
  /** First port inside the container. */
  readonly target?: number;
  readonly place: SourcePlace;
}

export interface ComposeVolume {
  readonly kind: 'bind' | 'volume' | 'other';
  /** As written, interpolated; undefined for an anonymous volume. */
  readonly source: string | undefined;
  readonly target: string;
  readonly place: SourcePlace;
}

/** A service's use of a top-level `configs:` or `secrets:` entry. */
export interface FileUse {
  readonly name: string;
  readonly target: string | undefined;
  readonly place: SourcePlace;
}

/** A piece that was read, or why it could not be. */
export type Reading<T> = { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Diagnostic };
