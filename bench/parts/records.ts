import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';

const LENGTH_BYTES = 4;

/** Writes byte strings to a file, each behind its length, so that a round's bodies are prepared before its clock runs. */
export async function writeRecords(file: string, records: AsyncIterable<Uint8Array>): Promise<void> {
  const out = createWriteStream(file);
  for await (const record of records) {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(record.length);
    out.write(length);
    if (!out.write(record)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

/** Reads what `writeRecords` wrote. */
export async function readRecords(file: string): Promise<Buffer[]> {
  const all = await buffer(createReadStream(file));
  const records: Buffer[] = [];
  for (let offset = 0; offset < all.length; ) {
    const start = offset + LENGTH_BYTES;
    const end = start + all.readUInt32BE(offset);
    records.push(all.subarray(start, end));
    offset = end;
  }
  return records;
}
