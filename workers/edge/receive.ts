import { type ArrivedMail, mailReceiver, type Received } from '../../src/channels/email/inbound/mailReceiver.ts';
import { sealOriginal } from '../../src/channels/email/inbound/sealOriginal.ts';
import { checkEnvironment, type Environment } from './environment.ts';
import { fetchDesk } from './fetchDesk.ts';
import { handOver } from './handOver.ts';

/**
 * Takes in one e-mail at the edge, with the listener's own handler: classified, sealed to the desk of the signed roster,
 * handed to the service. Of the e-mail nothing is kept or written down here.
 * @throws when it was not taken, for whatever reason
 */
export async function receive(mail: ArrivedMail, env: Environment): Promise<Received> {
  const origin = checkEnvironment(env);
  const service = { origin, secret: env.EDGE_MAIL_SECRET };
  const take = mailReceiver({
    desk: (now) => fetchDesk({ origin, rootFingerprint: env.ROOT_FINGERPRINT, desk: env.DESK }, now),
    // The record is with the service, which says so when it is handed one that it has.
    known: async () => undefined,
    seal: async (original, surroundings) =>
      await sealOriginal(original, { ...surroundings, takeApart: true }).catch(() =>
        sealOriginal(original, { ...surroundings, takeApart: false }),
      ),
    keep: (envelope, identity) => handOver({ kind: 'report', envelope, ...identity }, service),
    count: async (received) => {
      if (received !== 'duplicate') await handOver({ kind: received }, service);
    },
    clock: () => new Date(),
  });
  return await take(mail);
}
