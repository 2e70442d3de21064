/**
 * Reads a message that is as long as was said.
 * @returns undefined when it is longer
 */
export async function readRaw(raw: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array | undefined> {
  const message = new Uint8Array(size);
  let at = 0;
  for await (const chunk of raw as unknown as AsyncIterable<Uint8Array>) {
    if (at + chunk.length > size) return undefined;
    message.set(chunk, at);
    at += chunk.length;
  }
  return message.subarray(0, at);
}
