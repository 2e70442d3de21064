/** What an SMTP client is told (RFC 5321, section 4.2; enhanced codes of RFC 3463). Constant: nothing of the message. */
export interface Reply {
  readonly code: number;
  readonly text: string;
}

export const REPLIES = {
  accepted: { code: 250, text: '2.0.0 accepted' },
  notYet: { code: 451, text: '4.3.0 cannot take it now, keep it and try again' },
  full: { code: 452, text: '4.3.1 too much at once, keep it and try again' },
  tooLarge: { code: 552, text: '5.3.4 larger than is taken' },
  loop: { code: 554, text: '5.4.6 it has been here before, or passed too many servers' },
  otherPeer: { code: 554, text: '5.7.1 not from this address' },
  otherRecipient: { code: 550, text: '5.1.1 no such mailbox here' },
} as const satisfies Record<string, Reply>;
