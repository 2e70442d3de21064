/** One sender gets no second answer for so long; RFC 3834, section 3.1.6 speaks of days, and vacation programs wait a week. */
export const ANSWER_AGAIN_MS = 7 * 86_400_000;

/** Senders that are remembered at once. When there are more, nobody gets an answer until one is forgotten: some 1 MB. */
export const MAX_REMEMBERED = 10_000;

/** Answers on their way to the relay at once. One that would be a further one is not sent: a flood of mail makes no flood of answers. */
export const ANSWERS_AT_ONCE = 4;

/** At the end, answers on their way may take this long. */
export const ANSWER_DRAIN_MS = 5_000;
