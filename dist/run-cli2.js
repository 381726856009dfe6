import { t as runCli } from "./run-cli.js";

export { runCli };