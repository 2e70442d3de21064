import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { MAX_EDGE_MAIL_BYTES } from '../../workers/edge/limits.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { SECRET, startEdge } from './startEdge.ts';

/** What a Worker has at Cloudflare, less 15 MB that are assumed for its code and what it has while it idles. */
const ROOM_MB = 128 - 15;

/** workerd knows no limit, and without one V8 leaves garbage lying: this is what makes it collect as it must where there is one. */
process.env['MINIFLARE_WORKERD_V8_FLAGS'] = '--max-heap-size=48';

let api: ApiInProcess;
beforeAll(async () => {
  api = await startApiInProcess({ sealedMailSecret: SECRET });
});
afterAll(async () => {
  await api?.close();
});

const HEAD = 'From: a@example.org\r\nSubject: s\r\nMIME-Version: 1.0\r\n';
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;

/** A message filled up to the largest size with what `unit` is, over and over. */
const of = (unit: string, head = `${HEAD}Content-Type: text/plain\r\n\r\n`): Uint8Array<ArrayBuffer> => {
  const times = unit === '' ? 0 : Math.floor((MAX_EDGE_MAIL_BYTES - head.length) / unit.length);
  return new Uint8Array(Buffer.from(head + unit.repeat(times), 'latin1'));
};
const line = `${Buffer.from(Array.from({ length: 57 }, (_, byte) => byte * 3)).toString('base64')}\r\n`;
const file = 'Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';

const KINDS = {
  text: of('So many words of a story.\r\n'),
  HTML: of('<p>So many <b>words</b> of a story.</p>\r\n', `${HEAD}Content-Type: text/html\r\n\r\n`),
  'one file': of(line, `${MIXED}--b\r\n\r\nHello\r\n--b\r\n${file}`),
  'tens of thousands of parts': of(`--b\r\n${file}AAAA\r\n`, MIXED),
  'bytes that are no message': of('\0\xff\r'),
};

test.each(Object.entries(KINDS))(
  'the largest e-mail that is taken fits into a Worker’s memory: %s',
  async (_kind, bytes) => {
    const edge = await startEdge({ right: { SERVICE_URL: api.origin, ROOT_FINGERPRINT: api.unit.rootFingerprint } });
    onTestFinished(() => edge.close());
    expect(await edge.hand('right', of(''))).toBe('ok');
    let said = '';
    const grown = await edge.measure(async () => {
      said = await edge.hand('right', bytes);
    });
    expect(said).toBe('ok');
    expect(grown).toBeGreaterThan(5);
    expect(grown).toBeLessThan(ROOM_MB);
  },
);
