// The body of an answer, up to a limit: nobody fills our memory by not ending.

/** The text as UTF-8; undefined when it is longer than `limit` bytes, and then the rest is not read. */
export async function readBounded(response: Response, limit: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
