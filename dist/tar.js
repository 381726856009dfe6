// src/apply/tar.ts
const BLOCK = 512;
const NAME_BYTES = 100;
const encoder = new TextEncoder();
/**
* Writes files, in the order given, into one archive. Folders are not listed: `tar -x` makes them.
* Throws RangeError for a path that is empty, absolute, or leaves the folder it is unpacked in.
*/
function writeTar(files, options) {
	const blocks = [];
	for (const file of files) {
		assertInside(file.path);
		const content = typeof file.content === "string" ? encoder.encode(file.content) : file.content;
		const path = encoder.encode(file.path);
		if (path.length > NAME_BYTES || path.some((byte) => byte > 127)) {
			const record = paxRecord("path", file.path);
			blocks.push(header({
				name: encoder.encode("././@PaxHeader"),
				mode: 420,
				size: record.length,
				mtime: options.mtime,
				type: "x"
			}));
			blocks.push(padded(record));
		}
		blocks.push(header({
			name: path.subarray(0, NAME_BYTES),
			mode: file.mode,
			size: content.length,
			mtime: options.mtime,
			type: "0"
		}));
		blocks.push(padded(content));
	}
	blocks.push(new Uint8Array(2 * BLOCK));
	return concatenate(blocks);
}
function assertInside(path) {
	const parts = path.split("/");
	if (path === "" || path.includes("\0") || parts.some((part) => part === "" || part === "." || part === "..")) throw new RangeError(`not a path inside the archive: ${JSON.stringify(path)}`);
}
function header({ name, mode, size, mtime, type }) {
	const block = new Uint8Array(BLOCK);
	block.set(name, 0);
	putText(block, 100, octal(mode, 8));
	putText(block, 108, octal(0, 8));
	putText(block, 116, octal(0, 8));
	putText(block, 124, octal(size, 12));
	putText(block, 136, octal(mtime, 12));
	putText(block, 148, "        ");
	putText(block, 156, type);
	putText(block, 257, "ustar\x0000");
	putText(block, 265, "root");
	putText(block, 297, "root");
	let sum = 0;
	for (const byte of block) sum += byte;
	putText(block, 148, `${sum.toString(8).padStart(6, "0")}\0 `);
	return block;
}
function octal(value, width) {
	const digits = Math.trunc(value).toString(8);
	if (digits.length >= width) throw new RangeError(`does not fit into a tar header: ${value}`);
	return `${digits.padStart(width - 1, "0")}\0`;
}
function putText(block, offset, text) {
	block.set(encoder.encode(text), offset);
}
/** `<length> key=value\n`, where the length counts itself. */
function paxRecord(key, value) {
	const body = encoder.encode(` ${key}=${value}\n`);
	let length = body.length + 1;
	while (String(length).length + body.length !== length) length = String(length).length + body.length;
	return concatenate([encoder.encode(String(length)), body]);
}
function padded(content) {
	if (content.length % BLOCK === 0) return content;
	const block = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK);
	block.set(content);
	return block;
}
function concatenate(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		whole.set(part, offset);
		offset += part.length;
	}
	return whole;
}

export { writeTar as t };