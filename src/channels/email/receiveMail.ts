import { acceptReport, type IntakeContext } from '../../intake/acceptReport.ts';
import type { SealedEnvelope } from '../../intake/readEnvelope.ts';
import { RefusedError } from '../../intake/refusal.ts';
import { reportKeeper } from '../../intake/reportKeeper.ts';
import { classifyMail, type MailKind, ownIdOf } from '../../report/mail/classifyMail.ts';
import { readHeader } from '../../report/mail/headerFields.ts';
import { keepOriginal } from '../../report/mail/keepOriginal.ts';
import { countMail } from '../../store/countMail.ts';
import { isOwnMessage } from '../../store/isOwnMessage.ts';
import { receivedHourOfMark } from '../../store/receivedHourOfMark.ts';
import { createTurnstile } from '../turnstile.ts';
import { contentMark } from './contentMark.ts';
import type { ArrivedMail, EmailContext } from './context.ts';
import { currentDesk } from './currentDesk.ts';
import { READING_AT_ONCE, READING_WAITING } from './limits.ts';

const CHANNEL = 'email';

/** What became of a message. `report` is on the disk; the others are counted, and only the count is kept. */
export type Received = MailKind | 'duplicate';

export type ReceiveMail = (mail: ArrivedMail) => Promise<Received>;

/**
 * Makes what takes in e-mail: a report is sealed and on the disk when it answers.
 *
 * Whatever it throws means that nothing was taken, and that the same message may come again.
 * @throws {BusyError, NoDeskError, OverloadedError} from what it makes, and what the database throws
 */
export function mailReceiver(context: EmailContext): ReceiveMail {
  const turnstile = createTurnstile({ atOnce: READING_AT_ONCE, waiting: READING_WAITING });
  const keep = reportKeeper(context.store);

  const takeIn = async (mail: ArrivedMail, original: Uint8Array, mark: Uint8Array): Promise<Received> => {
    const desk = currentDesk(context.roster, context.desk, context.clock());
    if (await receivedHourOfMark(context.store, mark)) return 'duplicate';
    const { envelopeFrom } = mail;
    const now = context.clock();
    const envelope = await context.seal(original, { desk, checks: await mail.check(), envelopeFrom, now });
    const intake: IntakeContext<SealedEnvelope> = {
      store: context.store,
      keep,
      clock: context.clock,
      hasDesk: (id) => id === desk.id,
      verifyProof: async () => ({ ok: true, digest: mark }),
    };
    try {
      await acceptReport(intake, envelope, CHANNEL);
    } catch (error) {
      if (error instanceof RefusedError && error.refusal === 'challenge-used') return 'duplicate';
      throw error;
    }
    context.wakeOutbox();
    return 'report';
  };

  const receive = async (mail: ArrivedMail): Promise<Received> => {
    const header = readHeader(mail.message);
    const kind = classifyMail(header.fields);
    if (kind !== 'report') return kind;
    const ownId = ownIdOf(header.fields);
    if (ownId !== undefined && (await isOwnMessage(context.store, ownId))) return 'loop';
    const original = keepOriginal(mail.message, header);
    return takeIn(mail, original, await contentMark(context.secret, original));
  };

  return (mail) =>
    turnstile.pass(async () => {
      const received = await receive(mail);
      if (received !== 'report') await countMail(context.store, received, context.clock());
      return received;
    });
}
