import "./rolldown-runtime.js";

// src/commands/verify.ts
async function verify(_context, _selection) {
	throw new Error("not yet");
}

export { verify };