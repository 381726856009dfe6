// Generated from schemas/ by `node scripts/generate.mjs`; edit the schemas instead.
/**
 * stacks/<vm>/vm.yaml: one machine that runs stacks. The folder's name is the VM's name.
 */
export interface VmFile {
/**
 * Number of the VM in the hypervisor.
 */
id?: number
/**
 * One sentence: what this VM is for. Plans and tables show it.
 */
description?: string
/**
 * false: an inventory only. Nothing is ever deployed there and no stack folder may stand beside this file. Default: true.
 */
managed?: boolean
addresses?: VmAddresses
ssh?: VmSsh
resources?: VmResources
/**
 * Executable claims about the VM itself, asked by `fairlead verify`. Each has exactly one of address, http, tcp, dns.
 */
checks?: VmFileCheck[]
template?: VmTemplate
/**
 * What runs on the VM outside this pipeline. Its ports are taken: a stack that publishes one of them is refused.
 */
inventory?: VmInventoryEntry[]
/**
 * Rules that do not apply to this VM, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.
 */
except?: {
[k: string]: string | {
/**
 * Why the rule does not apply here, one sentence.
 */
reason: string
/**
 * Last day of the exception, as 2027-03-31.
 */
until?: string
}
}
}
/**
 * Where the VM answers.
 */
interface VmAddresses {
/**
 * Address on the LAN: IPv4, IPv6 or a name.
 */
lan?: string
/**
 * Address on the tailnet.
 */
tailscale?: string
}
/**
 * How the pipeline reaches the VM. `--hosts FILE` replaces single values, for a lab.
 */
interface VmSsh {
/**
 * Name or address to connect to. Default: addresses.lan.
 */
host?: string
/**
 * TCP port of sshd. Default: 22.
 */
port?: number
/**
 * User to log in as. Default: root.
 */
user?: string
/**
 * Public host keys that are accepted, as OpenSSH writes them without host name: `ssh-ed25519 AAAA…`. Empty: every connection is refused. Pin them with `npm run trust -- <vm>`.
 */
hostKeys?: string[]
}
/**
 * What the VM was given; for people and for the plan's preflight.
 */
interface VmResources {
/**
 * RAM as the hypervisor counts it: 8GB is 8192 MiB. The memory limits of the stacks must fit.
 */
memory?: string
/**
 * RAM kept for the system and the Engine. Default: 512MB.
 */
reserved?: string
/**
 * Disk, as 50GB.
 */
disk?: string
/**
 * Virtual processors.
 */
cores?: number
}
interface VmFileCheck {
/**
 * The claim in words: "joined to the tailnet".
 */
name: string
/**
 * An address that an interface of the VM must have.
 */
address?: string
http?: VmHttpCheck
tcp?: VmTcpCheck
dns?: VmDnsCheck
}
/**
 * An HTTP request made on the VM.
 */
interface VmHttpCheck {
/**
 * http:// or https:// URL, as seen from the VM.
 */
url: string
/**
 * Expected status. Default: 200.
 */
status?: number
/**
 * Text that the body must contain.
 */
contains?: string
}
/**
 * A TCP connection made on the VM.
 */
interface VmTcpCheck {
/**
 * Default: 127.0.0.1.
 */
host?: string
/**
 * TCP port.
 */
port: number
}
/**
 * A DNS question asked from the VM; any address in the answer counts.
 */
interface VmDnsCheck {
/**
 * Address of the DNS server.
 */
server: string
/**
 * Default: 53.
 */
port?: number
/**
 * Name to ask for.
 */
name: string
}
/**
 * The template the VM was cloned from.
 */
interface VmTemplate {
/**
 * Number of the template in the hypervisor.
 */
id: number
/**
 * Name of the template.
 */
name: string
/**
 * Name of the profile it was prepared with.
 */
profile: string
}
interface VmInventoryEntry {
/**
 * What it is.
 */
name: string
/**
 * TCP ports it holds on the host.
 */
ports?: number[]
/**
 * Anything a reader should know.
 */
note?: string
}

