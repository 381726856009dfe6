#!/usr/bin/env node
// The command line: `fairlead --help`. Everything a command needs is loaded when it runs.
import { buildProgram } from './cli-program.ts';

await buildProgram().parseAsync();
