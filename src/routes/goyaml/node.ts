// What yaml.v3 keeps of a YAML document: values as text, tags, styles and lines.
import type { ScalarStyle } from './token.ts';

export type GoNode = GoScalar | GoSequence | GoMapping | GoAlias;

interface Placed {
  /** Counts from 1. */
  readonly line: number;
}

export interface GoScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: ScalarStyle;
  /** Short (`!!str`); from the text itself when none is written. */
  readonly tag: string;
  /** The tag is written in the text. */
  readonly tagged: boolean;
}

export interface GoSequence extends Placed {
  readonly kind: 'sequence';
  readonly tag: string;
  readonly items: readonly GoNode[];
}

export interface GoMapping extends Placed {
  readonly kind: 'mapping';
  readonly tag: string;
  readonly pairs: readonly (readonly [key: GoNode, value: GoNode])[];
}

export interface GoAlias extends Placed {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: GoNode;
}

const LONG_PREFIX = 'tag:yaml.org,2002:';

/** `tag:yaml.org,2002:str` → `!!str`; other tags as they are. */
export function shortTag(tag: string): string {
  return tag.startsWith(LONG_PREFIX) ? `!!${tag.slice(LONG_PREFIX.length)}` : tag;
}
