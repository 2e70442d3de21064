import { expect, test } from 'vitest';
import { freshReference } from '../../web-console/out/paper/freshReference.ts';
import { intelligencePaper } from '../../web-console/out/paper/intelligencePaper.ts';
import { tellsOfSource } from '../../web-console/out/paper/tellsOfSource.ts';
import { printPaper } from '../../web-console/out/printer/printPaper.ts';
import { factsOf, textOf } from '../support/poppler.ts';
import { faces } from '../web-console/support/papers.ts';
import { storyReport } from '../web-console/support/reports.ts';

const draft = {
  reference: 'IR-0000-0000-0000',
  sourceReference: 'SR-0000-0000-0000',
  recipient: 'iopc',
  from: 'Northshire Police',
  day: '26 November 2026',
  subject: 'Disclosure',
  grade: { source: 2, information: 'C', handling: 'P', conditions: [] },
  text: '',
  handling: '',
} as const;

test('what somebody has put into a document stays words: no markup, script, link, field or page of its own', async () => {
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    ') Tj ET /JavaScript (app.alert(1)) BT (',
    '>> EMC endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
    'https://tracker.example/?id=1 mailto:x@y.example',
    '\\) \\( \\\\ %%EOF',
  ];
  const text = `${hostile.join('\n')}\n\u202eevil\u202c \u2066x\u2069 nul\u0000 bell\u0007 half\ud800`;
  const paper = intelligencePaper({ ...draft, text, subject: text, handling: text });
  const pdf = await printPaper(paper, faces, undefined);
  const words = await textOf(pdf);
  for (const line of hostile) expect(words.replace(/\s+/g, ' ')).toContain(line);
  expect(words).toContain('evil x nul bell half');
  expect(words).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
  expect(await factsOf(pdf)).toMatchObject({ JavaScript: 'no', Form: 'none', Encrypted: 'no' });
  const bytes = Buffer.from(pdf).toString('latin1');
  expect(bytes).not.toMatch(/\/Annots|\/OpenAction|\/JavaScript|\/URI|\/AA\b|\/Launch|\/EmbeddedFile/);
});

test('a very long word, nothing but line ends, and pictures without end are printed', async () => {
  for (const text of ['x'.repeat(20_000), '\n'.repeat(500), ' ', 'ŵ'.repeat(5_000), '👩🏽‍🚒'.repeat(300)]) {
    const pdf = await printPaper(intelligencePaper({ ...draft, text }), faces, undefined);
    expect(Number((await factsOf(pdf))['Pages'])).toBeGreaterThan(0);
  }
});

test('references are made of chance alone: none of a thousand is like another', () => {
  const made = Array.from({ length: 1_000 }, () => freshReference('SR'));
  expect(new Set(made).size).toBe(1_000);
  for (const one of made) expect(one).toMatch(/^SR(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

test('the source’s own words, voice and ways to reach them are found in a sanitised text, and a clean one is let be', () => {
  const report = storyReport(
    'He came round to my flat three times in March. Ring me on 07700 900123 or a.b@mail.example.',
  );
  const id = `deadbeef${'0'.repeat(56)}`;
  const found = (text: string) => tellsOfSource(text, report, id);
  expect(found('An officer visited a witness off duty several times in spring.')).toEqual([]);
  expect(found('An officer came round to MY flat, three times, in March.').join()).toContain('own words');
  expect(found('I saw him there.').join()).toContain('speaks as');
  expect(found('The reporter saw him there.').join()).toContain('speaks of');
  expect(found('Telephone 07700 900123.').join()).toContain('07700 900123');
  expect(found('Write to a.b@mail.example.').join()).toContain('a way to reach');
  expect(found('From report deadbeef.').join()).toContain('id');
});
