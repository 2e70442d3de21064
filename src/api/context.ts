import type { LogEvent } from '../log/logEvent.ts';
import type { Roster } from '../roster/roster.ts';
import type { SignedRoster } from '../roster/sign.ts';
import type { Store } from '../store/openStore.ts';

/** The unit's roster as this service last read it. */
export interface CurrentRoster {
  /** Served as it is: clients verify it against the fingerprint they hold. */
  readonly signed: SignedRoster;
  readonly roster: Roster;
  /** Upper-case hex fingerprint of the root key that signed it. */
  readonly rootFingerprint: string;
}

export interface RosterProvider {
  /**
   * The last roster whose signature held, even when it has expired since: a
   * report that was sealed in time is not turned away. Null when there is none.
   */
  current(): CurrentRoster | null;
}

/** A built file, kept in memory. */
export interface Asset {
  /** URL path, for instance `/assets/chat.1a2b3c4d.js`. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly gzip?: Uint8Array;
  readonly brotli?: Uint8Array;
  /** Subresource integrity value, `sha384-…`. */
  readonly integrity: string;
  /** The path holds a hash of the content, so it can be cached for ever. */
  readonly immutable: boolean;
}

export interface Assets {
  /** By URL path. */
  get(path: string): Asset | undefined;
  /** By the name without hash and folder, for instance `chat.js`. */
  find(name: string): Asset | undefined;
}

/** Interviews as data, by language; `undefined` for one that does not exist. */
export type InterviewProvider = (language: string) => object | undefined;

/** Everything the HTTP API needs, made by whoever starts it. */
export interface ApiContext {
  readonly config: {
    /** Origin at which the service is reached, without a trailing slash. */
    readonly publicUrl: string;
  };
  readonly store: Store;
  readonly roster: RosterProvider;
  readonly interview: InterviewProvider;
  readonly assets: Assets;
  /** The installation's secret that signs challenges (`ensureSecret(store, 'challenge')`). */
  readonly challengeSecret: Uint8Array;
  /** Tells the dispatcher that the outbox has a row; never waits, never throws. */
  readonly wakeOutbox: () => void;
  /** The time now. */
  readonly clock: () => Date;
  readonly log: LogEvent;
}
