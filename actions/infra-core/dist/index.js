import "../../../dist/rolldown-runtime.js";
import { t as runAction } from "../../../dist/action.js";

// actions/infra-core/main.ts
await runAction({
	vm: "infra-core",
	gates: [
		{
			name: "DNS answers on the LAN address",
			output: "dns",
			run: [
				"docker",
				"compose",
				"-p",
				"pihole",
				"exec",
				"-T",
				"pihole",
				"dig",
				"+short",
				"+time=3",
				"+tries=2",
				"@192.168.12.128",
				"pi.hole"
			],
			expect: /^([0-9a-f.:]+)$/m,
			missing: "fail"
		},
		{
			name: "Caddy answers",
			output: "caddy",
			run: [
				"curl",
				"-sS",
				"-o",
				"/dev/null",
				"-w",
				"%{http_code}",
				"--max-time",
				"5",
				"http://127.0.0.1:80/healthz"
			],
			expect: /^(200)$/,
			missing: "fail"
		},
		{
			name: "the tunnel is connected",
			output: "tunnel",
			run: [
				"curl",
				"-sS",
				"--max-time",
				"5",
				"http://192.168.12.128:20241/ready"
			],
			expect: /"readyConnections":([1-9]\d*)/,
			missing: "note"
		}
	]
});

export {  };