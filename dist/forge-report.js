import { n as reportToForge, r as statusContext, t as readPullRequest } from "./forge-report2.js";

export { reportToForge };