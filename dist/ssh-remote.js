import { t as connectSsh } from "./ssh.js";

// src/adapters/host-program.ts
/** Everything a program may find in its environment; the same lines stand in src/host/agent.sh for a VM that knows verbs. */
const ENVIRONMENT = [
	"FAIRLEAD_CLEAN=1",
	"FAIRLEAD_STACKS=/opt/stacks",
	"FAIRLEAD_STATE=/var/lib/fairlead",
	"HOME=/root",
	"LC_ALL=C",
	"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
];
/**
* A program without input comes on standard input itself; one with input is an argument of the shell. Linux allows 128 KiB for
* an argument, and the login shell gets the whole line as one: programs that take input stay far below that.
*/
function shellCall(program, args, stdin) {
	const start = [
		"env",
		"-i",
		...ENVIRONMENT,
		"sh"
	];
	if (stdin === void 0) return {
		argv: [
			...start,
			"-s",
			"--",
			...args
		],
		stdin: program.text
	};
	return {
		argv: [
			...start,
			"-c",
			program.text,
			program.name,
			...args
		],
		stdin
	};
}

export { connectSsh, shellCall as t };