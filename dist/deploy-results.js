import { n as runDeploy, r as runRollback, t as resultOfRollback } from "./deploy-results2.js";

export { runDeploy, runRollback };