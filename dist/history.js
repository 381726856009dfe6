import { n as parseHistoryLine, r as readReleases, t as history } from "./history2.js";

export { history };