import { a as tableResult, i as runStatus, n as runHistory, r as runInitSecrets, t as renderSecrets } from "./look-results2.js";

export { runHistory, runInitSecrets, runStatus };