// Tokens of YAML as libyaml's scanner makes them: the parser reads them one by one.
import type { Mark } from './yaml-error.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Placed {
  readonly start: Mark;
  readonly end: Mark;
}

export type Token = Placed &
  (
    | { readonly kind: PlainTokenKind }
    | { readonly kind: 'alias' | 'anchor'; readonly value: string }
    | { readonly kind: 'tag'; readonly handle: string; readonly suffix: string }
    | { readonly kind: 'scalar'; readonly value: string; readonly style: ScalarStyle }
    | { readonly kind: 'version-directive'; readonly major: number; readonly minor: number }
    | { readonly kind: 'tag-directive'; readonly handle: string; readonly prefix: string }
  );

export type PlainTokenKind =
  | 'stream-start'
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'flow-entry'
  | 'block-entry'
  | 'key'
  | 'value';

export type ScalarToken = Extract<Token, { kind: 'scalar' }>;

/** After these yaml.v3 does not look for a comment on the same line. */
export const ENDS_WITHOUT_COMMENT: ReadonlySet<Token['kind']> = new Set([
  'block-entry',
  'stream-end',
  'document-start',
  'document-end',
  'version-directive',
  'tag-directive',
]);
