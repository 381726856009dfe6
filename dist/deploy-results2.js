import { n as runDeploy, r as runRollback, t as resultOfRollback } from "./deploy-results.js";

export { runDeploy, runRollback };