import { n as createVisitor, t as createConnectorProbe } from "./cloudflare-probe2.js";

export { createVisitor };