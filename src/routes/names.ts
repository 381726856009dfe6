// Hostnames of routes: which covers which, and which zone they lie in. Pure.

/** True when every host that `inner` matches is matched by `outer` too. `*.` stands for any depth, as in cloudflared. */
export function coversHost(outer: string, inner: string): boolean {
  if (outer === '' || outer === '*' || outer === inner) return true;
  return outer.startsWith('*.') && inner.endsWith(outer.slice(1));
}

/** The longest zone that the name lies in. */
export function zoneOf(zones: Readonly<Record<string, string>>, hostname: string): string | undefined {
  const name = hostname.replace(/^\*\./, '');
  return Object.keys(zones)
    .filter((zone) => name === zone || name.endsWith(`.${zone}`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Labels in front of the zone: Universal SSL covers one. */
export function depthUnder(zone: string, hostname: string): number {
  return hostname === zone ? 0 : hostname.slice(0, -zone.length - 1).split('.').length;
}

/** `hostname` or `hostname path`: what a rule is called and compared by. */
export function routeName(rule: { readonly hostname?: string; readonly path?: string }): string {
  const host = rule.hostname === undefined || rule.hostname === '' ? '*' : rule.hostname;
  return rule.path === undefined || rule.path === '' ? host : `${host} ${rule.path}`;
}
