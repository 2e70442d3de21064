import type { RosterProvider } from '../../api/context.ts';
import type { Chat } from '../../chat/openChat.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import type { Store } from '../../store/openStore.ts';

/** Everything the pages without JavaScript need, made by whoever starts them. */
export interface PlainContext {
  readonly store: Store;
  readonly roster: RosterProvider;
  readonly chat: Chat;
  /** The installation's secret that encrypts what pages carry (`ensureSecret(store, 'plain')`). */
  readonly secret: string;
  /** Tells the dispatcher that the outbox has a row; never waits, never throws. */
  readonly wakeOutbox: () => void;
  readonly clock: () => Date;
  /** How many reports may come in a rush, and how many an hour after it. */
  readonly limits?: { readonly most: number; readonly perHour: number };
  readonly log: LogEvent;
}
