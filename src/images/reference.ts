// Image references as Docker writes them, in one canonical form. Pure.

export interface ImageReference {
  /** `docker.io` where the text names none. */
  readonly registry: string;
  /** Path in that registry, `library/` included: `library/postgres`. */
  readonly repository: string;
  /** As people write it: `postgres`, `grafana/loki`, `ghcr.io/goauthentik/server`. Facts and rules are keyed by it. */
  readonly name: string;
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
}

/** [registry[:port]/]path[:tag][@digest]. Source: distribution/reference, with the tag's length bounded as there. */
const IMAGE =
  /^((?:[a-zA-Z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_|__|-+|\/)[a-z0-9]+)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** undefined for a text that is no image reference. */
export function parseImage(text: string): ImageReference | undefined {
  const [, path, tag, digest] = IMAGE.exec(text) ?? [];
  if (path === undefined) return undefined;
  const [first = '', ...rest] = path.split('/');
  // Docker's own rule: a first part with a dot or a port, or `localhost`, is a registry.
  const hasRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const registry = hasRegistry && first !== 'index.docker.io' ? first : 'docker.io';
  const inside = hasRegistry ? rest.join('/') : path;
  const repository = registry === 'docker.io' && !inside.includes('/') ? `library/${inside}` : inside;
  const name = registry === 'docker.io' ? repository.replace(/^library\//, '') : `${registry}/${repository}`;
  return { registry, repository, name, tag, digest };
}
