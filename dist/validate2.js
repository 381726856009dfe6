import { n as selectVms, r as validate, t as requireStack } from "./validate.js";

export { validate };