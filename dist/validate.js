import { ct as prepareConnections, dt as selectVms, ft as validate, lt as readFleet, st as judge, ut as requireStack } from "./core.js";

export { validate };