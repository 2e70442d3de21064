import { joinLines, type MessageParts, messageId } from './headers.ts';

/** Says neither whose mailbox it is nor what for, and nothing of the e-mail that it answers. */
const WORDS = [
  'This is an automatic answer. Your e-mail has arrived.',
  'It may be some time before somebody reads it. In an emergency call 999.',
  'Please do not reply to this message.',
  '',
  'Ateb awtomatig yw hwn. Mae eich e-bost wedi cyrraedd.',
  'Efallai y bydd peth amser cyn i rywun ei ddarllen. Mewn argyfwng, ffoniwch 999.',
  "Peidiwch ag ymateb i'r neges hon.",
];

const SUBJECT = 'Automatic answer / Ateb awtomatig';

/**
 * The automatic answer (RFC 3834, section 3): the same words whoever wrote. Neither `In-Reply-To` nor `References`, which
 * the RFC would have: they would tell every server on the way which e-mail came here.
 */
export function answerMessage({ id, from, to, date }: MessageParts): string {
  return joinLines([
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${SUBJECT}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId(id, from)}`,
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: All',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    ...WORDS,
  ]);
}
