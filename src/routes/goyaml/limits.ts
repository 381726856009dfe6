// Bounds of what is read; far above any real tunnel configuration.

/** Levels of collections. yaml.v3 allows 10,000, which is more than a JavaScript stack holds. */
export const MAX_NESTING = 1_000;

/** Problems of one mapping that are told. */
export const MAX_PROBLEMS = 10_000;
