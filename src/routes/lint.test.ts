import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasErrors } from '../errors/diagnostic.ts';
import { loadFleet } from '../manifest/load.ts';
import { readDeclaredRoutes } from './declare.ts';
import { lintRoutes } from './lint.ts';

const CADDYFILE = `
(login) {
	forward_auth 127.0.0.1:9000 {
		uri /auth
	}
}
http://guarded.example.org {
	import login
	reverse_proxy 127.0.0.1:1
}
http://late.example.org {
	route {
		reverse_proxy 127.0.0.1:1
		import login
	}
}
http://partly.example.org {
	@admin path /admin
	route @admin {
		import login
	}
	reverse_proxy 127.0.0.1:1
}
http://open.example.org, http://other.example.org {
	reverse_proxy 127.0.0.1:1 # { not a block
}
http://:80 {
	respond 421
}
`;
const HEADER = `tunnel: 11111111-1111-1111-1111-111111111111
account: "0123456789abcdef0123456789abcdef"
zones: { example.org: "0123456789abcdef0123456789abcdef" }
routes:
`;

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fairlead-routes-'));
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  put('stacks/edge/vm.yaml', 'addresses: { lan: 192.0.2.1 }\n');
  put('stacks/edge/proxy/Caddyfile', CADDYFILE);
  put(
    'stacks/edge/proxy/compose.yaml',
    'services:\n  caddy:\n    image: caddy:2.11.4\n    ports: ["80:80"]\n    volumes: ["./Caddyfile:/etc/caddy/Caddyfile:ro"]\n',
  );
  put('stacks/edge/app/compose.yaml', 'services:\n  web:\n    image: web:1.0.0\n    ports: ["192.0.2.9:3000:3000"]\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function lint(routes: string, header = HEADER): Promise<readonly string[]> {
  mkdirSync(join(root, 'cloudflare'), { recursive: true });
  writeFileSync(join(root, 'cloudflare/routes.yaml'), header + routes);
  const { fleet, diagnostics } = await loadFleet(root, { now: Date.UTC(2026, 10, 25) });
  if (fleet === undefined) throw new Error(JSON.stringify(diagnostics));
  const { declared, problems } = await readDeclaredRoutes(fleet);
  expect(hasErrors(problems)).toBe(false);
  const found = declared === undefined ? [] : await lintRoutes(declared, fleet);
  return found.map((each) => `${each.code} ${each.at !== undefined && 'file' in each.at ? each.at.line : ''}`);
}

function route(hostname: string, target: string, exposure: string, more = ''): string {
  return `  - { hostname: "${hostname}", target: ${target}, exposure: ${exposure}${more} }\n`;
}

describe('routes are checked against the fleet', () => {
  it('takes a route behind forward_auth and one straight to a container with its own login', async () => {
    const routes =
      route('guarded.example.org', 'edge/caddy', 'forward-auth') + route('web.example.org', 'edge/web', 'app-login', ', reason: own login');
    expect(await lint(routes)).toEqual([]);
  });

  it('resolves targets to the address that the port is published on', async () => {
    await lint(
      route('guarded.example.org', 'edge/caddy', 'forward-auth') + route('web.example.org', 'edge/web', 'public', ', reason: it is'),
    );
    const { fleet } = await loadFleet(root, { now: Date.UTC(2026, 10, 25) });
    const { declared } = fleet === undefined ? { declared: undefined } : await readDeclaredRoutes(fleet);
    expect(declared?.routes.map((each) => each.origin)).toEqual(['http://192.0.2.1:80', 'http://192.0.2.9:3000']);
  });

  it.each([
    ['a site that is not there', 'nosite.example.org', 'edge/caddy', 'public, reason: x', 'route-proxy 5'],
    ['forward-auth on a site without it', 'open.example.org', 'edge/caddy', 'forward-auth', 'route-exposure 5'],
    ['forward-auth that guards some paths only', 'partly.example.org', 'edge/caddy', 'forward-auth', 'route-exposure 5'],
    ['forward-auth behind what answers first', 'late.example.org', 'edge/caddy', 'forward-auth', 'route-exposure 5'],
    ['forward-auth straight to a container', 'web.example.org', 'edge/web', 'forward-auth', 'route-exposure 5'],
    ['access without a team', 'web.example.org', 'edge/web', 'access', 'route-exposure 5'],
    ['a name in no zone', 'web.example.com', 'edge/web', 'public, reason: x', 'route-zone 5'],
    ['a name two levels deep', 'a.b.example.org', 'edge/web', 'public, reason: x', 'route-certificate 5'],
    ['a path that RE2 does not know', 'web.example.org', 'edge/web', 'public, reason: x, path: "(?=a)"', 'route-pattern 5'],
  ])('refuses %s', async (_, hostname, target, exposure, expected) => {
    expect(await lint(route(hostname, target, exposure))).toEqual([expected]);
  });

  it('takes a deep name that a certificate of the owner covers', async () => {
    const header = HEADER.replace('routes:', 'certificates: ["*.b.example.org"]\nroutes:');
    expect(await lint(route('a.b.example.org', 'edge/web', 'public, reason: x'), header)).toEqual([]);
  });

  it('names duplicates and routes that an earlier one shadows', async () => {
    const open = (name: string, more = '') => route(name, 'edge/web', 'public', `, reason: x${more}`);
    expect(await lint(open('web.example.org') + open('web.example.org'))).toEqual(['route-duplicate 6']);
    expect(await lint(open('"*.example.org"'.slice(1, -1)) + open('web.example.org'))).toEqual(['route-shadowed 6']);
    expect(await lint(open('web.example.org', ', path: ^/a') + open('web.example.org'))).toEqual([]);
  });
});
