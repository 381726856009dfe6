// The forge's way out to the person: a loopback port of the host that ends at the forge's own LAN address inside the lab.
import { type ContainerOutcome, ensureContainer } from '../container.ts';
import { type LabContext, NETWORK, PORT_SHIFT } from '../context.ts';
import type { LabVm } from '../fleet.ts';
import { bridgeAddress, type LabNetwork } from '../network.ts';

/** Loopback port of the forge's web page. */
export const FORGE_PORT = 22_270 + PORT_SHIFT;
/** The forge as a person, git and the tests reach it. */
export const FORGE_ADDRESS = `http://127.0.0.1:${FORGE_PORT}`;

const DOOR_CONTAINER = `${NETWORK}-door`;

// The kernel does it: no program in between that could buffer or end. The VM is asked at its LAN address, like any peer would.
const SCRIPT = `set -eu
ip route replace "$1/32" via "$2"
iptables -t nat -A PREROUTING -i eth0 -p tcp --dport 3000 -j DNAT --to-destination "$1:$3"
iptables -t nat -A POSTROUTING -p tcp -d "$1" -j MASQUERADE
exec sleep infinity`;

/** Makes the door unless it is there; `url` is the forge's address in the lab. */
export async function ensureDoor(
  lab: LabContext,
  network: LabNetwork,
  vms: readonly LabVm[],
  door: { readonly vm: string; readonly url: string; readonly image: string },
): Promise<ContainerOutcome> {
  const { hostname, port } = new URL(door.url);
  return ensureContainer(lab, {
    name: DOOR_CONTAINER,
    image: door.image,
    port: FORGE_PORT,
    options: [
      ...['--network', NETWORK, '--publish', `127.0.0.1:${FORGE_PORT}:3000`, '--cap-add', 'NET_ADMIN', '--init'],
      ...['--sysctl', 'net.ipv4.ip_forward=1', '--entrypoint', 'sh'],
    ],
    command: ['-c', SCRIPT, 'sh', hostname, bridgeAddress(network, vms, door.vm), port === '' ? '80' : port],
  });
}
