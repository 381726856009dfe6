// One image, many spellings: the file says `caddy:2@sha256:…`, Compose asks the Engine for `docker.io/library/caddy@sha256:…`.

/** Equal for two references that a pull treats as the same image. */
export function imageKey(reference: string): string {
  const plain = reference.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  const [name = '', digest] = plain.split('@');
  const colon = name.lastIndexOf(':');
  const hasTag = colon > name.lastIndexOf('/');
  const repository = hasTag ? name.slice(0, colon) : name;
  if (digest !== undefined) {
    return `${repository}@${digest}`;
  }
  return hasTag ? name : `${name}:latest`;
}
