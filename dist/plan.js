import { H as plan, U as planCheckout, V as onlyStack } from "./core.js";

export { plan };