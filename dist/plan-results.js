import { c as runDrift, l as runPlan, u as runValidate } from "./core.js";

export { runDrift, runPlan, runValidate };