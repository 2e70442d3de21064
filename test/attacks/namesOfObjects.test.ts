import { expect, test } from 'vitest';
import { contentTypeOf } from '../../src/assets/contentTypes.ts';
import { variantsOf } from '../../src/links/variantsOf.ts';
import { classifyMail } from '../../src/report/mail/classifyMail.ts';
import { decodeEntities } from '../../src/report/mail/decodeEntities.ts';
import { writtenHeads } from '../../src/report/mail/writtenHeads.ts';

/** What every JavaScript object answers to, whatever it was made for. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

test.each(INHERITED)('a person, place or file called %s is one like any other', (name) => {
  expect(variantsOf({ kind: 'name', text: `Anna ${name}` }).length).toBeGreaterThan(0);
  expect(variantsOf({ kind: 'name', text: name }).length).toBeGreaterThan(0);
  expect(decodeEntities(`&${name};`)).toBe(`&${name};`);
  expect(writtenHeads(`${name}: a\nFrom: b\n`)).toEqual([]);
  expect(contentTypeOf(`a.${name}`)).toBeUndefined();
  const contentType = `multipart/report; report-type=${name}`;
  expect(classifyMail([{ name: 'content-type', value: contentType }] as never)).toBe('report');
});
