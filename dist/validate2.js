import { a as selectVms, i as requireStack, n as prepareConnections, o as validate, r as readFleet, t as judge } from "./validate.js";

export { validate };