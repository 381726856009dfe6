import { ct as judge, dt as requireStack, ft as selectVms, lt as prepareConnections, pt as validate, ut as readFleet } from "./core.js";

export { validate };