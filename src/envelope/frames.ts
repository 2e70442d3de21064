/** The bytes are not whole frames. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** A sealed report with its id. */
export interface Frame {
  /** 32 bytes. */
  readonly id: Uint8Array;
  readonly sealed: Uint8Array;
}

const ID_BYTES = 32;
const HEAD_BYTES = ID_BYTES + 4;

/**
 * Sealed reports one after the other, in the notation of RFC 8446, section 3:
 *
 *     struct { opaque id[32]; opaque sealed<0..2^32-1>; } Frame;
 */
export function writeFrames(frames: readonly Frame[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frames.reduce((sum, { sealed }) => sum + HEAD_BYTES + sealed.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { id, sealed } of frames) {
    bytes.set(id, at);
    view.setUint32(at + ID_BYTES, sealed.length);
    bytes.set(sealed, at + HEAD_BYTES);
    at += HEAD_BYTES + sealed.length;
  }
  return bytes;
}

/**
 * Reads what `writeFrames` wrote; the frames' bytes are copies.
 * @throws {FrameError}
 */
export function readFrames(bytes: Uint8Array): Frame[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + HEAD_BYTES > bytes.length) throw new FrameError('A frame is cut short.');
    const end = at + HEAD_BYTES + view.getUint32(at + ID_BYTES);
    if (end > bytes.length) throw new FrameError('A frame is cut short.');
    frames.push({ id: bytes.slice(at, at + ID_BYTES), sealed: bytes.slice(at + HEAD_BYTES, end) });
    at = end;
  }
  return frames;
}
