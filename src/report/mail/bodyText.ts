import { cleanText } from '../clean.ts';
import { MAX_TEXT_BYTES } from '../sizes.ts';
import { cutBytes } from './cutBytes.ts';
import { htmlText } from './htmlText.ts';
import type { MailMark } from './mail.ts';

/** Between texts that stood apart. */
const BREAK = '\n\n';

/** An HTML part with this much more text than its plain alternative says something that the alternative does not. */
const MORE_IN_HTML = 200;

/** Cleaning makes a text shorter, seldom to a quarter. More is not cleaned: it would take many times its size. */
const MAX_UNCLEAN_BYTES = 4 * MAX_TEXT_BYTES;

const FROM_HTML = '[From the HTML of the e-mail]';

/** Read and cut. Text of a message is text or HTML or both. */
export interface BodyText {
  readonly text: string;
  readonly marks: MailMark[];
}

/** The words of a message for reading: its plain text, and what only its HTML says. */
export function bodyText(plain: string | undefined, html: string | undefined): BodyText {
  const written = (plain ?? '').trim();
  const fromHtml = html === undefined ? '' : htmlText(html);
  if (written === '') return { text: fromHtml, marks: fromHtml === '' ? [] : ['html-only'] };
  const isMore = fromHtml.length > 2 * written.length + MORE_IN_HTML;
  return { text: isMore ? [written, FROM_HTML, fromHtml].join(BREAK) : written, marks: [] };
}

/**
 * Texts that stood apart, as one that a report can hold.
 * @returns the text, and whether there was more
 */
export function joinTexts(texts: readonly string[]): { text: string; isCut: boolean } {
  const joined = texts.filter((text) => text !== '').join(BREAK);
  const unclean = cutBytes(joined, MAX_UNCLEAN_BYTES);
  const clean = cleanText(unclean);
  const text = cutBytes(clean, MAX_TEXT_BYTES);
  return { text, isCut: text.length < clean.length || unclean.length < joined.length };
}
