// An answer of a VM that cannot be used: cut short, or not what the program that made it prints.
import { PipelineError } from '../errors/diagnostic.ts';

/** @param what facts: what is missing, where it ends */
export function makeOutputError(vm: string, what: string): PipelineError {
  return new PipelineError({
    code: 'remote-output',
    severity: 'error',
    summary: `${vm} gave an answer that cannot be read`,
    detail: what,
    hint: 'Run the command again. If it stays so, run "sh < src/host/observe.sh" on the VM and look at its end.',
    at: { address: vm },
  });
}
