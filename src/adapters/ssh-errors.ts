// What ssh2 reports → our classes, with how often a new attempt makes sense (measured table, reliability-security.md section 2).
import type { DiagnosticCode } from '../errors/codes.ts';
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { SshTarget } from '../model/desired.ts';

export type SshFailure = 'unreachable' | 'dns' | 'silent' | 'busy' | 'algorithm' | 'auth' | 'key' | 'lost' | 'host-key';

/** New attempts per class; an authentication is never repeated (PerSourcePenalties of sshd add up to a ban). */
export const RETRIES: Readonly<Record<SshFailure, number>> = {
  unreachable: 5,
  dns: 2,
  silent: 1,
  busy: 5,
  algorithm: 0,
  auth: 0,
  key: 0,
  lost: 0,
  'host-key': 0,
};

interface SshError {
  readonly level?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** Classifies an error of ssh2 while connecting. Unknown ones count as unreachable with no further meaning. */
export function classifyConnectError(error: unknown): SshFailure {
  const { level, code, message }: SshError = typeof error === 'object' && error !== null ? error : {};
  const text = typeof message === 'string' ? message : String(error);
  if (level === 'client-timeout' || code === 'ETIMEDOUT') {
    return 'silent';
  }
  if (level === 'client-authentication') {
    return 'auth';
  }
  if (level === 'handshake') {
    return text.includes('Host denied') ? 'host-key' : 'algorithm';
  }
  if (text.includes('privateKey') || text.includes('private key') || text.includes('key format') || text.includes('passphrase')) {
    return 'key';
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'dns';
  }
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL') {
    return 'unreachable';
  }
  // A FIN or RST before the handshake: MaxStartups, or something that is not sshd.
  return 'busy';
}

const CODES: Readonly<Record<Exclude<SshFailure, 'host-key'>, DiagnosticCode>> = {
  unreachable: 'ssh-unreachable',
  dns: 'ssh-unreachable',
  silent: 'ssh-timeout',
  busy: 'ssh-busy',
  algorithm: 'ssh-unreachable',
  auth: 'ssh-auth',
  key: 'ssh-key',
  lost: 'ssh-lost',
};

const SUMMARIES: Readonly<Record<Exclude<SshFailure, 'host-key'>, (vm: string) => string>> = {
  unreachable: (vm) => `${vm} cannot be reached`,
  dns: (vm) => `The address of ${vm} cannot be resolved`,
  silent: (vm) => `${vm} does not answer`,
  busy: (vm) => `${vm} hangs up before the SSH handshake`,
  algorithm: (vm) => `${vm} and this program share no SSH algorithm`,
  auth: (vm) => `${vm} does not accept our SSH key`,
  key: () => 'The SSH key cannot be used',
  lost: (vm) => `The connection to ${vm} was lost`,
};

const HINTS: Readonly<Record<Exclude<SshFailure, 'host-key'>, string>> = {
  unreachable: 'Is the VM on, is sshd running, is the address in vm.yaml right?',
  dns: 'Write the address as an IP in vm.yaml, or repair the name server of this machine.',
  silent: 'Is the VM frozen, or does a firewall drop the packets? Try "ssh" by hand from the runner.',
  busy: 'sshd may be at MaxStartups, or something else listens on that port. Try again in a minute.',
  algorithm: 'Update OpenSSH on the VM; curve25519-sha256 with aes-gcm or chacha20 is needed.',
  auth: "Add the deploy key's public half to ~/.ssh/authorized_keys of that user (scripts/bootstrap-vm does).",
  key: 'Give an OpenSSH or PEM private key without passphrase, with real line breaks.',
  lost: 'What was started on the VM goes on. Run the command again; it finds out how far it came.',
};

/** The diagnostic of one failure. ssh2's own words go into the detail; they hold no secret. */
export function describeSshFailure(
  vm: string,
  target: SshTarget,
  failure: Exclude<SshFailure, 'host-key'>,
  error: unknown,
  attempts = 1,
): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  const tries = attempts > 1 ? ` after ${attempts} attempts` : '';
  return {
    code: CODES[failure],
    severity: 'error',
    summary: SUMMARIES[failure](vm),
    detail: `${target.user}@${target.host}:${target.port}${tries}: ${reason.replaceAll(/\s+/g, ' ').slice(0, 300)}`,
    hint: HINTS[failure],
    at: { address: vm },
  };
}

/** A connection that ended while something was under way. */
export function makeLostError(vm: string, target: SshTarget, cause: unknown): PipelineError {
  return new PipelineError(describeSshFailure(vm, target, 'lost', cause ?? 'closed by the VM'), { cause });
}
