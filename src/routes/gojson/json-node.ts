// A JSON text as Go's decoder sees it: numbers keep their spelling, every value its own text.

export type JsonNode = JsonLeaf | JsonArray | JsonObject;

interface WithText {
  /** The value as written, UTF-8 bytes one character each. */
  readonly text: string;
}

export type JsonLeaf = WithText &
  (
    | { readonly kind: 'null' | 'number' }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'string'; readonly value: string }
  );

export interface JsonArray extends WithText {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonObject extends WithText {
  readonly kind: 'object';
  /** In the order of the text; a key may come more than once. */
  readonly members: readonly (readonly [key: string, value: JsonNode])[];
}
