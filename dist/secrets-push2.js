import { n as pushToVm, t as pushSecrets } from "./secrets-push.js";

export { pushSecrets };