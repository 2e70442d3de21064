import type { RosterProvider } from '../../api/context.ts';
import type { MailChecks } from '../../report/mail/mail.ts';
import type { Store } from '../../store/openStore.ts';
import type { SealMail } from './openSealer.ts';

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
}

/** A message as an SMTP server was given it. */
export interface ArrivedMail {
  readonly message: Uint8Array;
  /** MAIL FROM; empty for the null sender. */
  readonly envelopeFrom: string;
  /** Looks up what the sender's domains say. Never fails. */
  readonly check: () => Promise<MailChecks>;
}
