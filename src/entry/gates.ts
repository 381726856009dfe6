// Claims about a VM as a whole that only its own action makes: read after the command, over the same connection.
import { type Diagnostic, PipelineError } from '../errors/diagnostic.ts';
import type { Argv, Remote } from '../ports/remote.ts';
import { showControls } from '../render/inert.ts';

export interface Gate {
  /** What it claims: "DNS answers on the LAN". */
  readonly name: string;
  /** Step output that gets what was seen: the first capture group of `expect`, or `ok`; `failed` when it does not hold. */
  readonly output?: string;
  /** Executed on the VM. */
  readonly run: Argv;
  /** Must match what the command printed. */
  readonly expect: RegExp;
  /** `fail`: the job fails when the claim does not hold; `note`: it is said and no more. */
  readonly missing: 'fail' | 'note';
}

export interface GateResult {
  readonly gate: Gate;
  readonly passed: boolean;
  /** What was seen, short. */
  readonly seen: string;
}

const GATE_MS = 15_000;
const SEEN_LIMIT = 160;

/** Asks all gates side by side. A lost connection is a gate that does not hold, not an exception. */
export function readGates(remote: Remote, gates: readonly Gate[]): Promise<readonly GateResult[]> {
  return Promise.all(gates.map((gate) => readGate(remote, gate)));
}

/** A diagnostic for every gate that does not hold. */
export function gateFindings(vm: string, results: readonly GateResult[]): readonly Diagnostic[] {
  return results
    .filter((result) => !result.passed)
    .map(({ gate, seen }) => ({
      code: 'check-failed',
      severity: gate.missing === 'fail' ? 'error' : 'warning',
      summary: `Not so: ${gate.name}`.slice(0, 70),
      detail: seen,
      hint: `look on the VM: ${gate.run.join(' ')}`,
      at: { address: vm },
    }));
}

/** One line per gate for the log. */
export function describeGate({ gate, passed, seen }: GateResult): string {
  return `${passed ? '✓' : gate.missing === 'fail' ? '✗' : '○'} ${gate.name}: ${seen}`;
}

async function readGate(remote: Remote, gate: Gate): Promise<GateResult> {
  try {
    const { code, stdout, stderr } = await remote.exec(gate.run, { timeoutMs: GATE_MS, maxBytes: 1024 * 1024 });
    const match = gate.expect.exec(stdout);
    if (match !== null) return { gate, passed: true, seen: showControls((match[1] ?? 'ok').slice(0, SEEN_LIMIT)) };
    const printed = (stdout.trim() || stderr.trim()).slice(0, SEEN_LIMIT);
    return { gate, passed: false, seen: printed === '' ? `nothing, exit code ${code}` : `${showControls(printed)} (exit code ${code})` };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { gate, passed: false, seen: error.diagnostics.map((each) => each.summary).join('; ') };
  }
}
