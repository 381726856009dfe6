// Public hostnames: the Cloudflare tunnel and its DNS records.
import { runRoutesAction } from '../../src/entry/routes-action.ts';

await runRoutesAction();
