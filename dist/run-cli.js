import { ln as runCli } from "./core.js";

export { runCli };