/**
 * Program and arguments, one list item each. No shell is involved.
 * 
 * @minItems 1
 */
type CommandLine = [string, ...(string)[]]
/**
 * Program and arguments, one list item each. No shell is involved.
 * 
 * @minItems 1
 */
type CommandLine1 = [string, ...(string)[]]
/**
 * Program and arguments, one list item each. No shell is involved.
 * 
 * @minItems 1
 */
type CommandLine2 = [string, ...(string)[]]
/**
 * Program and arguments, one list item each. No shell is involved.
 * 
 * @minItems 1
 */
type CommandLine3 = [string, ...(string)[]]
type VersionPart = ("major" | "minor" | "any")

/**
 * stacks/<vm>/<stack>/stack.yaml: what Fairlead must know about a stack beside its compose.yaml. Every key is optional, and so is the file.
 */
export interface StackFile {
/**
 * One sentence: what this stack is.
 */
description?: string
/**
 * Stacks that must be deployed and healthy before this one: `stack` on the same VM, or `vm/stack`.
 */
needs?: string[]
/**
 * What people notice while this stack changes, one sentence: "DNS for the LAN stops for about 5 s." The plan shows it.
 */
impact?: string
/**
 * What of the pipeline itself runs here. runner: it is replaced by its VM after the job has been reported. forge: it changes last.
 */
carries?: ("runner" | "forge")
report?: StackFileReport
/**
 * Seconds the whole transaction may take before the previous release comes back. Default: 300.
 */
timeout?: number
/**
 * Seconds that every container must run without a restart before the release counts. Default: 0 for services with a health check, 5 for those without.
 */
stability?: number
/**
 * Executable claims about the running stack, asked on the VM after `up` once a second until they hold. Each has exactly one of http, tcp, dns, command, address.
 */
checks?: StackFileCheck[]
/**
 * Claims about this stack together with others ("Loki receives the logs of all VMs"), of the same form as `checks`. Only `fairlead verify` asks them; no deploy waits for them or fails by them.
 */
gates?: StackFileCheck[]
/**
 * A claim that holds once somebody has set the service up. Until then the first visitor becomes its administrator, so no public route to it is made.
 */
bootstrap?: StackFileCheck
/**
 * Which steps between versions are allowed, by image without tag. Overrides what stacks/fleet.yaml says of the image.
 */
upgrade?: {
[k: string]: UpgradeRule
}
/**
 * Commands run in a throw-away container of the service's new image with the new files mounted, before anything changes.
 */
validate?: StackFileValidate[]
/**
 * What to do instead of a recreate when only these files changed. Each rule has exactly one of run, signal, restart.
 */
reload?: StackFileReload[]
backup?: StackFileBackup
/**
 * Services whose newer image changes the data so that the older image cannot use them any more, and which part of the version does: `major` (17 → 18), `minor` (28.0 → 28.1), `any` (every other image). Such a change takes a backup first; going back restores it.
 */
irreversible?: {
[k: string]: VersionPart
}
/**
 * The secrets of compose.yaml, by name: who may read the file on the VM, and how a first value is made.
 */
secrets?: {
[k: string]: StackFileSecret
}
/**
 * Rules that do not apply to this stack, by id (`fairlead rules`): a reason, or `{ reason: …, until: 2027-03-31 }`.
 */
except?: {
[k: string]: string | {
/**
 * Why the rule does not apply here, one sentence.
 */
reason: string
/**
 * Last day of the exception, as 2027-03-31.
 */
until?: string
}
}
}
/**
 * Only beside `carries: runner`: how the VM tells the forge what became of the runner after the job has ended, as the job's commit status.
 */
