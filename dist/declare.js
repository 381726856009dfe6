import { n as readDeclaredRoutes, t as findTarget } from "./declare2.js";

export { findTarget, readDeclaredRoutes };