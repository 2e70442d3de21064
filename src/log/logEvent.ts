/** What may be said of a fault: a name we chose, never a message, which could hold data. */
export interface LoggedEvent {
  /** Dotted name, for instance `outbox.dispatch-failed`. */
  readonly event: string;
  /** The error's class. */
  readonly error?: string;
  /** The error's stable code, when it has one: SQLSTATE, errno. */
  readonly code?: string;
  readonly count?: number;
}

export type LogEvent = (event: string, cause?: unknown, count?: number) => void;

/** Codes are short upper-case words or digits; anything else could be data and is left out. */
const STABLE_CODE = /^[A-Z0-9_]{2,40}$/;
const CLASS_NAME = /^[A-Za-z][A-Za-z0-9]{0,60}$/;

/** Reduces a fault to what may be logged. */
export function describeEvent(event: string, cause?: unknown, count?: number): LoggedEvent {
  const error = cause instanceof Error && CLASS_NAME.test(cause.name) ? cause.name : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return {
    event,
    ...(error === undefined ? {} : { error }),
    ...(typeof code === 'string' && STABLE_CODE.test(code) ? { code } : {}),
    ...(count === undefined ? {} : { count }),
  };
}

/** Writes one JSON line to standard error. */
export const logEvent: LogEvent = (event, cause, count) => {
  console.error(JSON.stringify(describeEvent(event, cause, count)));
};
