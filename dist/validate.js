import { ct as requireStack, lt as selectVms, ot as prepareConnections, st as readFleet, ut as validate } from "./core.js";

export { validate };