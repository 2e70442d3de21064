/** A member's windows, with one to spare. */
export const MAX_STREAMS_OF_MEMBER = 4;

/** A stream is a connection and a timer; a process has room for every unit's members many times over. */
export const MAX_STREAMS = 500;

/** Under the idle limits of proxies, and how soon a stream notices that its session has ended. */
export const HEARTBEAT_MS = 15_000;

/** Changes within this time are told as one. */
export const GATHER_MS = 1_000;

/** A stream ends by itself and the console asks for a new one, so that none outlives a change of roles by long. */
export const MAX_STREAM_MS = 10 * 60_000;
