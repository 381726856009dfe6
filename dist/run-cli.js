import { nn as runCli } from "./core.js";

export { runCli };