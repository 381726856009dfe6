import { i as readRuleFile, n as checkConfigFile, r as matchUrl, t as checkConfigDocument } from "./check.js";

export { checkConfigDocument };