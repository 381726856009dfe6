import { expect, test } from 'vitest';
import { loadFleet } from '../manifest/load.ts';
import { servicesBehind } from './behind.ts';
import { parseCaddyfile } from './caddyfile/parse.ts';
import { collectUpstreams } from './caddyfile/upstreams.ts';
import { readDeclaredRoutes } from './declare.ts';

test('upstreams are found in blocks, snippets, `to` lines and guards, each once; matchers and placeholders are none', () => {
  const text = `
(login) {
	forward_auth auth:9000 { uri /x }
}
site {
	@api path /api/*
	reverse_proxy @api https://10.0.0.5 {
		to 10.0.0.6:81 {env.UPSTREAM}
	}
	route /admin/* {
		import login
		reverse_proxy 127.0.0.1:8081
	}
	import login
	reverse_proxy /static/* localhost:90 127.0.0.1:8081
	respond "10.0.0.7:1"
}`;
  const directives = parseCaddyfile(text) ?? [];
  const block = (name: string) => directives.find((each) => each.words[0] === name)?.block ?? [];
  expect(collectUpstreams(block('site'), new Map([['login', block('(login)')]]))).toEqual([
    '10.0.0.5:443',
    '10.0.0.6:81',
    'auth:9000',
    '127.0.0.1:8081',
    'localhost:90',
  ]);
  expect(collectUpstreams(block('site'), new Map([['login', [{ words: ['import', 'login'], block: undefined, line: 1 }]]]))).toHaveLength(
    4,
  );
});

test('the routes of this repository reach the stacks behind Caddy, the login included', async () => {
  const { fleet } = await loadFleet('.', { now: Date.UTC(2026, 10, 25) });
  if (fleet === undefined) throw new Error('the repository is not valid');
  const { declared } = await readDeclaredRoutes(fleet);
  const behind = Object.fromEntries(
    (declared?.routes ?? []).map((route) => [route.hostname, servicesBehind(fleet, route).map((each) => `${each.stack}:${each.port}`)]),
  );
  expect(behind).toEqual({
    'pihole.ronny.works': ['caddy:80', 'authentik:9000', 'pihole:8053'],
    'vault.ronny.works': ['caddy:80', 'authentik:9000', 'vaultwarden:8081'],
    'secrets.ronny.works': ['caddy:80', 'infisical:8088'],
    'auth.ronny.works': ['caddy:80', 'authentik:9000'],
    'grafana.ronny.works': ['grafana:3000'],
    'git.ronny.works': ['gitea:3000'],
  });
});
