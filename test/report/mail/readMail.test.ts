import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src/report/mail/headerFields.ts';
import { keepOriginal } from '../../../src/report/mail/keepOriginal.ts';
import type { MailMark } from '../../../src/report/mail/mail.ts';
import { type ReadFile, type ReadMail, readMail } from '../../../src/report/mail/readMail.ts';
import { CORPUS, corpusMessage } from '../../channels/email/corpus.ts';

type Told = Partial<ReadMail<ReadFile>>;

/** As it is read on arrival, and in the console. */
const read = (message: Uint8Array) => readMail(keepOriginal(message, readHeader(message)));

/** For every message of the corpus: words that a reader must see, and what is known beside them. */
const EXPECTED: Record<string, { words: string[]; not?: string[]; marks?: MailMark[]; told?: Told }> = {
  'html-only': {
    words: ['He said "leave it" – twice.', 'Second line\nThird & last £50', '[https://example.org/track?id=7] here'],
    not: ['<', 'alert', 'color'],
    marks: ['html-only'],
  },
  'latin1-8bit': { words: ['Il était dans le café à côté.'], told: { subject: 'Café on the corner' } },
  'utf16-base64': { words: ["Mae'r heddwas yn cymryd arian: tŷ, dŵr."], told: { subject: 'Adroddiad Ŵyl' } },
  'koi8-r': { words: ['Он берёт деньги.'] },
  'unknown-charset': { words: ['plain words in no known charset'] },
  'raw-utf8-header': { words: ['Geiriau.'], told: { subject: 'Tŷ ar y bryn – naw' } },
  attachments: { words: ['The photograph is attached.'] },
  calendar: { words: ['Meet me here.'], marks: ['calendar'] },
  winmail: { words: ['See attached.'], marks: ['winmail'] },
  'gmail-forward': {
    words: ['He searched for my sister on the system.'],
    told: {
      forwarded: [
        {
          how: 'written',
          from: [{ name: 'Carys Morgan', address: 'carys@example.net' }],
          date: 'Mon, 23 Nov 2026 at 09:12',
          subject: 'what he did',
        },
      ],
    },
  },
  'outlook-forward-cy': {
    words: ['Gwelais i ef yn cymryd yr arian.'],
    told: {
      forwarded: [
        {
          how: 'written',
          from: [{ name: 'Dafydd Rhys', address: 'dafydd@example.net' }],
          date: '23 Tachwedd 2026 09:12',
          subject: 'cwyn',
        },
      ],
    },
  },
  'apple-quoted-forward': {
    words: ['The blue car again.'],
    told: {
      forwarded: [
        {
          how: 'written',
          from: [{ name: 'E. Vans', address: 'evans@example.net' }],
          date: '23 November 2026 at 09:12:00 GMT',
          subject: 'car',
        },
      ],
    },
  },
  'attached-forward': {
    words: ['See both.', 'Middle words.', 'The innermost words.'],
    told: {
      forwarded: [
        {
          how: 'attached',
          from: [{ name: 'Gwen', address: 'gwen@example.net' }],
          subject: 'middle',
          date: 'Mon, 23 Nov 2026 08:00:00 +0000',
        },
        {
          how: 'attached',
          from: [{ name: 'Ffion', address: 'ffion@example.net' }],
          subject: 'innermost',
          date: 'Sun, 22 Nov 2026 08:00:00 +0000',
        },
      ],
    },
  },
  'pgp-mime': { words: [], marks: ['pgp-encrypted'] },
  'pgp-inline': { words: ['-----BEGIN PGP MESSAGE-----'], marks: ['pgp-encrypted'] },
  smime: { words: [], marks: ['smime-encrypted'] },
  'no-mime': { words: ['No MIME fields at all.'], told: { subject: 'plain old' } },
  'no-blank-line': { words: ['These words follow the header with nothing between.', 'And more of them.'] },
  'broken-boundary': { words: ['The part that never ends.'] },
  'bare-lf': { words: ['Words after a bare line feed.'], told: { subject: 'bare line feeds' } },
  empty: { words: [], told: { from: [], files: [] } },
  'mailing-list': { words: ['Signed words that'], marks: ['pgp-signed'] },
};

describe('reads what mail programs write', () => {
  test('and every message of the corpus is looked at', () => expect(Object.keys(EXPECTED).sort()).toEqual(CORPUS));

  test.each(CORPUS)('%s', async (name) => {
    const { words = [], not = [], marks = [], told = {} } = EXPECTED[name] ?? {};
    const found = await read(corpusMessage(name));
    for (const word of words) expect(found.text).toContain(word);
    for (const word of not) expect(found.text).not.toContain(word);
    expect(found.marks).toEqual(marks);
    expect(found).toMatchObject(told);
  });
});

test('files keep their bytes and get a name that is no path', async () => {
  const { files } = await read(corpusMessage('attachments'));
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['_.._etc_Photo of the car.png', 'image/png'],
    ['Datganiad tŷ.pdf', 'application/pdf'],
  ]);
  expect(Buffer.from(files[1]?.content ?? []).toString()).toBe('%PDF-1.4 statement');
  expect(files[1]).toMatchObject({ bytes: 18, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
