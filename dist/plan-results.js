import { c as runValidate, o as runDrift, s as runPlan } from "./core.js";

export { runDrift, runPlan, runValidate };