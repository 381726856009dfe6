// The files that keep secrets, keys and VMs: every line and side of theirs is tested, and a mutated one is noticed.

/** Relative to the checkout; `scripts/guard-coverage.mjs` measures them and docs/security.md tells the mutation score. */
export const GUARDS: readonly string[] = [
  'src/adapters/known-hosts.ts',
  'src/adapters/ssh-host-key.ts',
  'src/adapters/ssh-quote.ts',
  'src/secrets/redact.ts',
  'src/secrets/redact-forms.ts',
  'src/secrets/redact-forge.ts',
  'src/observe/redact-compose.ts',
  'src/render/inert.ts',
  'src/secrets/age-keys.ts',
  'src/secrets/sops-cipher.ts',
  'src/secrets/sops-decrypt.ts',
  'src/secrets/sops-dotenv.ts',
  'src/secrets/sops-encrypt.ts',
  'src/secrets/sops-file.ts',
  'src/manifest/policy/reach.ts',
  'src/manifest/policy/escapes.ts',
  'src/manifest/policy/own-files.ts',
  'src/manifest/policy/secrets.ts',
  'src/manifest/policy/secrets-file.ts',
  'src/manifest/policy/secret-sources.ts',
  'src/manifest/policy/service-form.ts',
];
