import { n as plan, r as planCheckout, t as onlyStack } from "./plan.js";

export { plan };