import type { QueuedReport } from '../../src/staff/queue/wire.ts';
import { PRIORITIES } from '../../src/triage/rules/case/priorities.ts';

const CHANNELS: Record<string, string> = {
  chat: 'Chat',
  plain: 'Plain form',
  email: 'E-mail',
  hotline: '101 call',
};

/** The states of a report's work, in their order. */
export const STATE_WORDS: Readonly<Record<string, string>> = {
  RECEIVED: 'Waiting',
  OPENED: 'Opened',
  CONFLICT_CHECKED: 'Conflict checked',
  ASSESSED: 'Assessed',
  DECIDED: 'Decided',
  FEEDBACK_SENT: 'Feedback sent',
  CLOSED: 'Closed',
  REOPENED: 'Reopened',
};

const FLAG_WORDS: Readonly<Record<string, string>> = {
  DANGER: 'danger',
  SAFEGUARD_ADULT: 'adult at risk',
  SAFEGUARD_CHILD: 'child at risk',
  CONFLICT: 'conflict of interest',
  CHIS_REVIEW: 'with the source unit',
  REFERRAL_REQUIRED: 'must be referred',
  DUPLICATE: 'duplicate',
  COVERT: 'covert',
};

/** What a row says of its case beside the state: categories by their codes, then the flags. */
export function markWords(categories: readonly string[], flags: readonly string[]): string {
  return [...categories, ...flags.map((flag) => FLAG_WORDS[flag] ?? flag)].join(', ');
}

/** The priority that a member gave. */
export function priorityWords(assessed: QueuedReport['assessedPriority']): string {
  return PRIORITIES.find(({ code }) => code === assessed)?.words ?? 'Not assessed';
}

/** How the report came in. */
export function channelWords(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

/** How far its work is. */
export function stateWords(state: string): string {
  return STATE_WORDS[state] ?? state;
}

/** The beginning of a report's id, in two groups that can be read out; a desk's reports are told apart by it. */
export function shortId(id: string): string {
  return `${id.slice(0, 4)} ${id.slice(4, 8)}`;
}
