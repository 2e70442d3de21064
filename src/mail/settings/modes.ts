/**
 * When a report leaves for a desk's mailbox. Each mode tells whoever watches the mail (the relay, the mailbox's provider,
 * an insider) something by its timing:
 *
 * - `off`: nothing.
 * - `notice`: nothing. One message of constant length a day, at one hour, whether there are reports or not.
 * - `batched`: how many reports came in a window of some hours, not when in it.
 * - `immediate`: when each report came, to the minute. Who also sees a network line can match the two.
 */
export const DESK_MODES = ['off', 'notice', 'batched', 'immediate'] as const;

export type DeskMode = (typeof DESK_MODES)[number];

/** What a mode says of a webhook: as above. A webhook gets reports, so there is nothing for a notice to say. */
export const WEBHOOK_MODES = ['batched', 'immediate'] as const;

/** How a report lies in a mail: as PGP/MIME (RFC 3156), or as armored text in the body for clients that cannot. */
export const MAIL_FORMATS = ['pgp-mime', 'inline'] as const;

export type MailFormat = (typeof MAIL_FORMATS)[number];
