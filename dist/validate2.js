import { i as validate, n as requireStack, r as selectVms, t as prepareConnections } from "./validate.js";

export { validate };