interface StackFileReport {
/**
 * The forge as this VM reaches it: http://192.168.12.206:3000. The token goes nowhere else.
 */
url: string
/**
 * Secret of this stack (declared under `secrets`, but not in compose.yaml) with a token that may set commit statuses. The job's own token ends with the job. While the VM does not have it, the job's status says "handed over" and no more.
 */
token: string
}
export interface StackFileCheck {
/**
 * The claim in words: "Caddy answers".
 */
name: string
/**
 * Seconds until the claim must hold. Default: 30.
 */
timeout?: number
http?: HttpCheck
tcp?: TcpCheck
dns?: DnsCheck
/**
 * An address that an interface of the VM must have: the tailnet's, once it has joined.
 */
address?: string
command?: CommandCheck
}
/**
 * An HTTP request made on the VM.
 */
interface HttpCheck {
/**
 * http:// or https:// URL, as seen from the VM.
 */
url: string
/**
 * Expected status. Default: 200.
 */
status?: number
/**
 * Text, or list of texts, that the body must contain.
 */
contains?: (string | string[])
/**
 * Texts that the body must not contain.
 */
lacks?: string[]
basic?: HttpBasic
/**
 * Request headers. Never a secret: this file is in the repository.
 */
headers?: {
[k: string]: string
}
}
/**
 * Logs in with HTTP basic authentication; the password is read on the VM, from a secret of this stack.
 */
interface HttpBasic {
/**
 * User name.
 */
user: string
/**
 * Name of the secret in `secrets:` that holds the password.
 */
secret: string
}
/**
 * A TCP connection made on the VM.
 */
interface TcpCheck {
/**
 * Default: 127.0.0.1.
 */
host?: string
/**
 * TCP port.
 */
port: number
}
/**
 * A DNS question asked from the VM; any address in the answer counts.
 */
interface DnsCheck {
/**
 * Address of the DNS server.
 */
server: string
/**
 * Default: 53.
 */
port?: number
/**
 * Name to ask for.
 */
name: string
}
/**
 * A command run inside the service's container; exit status 0 counts.
 */
interface CommandCheck {
/**
 * Service of compose.yaml.
 */
service: string
run: CommandLine
}
export interface UpgradeRule {
/**
 * Releases in their order, in quotes: "2026.2", "2026.5". A change goes to the next one at most; patches of one release are free.
 * 
 * @minItems 1
 */
steps?: [string, ...(string)[]]
/**
 * major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.
 */
within?: ("major" | "minor")
/**
 * What goes wrong otherwise, and the safe way.
 */
reason: string
}
interface StackFileValidate {
/**
 * Service of compose.yaml whose image runs the command.
 */
service: string
run: CommandLine
}
export interface StackFileReload {
/**
 * Files, or folders with a trailing slash, relative to the stack's folder.
 * 
 * @minItems 1
 */
files: [string, ...(string)[]]
/**
 * Service of compose.yaml that reads the files.
 */
service: string
run?: CommandLine
/**
 * Signal sent to the container's first process.
 */
signal?: ("SIGHUP" | "SIGUSR1" | "SIGUSR2" | "SIGINT" | "SIGTERM" | "SIGWINCH")
/**
 * true: restart the container instead of making a new one.
 */
restart?: true
}
/**
 * How the data of this stack are copied: before a change that no image can undo (`irreversible`, allow-destroy), and by `fairlead backup`. Kept on the VM, for root alone.
 */
export interface StackFileBackup {
/**
 * How many backups are kept. Those that a kept release needs are kept besides. Default: 3.
 */
keep?: number
/**
 * Seconds that each command may take. Default: 900.
 */
timeout?: number
/**
 * Services stopped while the copy is made and while it is put back, so that it is of one moment.
 */
stop?: string[]
/**
 * The files of one backup, in this order.
 * 
 * @minItems 1
 */
parts: [StackFileBackupPart, ...(StackFileBackupPart)[]]
}
export interface StackFileBackupPart {
/**
 * Name of the file: "database".
 */
name: string
/**
 * Service of compose.yaml in whose container the commands run; when `stop` names it, in a throw-away container with its image and volumes.
 */
service: string
run: CommandLine1
test: CommandLine2
restore?: CommandLine3
}
export interface StackFileSecret {
/**
 * `uid` or `uid:gid` that reads the file inside the container, in quotes: "999:999". The mode is always 0400.
 */
owner: string
/**
 * How `fairlead secrets init` makes a first value. Absent: somebody must bring it.
 */
generate?: ("hex16" | "hex32" | "base64-32" | "alnum50")
/**
 * The secret, as vm/stack/name, that this one must equal: `fairlead secrets init` copies it.
 */
sameAs?: string
infisical?: StackFileInfisical
/**
 * What it opens, and where to get it.
 */
description?: string
}
/**
 * The value comes from Infisical (stacks/secrets.yaml says where that is); `{}`: under the secret's own name in `/`.
 */
