import { n as sopsProblem, t as readSopsFile } from "./sops-file.js";

export { readSopsFile };