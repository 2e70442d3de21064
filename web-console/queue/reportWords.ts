const CHANNELS: Record<string, string> = {
  chat: 'Chat',
  plain: 'Plain form',
  email: 'E-mail',
  hotline: '101 call',
};

const STATES: Record<string, string> = {
  RECEIVED: 'Waiting',
  OPENED: 'Opened',
  CONFLICT_CHECKED: 'Conflict checked',
  ASSESSED: 'Assessed',
  DECIDED: 'Decided',
  FEEDBACK_SENT: 'Feedback sent',
  CLOSED: 'Closed',
  REOPENED: 'Reopened',
};

/** How the report came in. */
export function channelWords(channel: string): string {
  return CHANNELS[channel] ?? channel;
}

/** How far its work is. */
export function stateWords(state: string): string {
  return STATES[state] ?? state;
}

/** The beginning of a report's id, in two groups that can be read out; a desk's reports are told apart by it. */
export function shortId(id: string): string {
  return `${id.slice(0, 4)} ${id.slice(4, 8)}`;
}
