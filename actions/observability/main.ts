// observability: metrics of all VMs, logs and dashboards.
import { type Gate, runAction } from '../../src/entry/action.ts';

const COUNT_TARGETS = `targets=$(curl -fsS --max-time 5 'http://192.168.12.70:9090/api/v1/targets?state=active') || exit 1
up=$(printf %s "$targets" | grep -o '"health":"up"' | wc -l)
all=$(printf %s "$targets" | grep -o '"health":"' | wc -l)
echo "$up/$all"`;

const GATES: readonly Gate[] = [
  // Targets live on other VMs too: how many answer is said, not judged.
  { name: 'Prometheus targets up', output: 'targets', run: ['sh', '-c', COUNT_TARGETS], expect: /^([1-9]\d*\/\d+)$/m, missing: 'note' },
  {
    name: 'Loki is ready',
    output: 'loki',
    run: ['curl', '-sS', '--max-time', '5', 'http://192.168.12.70:3100/ready'],
    expect: /^(ready)/,
    missing: 'fail',
  },
  {
    name: 'Grafana is healthy',
    output: 'grafana',
    run: ['curl', '-sS', '--max-time', '5', 'http://192.168.12.70:3000/api/health'],
    expect: /"database":\s*"(ok)"/,
    missing: 'fail',
  },
];

await runAction({ vm: 'observability', gates: GATES });
