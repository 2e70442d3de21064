import { randomBytes } from 'node:crypto';
import type { LogEvent } from '../log/logEvent.ts';
import { DELIVERY_ID_BYTES } from './deliveries/limits.ts';
import { createWayHealth } from './deliveries/wayHealth.ts';
import { answerMessage } from './message/answerMessage.ts';
import type { Relay } from './transport/openRelay.ts';

/** The null sender: what becomes of an answer nobody is told (RFC 3834, section 3.3). */
const NOBODY = '';

/**
 * What hands one automatic answer to the relay, once: with whatever outcome it is forgotten. The log has a line when answers
 * begin to fail, and when they are taken again.
 */
export function answerSender(
  { relay, from, log }: { relay: Relay; from: string; log: LogEvent },
  clock: () => Date = () => new Date(),
): (to: string) => Promise<void> {
  const note = createWayHealth('answer', log);
  return async (to) => {
    const message = answerMessage({ id: randomBytes(DELIVERY_ID_BYTES), from, to, date: clock() });
    const outcome = await relay.send({ from: NOBODY, to, message });
    note(outcome.kind === 'later' ? 'waiting' : outcome.kind, outcome.kind === 'sent' ? undefined : outcome.code);
  };
}
