import { n as plan, t as onlyStack } from "./plan.js";

export { plan };