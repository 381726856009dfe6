// Which folder under lab/images makes which image. A reference without a recipe is an error: nothing is invented.

/** Registry and repository → recipe folder. Any tag will do; the tag becomes the stand-in's version. */
const RECIPES: Readonly<Record<string, string>> = {
  'docker.io/library/caddy': 'caddy',
  'docker.io/library/postgres': 'postgres',
  'docker.io/library/redis': 'redis',
  'docker.io/prom/prometheus': 'prometheus',
  'quay.io/prometheus/prometheus': 'prometheus',
  'docker.io/prom/node-exporter': 'node-exporter',
  'quay.io/prometheus/node-exporter': 'node-exporter',
  'docker.io/cloudflare/cloudflared': 'cloudflared',
  'docker.io/pihole/pihole': 'pihole',
  'docker.io/infisical/infisical': 'infisical',
  'docker.io/vaultwarden/server': 'vaultwarden',
  'ghcr.io/goauthentik/server': 'authentik',
  'docker.io/grafana/grafana': 'grafana',
  'docker.io/grafana/loki': 'loki',
  'docker.io/grafana/alloy': 'alloy',
  'docker.io/louislam/uptime-kuma': 'uptime-kuma',
  'docker.io/gitea/gitea': 'gitea',
  'docker.gitea.com/gitea': 'gitea',
  'docker.io/gitea/runner': 'gitea-runner',
  'docker.gitea.com/runner-images': 'runner-images',
};

/** Recipes that take the real program where the lab has a Gitea: recipe → folder and whose binary. */
const REAL: Readonly<Record<string, { readonly folder: string; readonly binary: 'gitea' | 'runner' }>> = {
  gitea: { folder: 'real-gitea', binary: 'gitea' },
  'gitea-runner': { folder: 'real-runner', binary: 'runner' },
};

export interface ImageReference {
  /** As written in compose.yaml. */
  readonly text: string;
  /** `docker.io` when the text names none. */
  readonly registry: string;
  /** With `library/` where Docker adds it. */
  readonly repository: string;
  readonly tag: string;
}

/** Splits `caddy:2.11.4-alpine` and the like. Throws for a digest, which no stand-in can have, and for a missing tag. */
export function parseReference(text: string): ImageReference {
  if (text.includes('@')) throw new Error(`${text}: the lab cannot make an image with a given digest; use \`--images real\``);
  const slash = text.indexOf('/');
  const first = slash < 0 ? '' : text.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  const registry = hasRegistry ? first : 'docker.io';
  const rest = hasRegistry ? text.slice(slash + 1) : text;
  const colon = rest.lastIndexOf(':');
  if (colon < 0) throw new Error(`${text}: an image needs a tag`);
  const name = rest.slice(0, colon);
  return {
    text,
    registry,
    repository: registry === 'docker.io' && !name.includes('/') ? `library/${name}` : name,
    tag: rest.slice(colon + 1),
  };
}

/** The recipe folder for a reference, e.g. `caddy`. Throws when the lab has none. */
export function recipeFor(reference: ImageReference): string {
  const recipe = RECIPES[`${reference.registry}/${reference.repository}`];
  if (recipe !== undefined) return recipe;
  throw new Error(`${reference.text}: the lab has no image for it: add a folder under lab/images and a line in lab/images/recipes.ts`);
}

/** The recipe with the real program inside that takes the place of `recipe`; undefined: there is none. */
export function realRecipe(recipe: string): { readonly folder: string; readonly binary: 'gitea' | 'runner' } | undefined {
  return REAL[recipe];
}
