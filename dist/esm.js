import { t as __commonJSMin } from "./rolldown-runtime.js";
import { n as NodeSSH, r as SSHError } from "./ssh.js";

// \0unused-ssh
var require__unused_ssh = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {};
}));

// \0native-part
var require__native_part = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = (() => {
		throw new Error("native parts are left out of the bundle");
	})();
}));

export { NodeSSH, require__unused_ssh as n, require__native_part as t };