import type { SealedEnvelope } from '../../../envelope/sealedEnvelope.ts';
import { classifyMail, type MailKind, ownIdOf } from '../../../report/mail/classifyMail.ts';
import { type HeaderField, readHeader } from '../../../report/mail/headerFields.ts';
import { keepOriginal } from '../../../report/mail/keepOriginal.ts';
import type { MailChecks } from '../../../report/mail/mail.ts';
import type { Desk } from '../../../roster/roster.ts';
import { contentDigest } from './contentDigest.ts';
import type { Surroundings } from './sealOriginal.ts';

/** A message as a mail server was given it. */
export interface ArrivedMail {
  readonly message: Uint8Array;
  /** MAIL FROM; empty for the null sender. */
  readonly envelopeFrom: string;
  /** What the sender's domains say. Never fails. */
  readonly check: () => Promise<MailChecks>;
}

/** What became of a message. `report` is on the disk; the others are counted, and only the count is kept. */
export type Received = MailKind | 'duplicate';

export type ReceiveMail = (mail: ArrivedMail) => Promise<Received>;

/** Seals an e-mail; one that cannot be taken apart as it came. */
export type SealMail = (original: Uint8Array, surroundings: Omit<Surroundings, 'takeApart'>) => Promise<SealedEnvelope>;

/** What one e-mail is known by. */
export interface MailIdentity {
  /** `contentDigest` of the original. */
  readonly digest: Uint8Array<ArrayBuffer>;
  /** The id that it has if this service sent it. */
  readonly ownId: string | undefined;
}

/** A message that became a report, for what follows from that. */
export interface TakenMail {
  readonly fields: readonly HeaderField[];
  readonly envelopeFrom: string;
  readonly checks: MailChecks;
}

/** What taking in e-mail needs of the place where it is done: the listener beside the database, or a Worker far from it. */
export interface MailPlace {
  /**
   * The desk that e-mail is sealed to now.
   * @throws {NoDeskError} or whatever stands in the way
   */
  desk(now: Date): Desk | Promise<Desk>;
  /** What is known of it already; undefined where the place cannot tell. */
  known(identity: MailIdentity): Promise<'loop' | 'duplicate' | undefined>;
  readonly seal: SealMail;
  /** Hands the sealed report over: it is on the disk when this returns, or known there already, and counted. */
  keep(envelope: SealedEnvelope, identity: MailIdentity): Promise<Received>;
  /** Counts what is not sealed. */
  count(received: Exclude<Received, 'report'>): Promise<void>;
  readonly clock: () => Date;
  /** Told after a message became a report. Never fails. */
  readonly onReport?: (mail: TakenMail) => Promise<void>;
}

/**
 * Makes what takes in e-mail, by SMTP and at the edge alike: a report is sealed and on the disk when it answers.
 *
 * Whatever it throws means that nothing was taken, and that the same message may come again.
 * @throws what the place throws
 */
export function mailReceiver(place: MailPlace): ReceiveMail {
  return async (mail) => {
    const header = readHeader(mail.message);
    const kind = classifyMail(header.fields);
    if (kind !== 'report') return counted(kind);
    const original = keepOriginal(mail.message, header);
    const identity = { digest: await contentDigest(original), ownId: ownIdOf(header.fields) };
    const desk = await place.desk(place.clock());
    const known = await place.known(identity);
    if (known !== undefined) return counted(known);
    const { envelopeFrom } = mail;
    const checks = await mail.check();
    const envelope = await place.seal(original, { desk, checks, envelopeFrom, now: place.clock() });
    const received = await place.keep(envelope, identity);
    if (received === 'report') await place.onReport?.({ fields: header.fields, envelopeFrom, checks });
    return received;
  };

  async function counted(received: Exclude<Received, 'report'>): Promise<Received> {
    await place.count(received);
    return received;
  }
}
