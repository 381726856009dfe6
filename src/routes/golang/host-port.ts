// Go's net.SplitHostPort.

/** Host and port, or undefined where Go reports an error (no port, too many colons, brackets in the wrong place). */
export function splitHostPort(text: string): { readonly host: string; readonly port: string } | undefined {
  const colon = text.lastIndexOf(':');
  if (colon < 0) return undefined;
  const port = text.slice(colon + 1);
  if (!text.startsWith('[')) {
    const host = text.slice(0, colon);
    return host.includes(':') || /[[\]]/.test(text) ? undefined : { host, port };
  }
  const end = text.indexOf(']');
  if (end < 0 || end + 1 !== colon) return undefined;
  if (text.slice(1).includes('[') || text.slice(end + 1).includes(']')) return undefined;
  return { host: text.slice(1, end), port };
}
