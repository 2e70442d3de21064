/** A parameter as it goes to the server: text, or bytes in binary format. */
export type BoundValue = string | Uint8Array | null;

const BIND = 0x42;
const TEXT = 0;
const BINARY = 1;
const NULL_LENGTH = -1;

/** Values from this size on are pieces of their own: smaller ones cost less to copy than to hand over. */
const PIECE_BYTES = 4_096;

/**
 * A Bind message for the unnamed portal, results as text, in pieces of which the large values are some: what is sent is
 * what was given, not a copy.
 * @see PostgreSQL, "Message Formats", Bind
 */
export function bindMessage(statement: string, values: readonly BoundValue[]): Uint8Array[] {
  const name = Buffer.from(`\0${statement}\0`);
  const head = Buffer.alloc(1 + 4 + name.length + 2 + values.length * 2 + 2);
  head[0] = BIND;
  let at = 5 + name.copy(head, 5);
  at = head.writeInt16BE(values.length, at);
  for (const value of values) at = head.writeInt16BE(value instanceof Uint8Array ? BINARY : TEXT, at);
  head.writeInt16BE(values.length, at);

  const pieces: Uint8Array[] = [];
  let small: Uint8Array[] = [head];
  for (const value of values) {
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    small.push(int32(bytes?.length ?? NULL_LENGTH));
    if (bytes === null) continue;
    if (bytes.length < PIECE_BYTES) {
      small.push(bytes);
    } else {
      pieces.push(Buffer.concat(small), bytes);
      small = [];
    }
  }
  // No codes for the results: text, all of them.
  small.push(Buffer.alloc(2));
  pieces.push(Buffer.concat(small));
  const [first] = pieces as [Buffer];
  first.writeInt32BE(
    pieces.reduce((sum, piece) => sum + piece.length, -1),
    1,
  );
  return pieces;
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}
