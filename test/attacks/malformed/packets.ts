import fc from 'fast-check';
import { decodeBase64Url, encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { MAX_RECIPIENTS } from '../../../src/envelope/sizes.ts';

/** A whole OpenPGP packet of a good sealed report (RFC 9580, section 4.2). */
interface Packet {
  tag: number;
  start: number;
  body: Buffer;
}

const SESSION_KEY_TAG = 1;
const DATA_TAG = 18;

/** Version, then the eight octets of the key id (RFC 9580, section 5.1.1). */
const KEY_ID_OFFSET = 1;
const KEY_ID_END = 9;

/** Sealed bytes, in base64url, that are not what the protocol says, in a way that can be seen from outside. */
export function brokenSealed(sealed: string): fc.Arbitrary<string> {
  const good = Buffer.from(decodeBase64Url(sealed));
  const packets = readPackets(good);
  const keys = packets.filter((packet) => packet.tag === SESSION_KEY_TAG);
  const data = packets.find((packet) => packet.tag === DATA_TAG) as Packet;
  /** Fewer recipients than the desk has: nothing that can be seen from outside. */
  const starts = new Set(packets.map((packet) => packet.start));
  const junk = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes));

  const broken: fc.Arbitrary<Buffer> = fc.oneof(
    junk,
    junk.map((tail) => Buffer.concat([good, tail])),
    fc.integer({ min: 1, max: good.length - 1 }).map((length) => good.subarray(0, length)),
    fc
      .integer({ min: 1, max: good.length - 1 })
      .filter((start) => !starts.has(start))
      .map((start) => good.subarray(start)),
    fc.constant(write([data])),
    fc.constant(write(keys)),
    fc.constant(write([...keys, data, data])),
    fc.constant(write([data, ...keys])),
    fc.constant(write([...Array.from({ length: MAX_RECIPIENTS + 1 }, () => keys[0] as Packet), data])),
    fc.integer({ min: 1, max: 2_000 }).map((less) => write([...keys, { ...data, body: data.body.subarray(0, -less) }])),
    junk.map((more) => write([...keys, { ...data, body: Buffer.concat([data.body, more]) }])),
    fc
      .integer({ min: KEY_ID_OFFSET, max: KEY_ID_END - 1 })
      .map((at) => write([...keys.map((key) => withOctet(key, at, 0x5a)), data])),
    fc
      .integer({ min: 0, max: 255 })
      .filter((version) => version !== 3)
      .map((version) => write([...keys.map((key) => withOctet(key, 0, version)), data])),
    fc
      .integer({ min: 0, max: 255 })
      .filter((version) => version !== 1)
      .map((version) => write([...keys, withOctet(data, 0, version)])),
    fc
      .integer({ min: 0, max: 63 })
      .filter((tag) => tag !== DATA_TAG)
      .map((tag) => write([...keys, { ...data, tag }])),
    fc
      .integer({ min: 0, max: 63 })
      .filter((tag) => tag !== SESSION_KEY_TAG)
      .map((tag) => write([...keys.map((key) => ({ ...key, tag })), data])),
    fc.constantFrom(0, 0x7f, 0x80, 0x8c, 0xff).map((octet) => Buffer.concat([Buffer.from([octet]), good.subarray(1)])),
    fc.integer({ min: 224, max: 254 }).map((partial) => Buffer.concat([Buffer.from([0xc0 | DATA_TAG, partial]), good])),
    fc.constant(Buffer.concat([Buffer.from([0xc0 | DATA_TAG, 255, 0xff, 0xff, 0xff, 0xff]), good])),
    fc.integer({ min: 0, max: 63 }).map((tag) => Buffer.from([0xc0 | tag, 0])),
  );
  return broken.filter((bytes) => bytes.length > 0).map(encodeBase64Url);
}

/** Reads whole packets with new-format headers, as the good report has them. */
function readPackets(bytes: Buffer): Packet[] {
  const packets: Packet[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = (bytes[at] as number) & 0x3f;
    const first = bytes[at + 1] as number;
    const [length, header] =
      first < 192
        ? [first, 2]
        : first < 224
          ? [((first - 192) << 8) + (bytes[at + 2] as number) + 192, 3]
          : [bytes.readUInt32BE(at + 2), 6];
    packets.push({ tag, start: at, body: bytes.subarray(at + header, at + header + length) });
    at += header + length;
  }
  return packets;
}

function write(packets: readonly Packet[]): Buffer {
  return Buffer.concat(
    packets.flatMap(({ tag, body }) => {
      const header = Buffer.from([0xc0 | tag, 255, 0, 0, 0, 0]);
      header.writeUInt32BE(body.length, 2);
      return [header, body];
    }),
  );
}

function withOctet(packet: Packet, at: number, octet: number): Packet {
  const body = Buffer.from(packet.body);
  body[at] = octet;
  return { ...packet, body };
}
