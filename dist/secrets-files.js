// src/secrets/secrets-files.ts
/** Beside compose.yaml; a stack has at most one of them. */
const SECRETS_FILES = [
	"secrets.sops.yaml",
	"secrets.sops.json",
	"secrets.sops.env"
];

export { SECRETS_FILES as t };