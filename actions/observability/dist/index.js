import "../../../dist/rolldown-runtime.js";
import { t as runAction } from "../../../dist/action.js";

// actions/observability/main.ts
await runAction({
	vm: "observability",
	gates: [
		{
			name: "Prometheus targets up",
			output: "targets",
			run: [
				"sh",
				"-c",
				`targets=$(curl -fsS --max-time 5 'http://192.168.12.70:9090/api/v1/targets?state=active') || exit 1
up=$(printf %s "$targets" | grep -o '"health":"up"' | wc -l)
all=$(printf %s "$targets" | grep -o '"health":"' | wc -l)
echo "$up/$all"`
			],
			expect: /^([1-9]\d*\/\d+)$/m,
			missing: "note"
		},
		{
			name: "Loki is ready",
			output: "loki",
			run: [
				"curl",
				"-sS",
				"--max-time",
				"5",
				"http://192.168.12.70:3100/ready"
			],
			expect: /^(ready)/,
			missing: "fail"
		},
		{
			name: "Grafana is healthy",
			output: "grafana",
			run: [
				"curl",
				"-sS",
				"--max-time",
				"5",
				"http://192.168.12.70:3000/api/health"
			],
			expect: /"database":\s*"(ok)"/,
			missing: "fail"
		}
	]
});

export {  };