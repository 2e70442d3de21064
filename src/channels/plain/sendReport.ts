import type { SealedEnvelope } from '../../envelope/sealedEnvelope.ts';
import { acceptReport, type IntakeContext } from '../../intake/acceptReport.ts';
import { receivedOn } from '../../intake/receivedOn.ts';
import { RefusedError } from '../../intake/refusal.ts';
import { reportKeeper } from '../../intake/reportKeeper.ts';
import { deskFor } from '../../interview/deskFor.ts';
import { interview } from '../../interview/interview.ts';
import type { Texts } from '../../interview/texts/types.ts';
import { toReport } from '../../interview/toReport.ts';
import { receivedHourOfMark } from '../../store/receivedHourOfMark.ts';
import { sealForDesk } from '../sealForDesk.ts';
import { createBudget, createTurnstile } from '../turnstile.ts';
import type { PlainContext } from './context.ts';
import { oneReport } from './oneReport.ts';
import { conversationOf, type PageState } from './state.ts';

/** How a report came that was typed into a page without JavaScript. */
const CHANNEL = 'plain';

/** Argon2id takes 64 MiB and most of a second for each: more at once would starve everybody else on a small machine. */
const SENDING_AT_ONCE = 2;

/** More than wait this many times half a second do better to press again. */
const SENDING_WAITING = 40;

/**
 * Reports an hour by this way, and how many may come in a rush: far above what all the country's forces get, and what a
 * unit can still look through after somebody let a program loose on it.
 */
const LIMITS = { most: 100, perHour: 300 };

/** No desk of the roster may get it. */
export class NoDeskError extends Error {
  override readonly name = 'NoDeskError';
}

export interface Sent {
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  readonly words: readonly string[];
  /** The conversation's report was in already; this one was not taken. */
  readonly wasIn: boolean;
}

export type SendReport = (state: PageState, texts: Texts) => Promise<Sent>;

/**
 * Makes what seals a conversation's report and takes it in. A conversation makes one report: sent again, whatever has
 * become of its answers, it finds the one that is held.
 *
 * Whoever has no JavaScript cannot prove work. What bounds abuse instead: so many at once, so many an hour, for all
 * together. Nothing is kept of who sent.
 * @throws {BusyError} from what it makes; `NoDeskError`, `ReportTooLargeError`
 */
export function reportSender(context: PlainContext): SendReport {
  const turnstile = createTurnstile({ atOnce: SENDING_AT_ONCE, waiting: SENDING_WAITING });
  const budget = createBudget(context.limits ?? LIMITS, context.clock);
  const keep = reportKeeper(context.store);

  const findHeld = async (mark: Uint8Array, words: readonly string[]): Promise<Sent | undefined> => {
    const hour = await receivedHourOfMark(context.store, mark);
    return hour && { receivedOn: receivedOn(hour), words, wasIn: true };
  };

  const send = async (state: PageState, texts: Texts): Promise<Sent> => {
    const { words, mark } = await oneReport(state.seed);
    const held = await findHeld(mark, words);
    if (held) return held;
    const current = context.roster.current();
    const { walk, urgent } = conversationOf(state);
    const desk = current && deskFor(interview, walk.answers, current.roster.desks);
    if (!desk) throw new NoDeskError('no desk for these answers');
    const intake: IntakeContext<SealedEnvelope> = {
      store: context.store,
      keep,
      clock: context.clock,
      hasDesk: (id) => id === desk.id,
      verifyProof: () => ({ ok: true, digest: mark }),
    };
    budget.take();
    try {
      const envelope = await sealForDesk({
        report: toReport(interview, walk.answers, texts, { desk: desk.id, channel: CHANNEL }),
        desk,
        priority: urgent,
        words,
        rootFingerprint: current.rootFingerprint,
        now: context.clock(),
      });
      const accepted = await acceptReport(intake, envelope, CHANNEL);
      context.wakeOutbox();
      return { receivedOn: receivedOn(accepted.receivedHour), words, wasIn: false };
    } catch (error) {
      budget.giveBack();
      const found = error instanceof RefusedError ? await findHeld(mark, words) : undefined;
      if (found) return found;
      throw error;
    }
  };
  return (state, texts) => turnstile.pass(() => send(state, texts));
}
