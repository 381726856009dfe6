// Where the encrypted secrets of a stack lie. They never travel to a VM as files.

/** Beside compose.yaml; a stack has at most one of them. */
export const SECRETS_FILES = ['secrets.sops.yaml', 'secrets.sops.json', 'secrets.sops.env'] as const;
