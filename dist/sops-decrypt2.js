import { n as decryptSecrets, t as MAX_SECRET_BYTES } from "./sops-decrypt.js";

export { decryptSecrets };