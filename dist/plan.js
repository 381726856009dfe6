import { G as planCheckout, U as onlyStack, W as plan } from "./core.js";

export { plan };