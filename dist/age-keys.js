import { n as unwrapDataKey, r as wrapDataKey, t as readAgeIdentities } from "./age-keys2.js";

export { readAgeIdentities };