interface StackFileInfisical {
/**
 * Folder in Infisical. Default: `/`.
 */
path?: string
/**
 * Name in Infisical. Default: the secret's own.
 */
key?: string
}

/**
 * stacks/fleet.yaml: what holds for all VMs. Optional; without it the house rules are advice.
 */
export interface FleetFile {
/**
 * How strict the house rules are, by rule id (`fairlead rules`); `default` for those that are not named.
 */
rules?: {
[k: string]: "error" | "warning" | "advice"
}
/**
 * Facts about images that no file of a stack can tell, by repository without tag: `grafana/loki`, `ghcr.io/owner/name`.
 */
images?: {
[k: string]: FleetFileImage
}
}
export interface FleetFileImage {
/**
 * Programs in the image that a health check may start, by name or path. `sh` is needed for CMD-SHELL.
 */
tools: string[]
/**
 * First version for which this is true, in quotes. For older ones nothing is known.
 */
from?: string
/**
 * true: the image brings a health check of its own.
 */
healthcheck?: boolean
/**
 * database: it keeps data and must not be reachable from beyond its VM.
 */
kind?: "database"
/**
 * true: until somebody has set it up, the first visitor becomes its administrator. Its stack needs `bootstrap:`.
 */
firstVisitor?: boolean
upgrade?: ImageUpgradeRule
/**
 * Where this is known from.
 */
note?: string
}
interface ImageUpgradeRule {
/**
 * Releases in their order, in quotes: "2026.2", "2026.5". A change goes to the next one at most; patches of one release are free.
 * 
 * @minItems 1
 */
steps?: [string, ...(string)[]]
/**
 * major: the first number of the version stays. minor: the first two stay. Beyond that it is no upgrade but a migration.
 */
within?: ("major" | "minor")
/**
 * What goes wrong otherwise, and the safe way.
 */
reason: string
}

/**
 * The file of `--hosts`: other addresses and keys for the same VMs, so that one repository also deploys to a lab. One key per VM; each value given replaces that of vm.yaml.
 */
export interface HostsFile {
[k: string]: HostOverlay
}
export interface HostOverlay {
/**
 * Name or address to connect to.
 */
host?: string
/**
 * TCP port of sshd.
 */
port?: number
/**
 * User to log in as.
 */
user?: string
/**
 * Public host keys that are accepted: `ssh-ed25519 AAAA…`.
 */
hostKeys?: string[]
}

/**
 * stacks/secrets.yaml: where values come from that are not in the repository. Which secret comes from there stands in stack.yaml.
 */
export interface SecretsFile {
/**
 * The Infisical that holds values. The machine that deploys proves itself with a machine identity (universal auth).
 */
infisical?: {
/**
 * https:// address of Infisical, without a path; http:// on the same machine only.
 */
url: string
/**
 * Id of the project, from its settings.
 */
project: string
/**
 * Slug of the environment: prod.
 */
environment: string
/**
 * Stacks that must run for Infisical to answer, as `vm/stack`: itself, its proxy. Neither they nor what they need may take secrets from it.
 */
needs?: string[]
/**
 * How long the last value on a VM may be used while Infisical does not answer. Default: 168 (a week); 0: never.
 */
maxAgeHours?: number
}
}
