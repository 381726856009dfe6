import { n as sopsProblem, r as withoutText, t as readSopsFile } from "./sops-file.js";

export { readSopsFile };