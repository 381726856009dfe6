// infra-core: the LAN's DNS, the reverse proxy and the tunnel that everything public comes through.
import { runAction } from '../../src/entry/action.ts';

const DNS = [
  'docker',
  'compose',
  '-p',
  'pihole',
  'exec',
  '-T',
  'pihole',
  'dig',
  '+short',
  '+time=3',
  '+tries=2',
  '@192.168.12.128',
  'pi.hole',
] as const;

await runAction({
  vm: 'infra-core',
  gates: [
    { name: 'DNS answers on the LAN address', output: 'dns', run: DNS, expect: /^([0-9a-f.:]+)$/m, missing: 'fail' },
    {
      name: 'Caddy answers',
      output: 'caddy',
      run: ['curl', '-sS', '-o', '/dev/null', '-w', '%{http_code}', '--max-time', '5', 'http://127.0.0.1:80/healthz'],
      expect: /^(200)$/,
      missing: 'fail',
    },
    {
      // Without a connection to Cloudflare the LAN still works: said, not failed.
      name: 'the tunnel is connected',
      output: 'tunnel',
      run: ['curl', '-sS', '--max-time', '5', 'http://192.168.12.128:20241/ready'],
      expect: /"readyConnections":([1-9]\d*)/,
      missing: 'note',
    },
  ],
});
