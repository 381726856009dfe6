// placeholder to be replaced
import type { CommandContext, VerifyReport, VmSelection } from './context.ts';
export async function verify(_context: CommandContext, _selection: VmSelection): Promise<VerifyReport> {
  throw new Error('not yet');
}
