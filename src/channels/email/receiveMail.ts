import type { SealedEnvelope } from '../../envelope/sealedEnvelope.ts';
import { acceptReport, type IntakeContext } from '../../intake/acceptReport.ts';
import { mailMark } from '../../intake/mailMark.ts';
import { RefusedError } from '../../intake/refusal.ts';
import { reportKeeper } from '../../intake/reportKeeper.ts';
import { countMail } from '../../store/countMail.ts';
import { isOwnMessage } from '../../store/isOwnMessage.ts';
import { receivedHourOfMark } from '../../store/receivedHourOfMark.ts';
import { createTurnstile } from '../turnstile.ts';
import type { EmailContext } from './context.ts';
import { currentDesk } from './inbound/currentDesk.ts';
import { mailReceiver, type ReceiveMail } from './inbound/mailReceiver.ts';
import { READING_AT_ONCE, READING_WAITING } from './limits.ts';

const CHANNEL = 'email';

/**
 * Takes in e-mail beside the database.
 * @throws {BusyError, NoDeskError, OverloadedError} from what it makes, and what the database throws
 */
export function receiveMail(context: EmailContext): ReceiveMail {
  const { store, roster, desk, secret, seal, wakeOutbox, clock } = context;
  const turnstile = createTurnstile({ atOnce: READING_AT_ONCE, waiting: READING_WAITING });
  const keep = reportKeeper(store);
  const receive = mailReceiver({
    desk: (now) => currentDesk(roster.current()?.roster, desk, now),
    known: async ({ ownId, digest }) => {
      if (ownId !== undefined && (await isOwnMessage(store, ownId))) return 'loop';
      return (await receivedHourOfMark(store, await mailMark(secret, digest))) ? 'duplicate' : undefined;
    },
    seal,
    keep: async (envelope, { digest }) => {
      const mark = await mailMark(secret, digest);
      const intake: IntakeContext<SealedEnvelope> = {
        store,
        keep,
        clock,
        hasDesk: (id) => id === desk,
        verifyProof: () => ({ ok: true, digest: mark }),
      };
      try {
        await acceptReport(intake, envelope, CHANNEL);
      } catch (error) {
        if (!(error instanceof RefusedError && error.refusal === 'challenge-used')) throw error;
        await countMail(store, 'duplicate', clock());
        return 'duplicate';
      }
      wakeOutbox();
      return 'report';
    },
    count: (received) => countMail(store, received, clock()),
    clock,
    ...(context.onReport ? { onReport: context.onReport } : {}),
  });
  return (mail) => turnstile.pass(() => receive(mail));
}
