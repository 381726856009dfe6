import "../../../dist/rolldown-runtime.js";
import { t as runAction } from "../../../dist/action.js";

// actions/dev-tools/main.ts
await runAction({
	vm: "dev-tools",
	gates: [{
		name: "the forge answers with its version",
		output: "forge-version",
		run: [
			"curl",
			"-sS",
			"--max-time",
			"5",
			"http://192.168.12.206:3000/api/v1/version"
		],
		expect: /"version":\s*"([^"]+)"/,
		missing: "fail"
	}, {
		name: "the runner is healthy",
		output: "runner",
		run: [
			"curl",
			"-sS",
			"-o",
			"/dev/null",
			"-w",
			"%{http_code}",
			"--max-time",
			"5",
			"http://192.168.12.206:9101/healthz"
		],
		expect: /^(200)$/,
		missing: "note"
	}]
});

export {  };