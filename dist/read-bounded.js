// src/adapters/json-answer.ts
/** The parsed text; undefined when it is no JSON. */
function parseOrNothing(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** An own property of an object; undefined for everything else. */
function fieldOf(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : void 0;
}

// src/adapters/read-bounded.ts
/** The text as UTF-8; undefined when it is longer than `limit` bytes, and then the rest is not read. */
async function readBounded(response, limit) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > limit) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}

export { fieldOf as n, parseOrNothing as r, readBounded as t };