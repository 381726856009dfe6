import { a as readReleases, i as readPairs, n as history, r as parseHistoryLine, t as compareStacks } from "./history2.js";

export { history };