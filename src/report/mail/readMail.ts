import { encodeHex } from '../../envelope/hex.ts';
import { bodyText, joinTexts } from './bodyText.ts';
import { fileName } from './fileName.ts';
import { readHeader } from './headerFields.ts';
import type { ForwardedMail, MailFile, MailHead, MailMark, MailParty } from './mail.ts';
import { mailMarks } from './mailMarks.ts';
import { type Attachment, type Email, parseMime, partiesOf } from './postalMime.ts';
import { readUnparsed } from './readUnparsed.ts';
import { MAX_FORWARDED, writtenHeads } from './writtenHeads.ts';

/** A file of an e-mail with its content, decoded and otherwise as it came. */
export interface ReadFile extends MailFile {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** An e-mail taken apart. */
export interface ReadMail<File extends MailFile = MailFile> extends MailHead {
  replyTo: MailParty[];
  text: string;
  forwarded: ForwardedMail[];
  files: File[];
  marks: MailMark[];
}

/** Files that are listed one by one. Somebody who sends more has them all in the original. */
export const MAX_FILES = 200;

/** Messages within messages that are read. */
const MAX_DEPTH = 8;

/** Longest subject or date that is taken; the original has it whole. */
const MAX_FIELD = 2_000;

const MESSAGE = 'message/rfc822';

/**
 * Takes an e-mail apart. The same bytes always give the same. Nothing is unpacked, rendered or fetched.
 *
 * Never fails: what cannot be taken apart is marked `not-read`, with the beginning of its bytes as text, and the
 * original beside it has every byte.
 */
export async function readMail(original: Uint8Array): Promise<ReadMail<ReadFile>> {
  const { fields } = readHeader(original);
  let email: Email;
  try {
    email = await parseMime(original);
  } catch {
    return readUnparsed(original);
  }
  const inner = await readInner(email.attachments, MAX_DEPTH);
  const body = bodyText(email.text, email.html);
  const { text, isCut } = joinTexts([body.text, ...inner.texts]);
  const listed = email.attachments.slice(0, MAX_FILES);
  const files = await Promise.all(listed.map(readFile));
  return {
    ...headOf(email),
    replyTo: partiesOf(email.replyTo),
    text,
    forwarded: [...inner.heads, ...writtenHeads(text)].slice(0, MAX_FORWARDED),
    files,
    marks: [
      ...mailMarks(fields, text, files),
      ...body.marks,
      ...(isCut ? (['text-cut'] as const) : []),
      ...(email.attachments.length > listed.length ? (['files-cut'] as const) : []),
    ],
  };
}

function headOf({ from, subject, headers }: Email): MailHead {
  const date = headers.find(({ key }) => key === 'date')?.value;
  return {
    from: partiesOf(from),
    ...(subject ? { subject: subject.slice(0, MAX_FIELD) } : {}),
    ...(date ? { date: date.slice(0, MAX_FIELD) } : {}),
  };
}

/** Heads and texts of the messages that are attached whole, outermost first. */
async function readInner(
  attachments: readonly Attachment[],
  depth: number,
): Promise<{ heads: ForwardedMail[]; texts: string[] }> {
  const heads: ForwardedMail[] = [];
  const texts: string[] = [];
  for (const { mimeType, content } of attachments) {
    if (mimeType !== MESSAGE || depth === 0 || heads.length >= MAX_FORWARDED) continue;
    const email = await parseMime(bytesOf(content)).catch(() => undefined);
    if (email === undefined) continue;
    heads.push({ how: 'attached', ...headOf(email) });
    texts.push(bodyText(email.text, email.html).text);
    const deeper = await readInner(email.attachments, depth - 1);
    heads.push(...deeper.heads);
    texts.push(...deeper.texts);
  }
  return { heads, texts };
}

async function readFile({ filename, mimeType, content }: Attachment, index: number): Promise<ReadFile> {
  const bytes = bytesOf(content);
  return {
    name: fileName(filename, mimeType === MESSAGE ? `message-${index + 1}.eml` : `file-${index + 1}`),
    type: mimeType.slice(0, MAX_FIELD),
    bytes: bytes.length,
    sha256: encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
    content: bytes,
  };
}

function bytesOf(content: Attachment['content']): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? Uint8Array.from(content) : new Uint8Array(content);
}
