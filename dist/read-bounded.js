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

export { readBounded as t };