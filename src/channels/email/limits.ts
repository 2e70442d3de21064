/** How many servers may be connected at once. A unit's mail comes from a few; more is a flood. */
export const MAX_CONNECTIONS = 40;

/** Bytes of messages that are held at once, all connections together: five of the largest. More are asked to come later. */
export const MAX_HELD_BYTES = 134_217_728;

/** Messages that are taken apart and sealed at once: each of the largest takes a second of a core, and several times its size. */
export const READING_AT_ONCE = 2;

/** More than wait for this many seconds do better to be sent again. */
export const READING_WAITING = 40;

/** RFC 5321, section 4.5.3.2 asks for 3 minutes between two pieces of a message; a server that is alive needs a second. */
export const IDLE_MS = 60_000;

/** For a whole connection: 25 MiB at 60 kB/s. Who feeds a byte at a time is cut off, and keeps the message. */
export const CONNECTION_MS = 600_000;

/** At the end, messages in hand may take this long. */
export const DRAIN_MS = 10_000;

/** RFC 5321, section 4.5.3.1.8 asks for 100. The unit has one mailbox or two. */
export const MAX_RECIPIENTS = 100;

/** RFC 5321, section 4.5.3.1.4 asks for 512; extensions and long addresses need more. */
export const MAX_COMMAND = 4_096;

/** For all look-ups of one message together. What has not answered by then is `temperror`. */
export const CHECK_MS = 10_000;

/** Questions to the DNS for one message: SPF alone may need 20, each signature and DMARC a few. */
export const MAX_LOOK_UPS = 60;

/** Signatures of a message whose domains are looked up; mailing lists add one or two to the sender's. */
export const MAX_SIGNATURES = 10;
