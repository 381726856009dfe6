import { a as runVerify, i as runStatus, n as runHistory, o as tableResult, r as runInitSecrets, t as renderSecrets } from "./look-results2.js";

export { runHistory, runInitSecrets, runStatus, runVerify };