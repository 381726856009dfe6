import { sn as runCli } from "./core.js";

export { runCli };