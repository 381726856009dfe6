import { n as describeRollback, r as rollback, t as chooseTargets } from "./rollback2.js";

export { rollback };