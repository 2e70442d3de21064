import type { RosterProvider } from '../../api/context.ts';
import type { Store } from '../../store/openStore.ts';
import type { SealMail, TakenMail } from './inbound/mailReceiver.ts';

/** Everything that taking in e-mail needs, made by whoever starts it. */
export interface EmailContext {
  readonly store: Store;
  readonly roster: RosterProvider;
  /** Id of the desk that e-mail goes to. */
  readonly desk: string;
  /** The installation's secret that marks messages (`ensureSecret(store, 'email')`). */
  readonly secret: string;
  readonly seal: SealMail;
  readonly wakeOutbox: () => void;
  readonly clock: () => Date;
  /** Told after a message became a report. Never fails. */
  readonly onReport?: (mail: TakenMail) => Promise<void>;
}
