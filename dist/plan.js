import { H as onlyStack, U as plan, W as planCheckout } from "./core.js";

export { plan };