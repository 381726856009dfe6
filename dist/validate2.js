import { a as validate, i as selectVms, n as readFleet, r as requireStack, t as prepareConnections } from "./validate.js";

export { validate };