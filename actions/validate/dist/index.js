import "../../../dist/rolldown-runtime.js";
import { n as runValidateAction } from "../../../dist/action.js";

// actions/validate/main.ts
await runValidateAction();

export {  };