import fc from 'fast-check';
import { CORPUS, corpusMessage } from './corpus.ts';

/** What breaks parsers: ends of lines and headers, boundaries, encodings, and bytes that are no text. */
const CRUMBS = [
  '\r',
  '\n',
  '\0',
  '--',
  '--outer',
  '--outer--',
  '=',
  '=?utf-8?B?',
  '?=',
  '"',
  '(',
  '<',
  ';',
  ':',
  ' boundary=""',
  'Content-Type: multipart/mixed; boundary=x\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  '\r\n\r\n',
  '.\r\n',
  '\xff\xfe',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-7',
  '\x1b$B',
  '<!--',
  '&#x110000;',
].map((crumb) => Buffer.from(crumb, 'latin1'));

interface Change {
  at: number;
  drop: number;
  put: Uint8Array;
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.record({
  at: fraction,
  drop: fc.oneof(fc.constant(0), fc.nat(60)),
  put: fc.oneof(fc.constantFrom(...CRUMBS), fc.uint8Array({ maxLength: 12 })),
});

const damaged: fc.Arbitrary<Buffer> = fc
  .record({
    name: fc.constantFrom(...CORPUS),
    other: fc.option(fc.constantFrom(...CORPUS), { freq: 4 }),
    changes: fc.array(change, { minLength: 1, maxLength: 8 }),
  })
  .map(({ name, other, changes }) => {
    let message: Buffer = Buffer.concat([corpusMessage(name), other ? corpusMessage(other) : Buffer.alloc(0)]);
    for (const { at, drop, put } of changes) {
      const index = Math.floor(at * message.length);
      message = Buffer.concat([message.subarray(0, index), put, message.subarray(index + drop)]);
    }
    return message;
  });

type Twist = (message: Buffer, at: number) => Buffer;

const asText = (change: (text: string, at: number) => string): Twist => {
  return (message, at) => Buffer.from(change(message.toString('latin1'), at), 'latin1');
};

/** The lines of a message, with one of them chosen. */
const onLine = (change: (line: string) => string): Twist =>
  asText((text, at) => {
    const lines = text.split('\r\n');
    const index = Math.floor(at * lines.length);
    return lines.map((line, n) => (n === index ? change(line) : line)).join('\r\n');
  });

/** What servers, filters, programs and line noise do to whole messages. */
const TWISTS: Record<string, Twist> = {
  'nothing at all': (message) => message,
  'cut off in the middle': (message, at) => message.subarray(0, Math.floor(at * message.length)),
  'its beginning lost': (message, at) => message.subarray(Math.floor(at * message.length)),
  'line feeds alone': asText((text) => text.replaceAll('\r\n', '\n')),
  'carriage returns alone': asText((text) => text.replaceAll('\r\n', '\r')),
  'line ends doubled': asText((text) => text.replaceAll('\r\n', '\r\n\r\n')),
  'folded everywhere': asText((text) => text.replaceAll(': ', ':\r\n ')),
  'a line a hundred times': onLine((line) => Array(100).fill(line).join('\r\n')),
  'a line of 20,000': onLine((line) => line.padEnd(20_000, 'x')),
  'a line lost': onLine(() => ''),
  'a line in capitals': onLine((line) => line.toUpperCase()),
  'the seventh bit lost': (message) => message.map((byte) => byte & 0x7f) as Buffer,
  'a bit turned over': (message, at) =>
    message.map((byte, n) => (n === Math.floor(at * message.length) ? byte ^ 0x20 : byte)) as Buffer,
  'UTF-8 read as Latin-1': (message) => Buffer.from(message.toString('latin1'), 'utf8'),
  'as UTF-16': (message) => Buffer.from(message.toString('latin1'), 'utf16le'),
  'quoted-printable that is none': asText((text) => text.replaceAll('=', '=3D').replaceAll('e', '=65')),
  'another encoding said': asText((text) => text.replace(/base64|quoted-printable|8bit|7bit/gi, 'x-uuencode')),
  'encodings exchanged': asText((text) => text.replace(/quoted-printable|8bit|7bit/gi, 'base64')),
  'another character set said': asText((text) => text.replace(/charset="?[\w-]+"?/gi, 'charset="iso-2022-jp"')),
  'a boundary with a tail': asText((text) => text.replace(/^(--\S+)$/gm, '$1 \t')),
  'every part a message': asText((text) => text.replace(/text\/plain/gi, 'message/rfc822')),
  'inside itself': (message) =>
    Buffer.concat([Buffer.from('Subject: Fwd\r\nContent-Type: message/rfc822\r\n\r\n'), message]),
};

/** A message of the corpus after a twist and some damage; two of them in one, sometimes. */
export const mutated: fc.Arbitrary<Buffer> = fc
  .record({
    message: fc.oneof(damaged, fc.constantFrom(...CORPUS).map(corpusMessage)),
    twists: fc.array(fc.record({ name: fc.constantFrom(...Object.keys(TWISTS)), at: fraction }), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ message, twists }) =>
    twists.reduce((twisted, { name, at }) => Buffer.from(TWISTS[name]?.(twisted, at) ?? twisted), message),
  );
