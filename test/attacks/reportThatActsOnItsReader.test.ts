import { expect, test } from 'vitest';
import { composeReport, JSON_TYPE, TEXT_TYPE } from '../../src/report/compose.ts';
import { encodeEntity } from '../../src/report/mime.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Report } from '../../src/report/report.ts';
import { sampleReport } from '../report/sampleReport.ts';

/** Clears the terminal, forges a title, hides text by turning it round. */
const hostile = '\u001b[2J\u001b]0;root@ccu\u0007a\u202egpj.exe\u2066\u0085\u009b31m\u0000\r\u0008b';
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function everyString(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyString) : [];
}

const report: Report = {
  ...sampleReport(hostile),
  desk: hostile,
  force: hostile,
  answers: [
    {
      question: hostile,
      asked: hostile,
      text: hostile,
      choices: [{ id: hostile, label: hostile }],
      people: [{ name: hostile, rank: hostile, collarNumber: hostile, station: hostile, description: hostile }],
    },
  ],
};

test('what is typed into the chat reaches no terminal as a command', async () => {
  const text = new TextDecoder().decode(await composeReport(report));
  expect(text.replaceAll('\r\n', '\n')).not.toMatch(unsafe);
});

test('what comes from another program than the chat is cleaned when it is read', () => {
  const encoder = new TextEncoder();
  const entity = encodeEntity(
    [
      { type: TEXT_TYPE, encoding: '8bit', body: encoder.encode(hostile) },
      { type: JSON_TYPE, encoding: 'binary', body: encoder.encode(JSON.stringify(report)) },
    ],
    'b',
  );
  const parsed = parseReport(entity);
  const strings = everyString([parsed.report, parsed.text]);
  expect(strings.length).toBe(15);
  for (const text of strings) expect(text).not.toMatch(unsafe);
});
