/** A refusal with cloudflared's own text, without `Validation failed: ` in front. */
export class IngressError extends Error {}
