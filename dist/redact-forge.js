import { t as redactForge } from "./core.js";

export { redactForge };