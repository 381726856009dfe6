import { n as unwrapDataKey, t as readAgeIdentities } from "./age-keys2.js";

export { readAgeIdentities };