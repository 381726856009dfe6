#!/usr/bin/env node
// The command line: `fairlead --help`. Everything a command needs is loaded when it runs.
import { buildProgram } from './cli-program.ts';

// `fairlead plan | head` closes our output early: what is under way goes on, only nobody reads it any more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await buildProgram().parseAsync();
