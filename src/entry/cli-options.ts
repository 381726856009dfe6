// Options that several commands share.
import { type Command, InvalidArgumentError, Option } from 'commander';

/** What every command takes. */
export function common(command: Command): Command {
  return command
    .addOption(new Option('--root <dir>', 'checkout').default('.'))
    .option('--json', 'one JSON document on standard output instead of text')
    .option('--no-color', 'no colour');
}

/** What every command takes that reaches VMs. */
export function remote(command: Command): Command {
  return common(command)
    .addOption(hostsOption())
    .addOption(new Option('--identity <file>', 'private SSH key; the agent otherwise').env('FAIRLEAD_IDENTITY'));
}

/** `--hosts`. */
export function hostsOption(): Option {
  return new Option('--hosts <file>', 'other addresses, ports and host keys for the same VMs').env('FAIRLEAD_HOSTS');
}

/** `--stack`. */
export function stackOption(): Option {
  return new Option('--stack <name>', 'only this stack');
}

/** A whole number from 1 to 999999. @throws InvalidArgumentError */
export function parseCount(text: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(text)) throw new InvalidArgumentError('A whole number from 1 to 999999 is needed.');
  return Number(text);
}

/** An option that takes such a number. */
export function countOption(flags: string, text: string): Option {
  return new Option(flags, text).argParser(parseCount);
}

/** An address of a server. @throws InvalidArgumentError */
export function parseWebAddress(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('An address like https://registry.example.org is needed.');
  return text;
}
