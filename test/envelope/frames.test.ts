import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameError, readFrames, writeFrames } from '../../src/envelope/frames.ts';

const frame = fc.record({
  id: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  sealed: fc.uint8Array({ maxLength: 300 }),
});

test('what was written is read; what is cut short is refused', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1, maxLength: 5 }), fc.nat(), (frames, cut) => {
      const bytes = writeFrames(frames);
      const plain = (list: { id: Uint8Array; sealed: Uint8Array }[]) =>
        list.map(({ id, sealed }) => [Buffer.from(id).toString('hex'), Buffer.from(sealed).toString('hex')]);
      expect(plain(readFrames(bytes))).toEqual(plain(frames));
      const last = frames.at(-1)?.sealed.length ?? 0;
      const short = bytes.slice(0, bytes.length - 1 - (cut % (last + 35)));
      expect(() => readFrames(short)).toThrow(FrameError);
    }),
  );
});
