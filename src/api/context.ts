import type { LogEvent } from '../log/logEvent.ts';
import type { JobsBoard } from '../queue/board/openJobsBoard.ts';
import type { Roster, SignedRoster } from '../roster/roster.ts';
import type { QueueEvents } from '../staff/queue/events/hub.ts';
import type { CountStatistics } from '../staff/statistics/describeCounts.ts';
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

/** A file that the service hands out. */
export interface Asset {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
  /** Quoted, from the content's hash. */
  readonly etag: string;
  /** The path holds a hash of the content, so it can be cached for ever. */
  readonly immutable: boolean;
}

/** Where a page finds a bundle, and what it must be. */
export interface AssetReference {
  /** URL path, for instance `/assets/chat.0123456789abcdef.js`. */
  readonly path: string;
  /** Subresource integrity value, `sha384-…`. */
  readonly integrity: string;
}

export interface Assets {
  /** Gives the file at a URL path; compressed on first use and kept. */
  load(path: string): Promise<Asset | undefined>;
  /** The bundle of that name, for instance `chat`. */
  find(name: string): AssetReference | undefined;
}

/** Interviews as data, by language; `undefined` for one that does not exist. */
export type InterviewProvider = (language: string) => object | undefined;

export interface SealedMailSecrets {
  /** Shared with the edge: EDGE_MAIL_SECRET. */
  readonly shared: string;
  /** The installation's secret that marks messages (`ensureSecret(store, 'email')`). */
  readonly marks: string;
}

/** Everything the HTTP API needs, made by whoever starts it. */
export interface ApiContext {
  readonly config: {
    /** Origin at which the service is reached, without a trailing slash. */
    readonly publicUrl: string;
    /** Days after which the words of a report go, once they may. */
    readonly retentionDays?: number;
  };
  readonly store: Store;
  readonly roster: RosterProvider;
  readonly interview: InterviewProvider;
  readonly assets: Assets;
  /** The installation's secret that signs challenges (`ensureSecret(store, 'challenge')`). */
  readonly challengeSecret: string;
  /** What taking sealed e-mail from an edge needs; it is not taken without it. */
  readonly sealedMail?: SealedMailSecrets | undefined;
  /** Tells the dispatcher that the outbox has a row; never waits, never throws. */
  readonly wakeOutbox: () => void;
  /** Says that queues have changed; whoever starts the API ends it. Without it the API makes its own at first use. */
  readonly queueEvents?: QueueEvents;
  /** Works statistics out beside the service; without it they are worked out where they are asked for. */
  readonly countStatistics?: CountStatistics;
  /** The board over the job queues; there is none without it. */
  readonly jobsBoard?: JobsBoard;
  /** The time now. */
  readonly clock: () => Date;
  readonly log: LogEvent;
}
