import { startFeeder } from '../../src/mail/deliveries/startFeeder.ts';
import type { MailOut } from '../../src/mail/openMail.ts';
import { sendMail } from '../../src/mail/sendMail.ts';
import { sendWebhook } from '../../src/mail/sendWebhook.ts';
import { deliverJob } from './deliver.ts';
import type { WorkersContext } from './startWorkers.ts';

/** A relay that takes a third of a second for each gets a dozen a second; one that hangs holds four up, of its own kind. */
const CONCURRENCY = 4;

/** Starts handing over what leaves the service: the feeder first fills the queues, so it stops first. */
export function startDeliveries(context: WorkersContext & { mail: MailOut }): { close(): Promise<void> } {
  const { store, queue, log, mail, clock = () => new Date() } = context;
  const { settings, relay } = mail;
  const post = deliverJob({ store, log, way: 'webhook', send: (delivery, at) => sendWebhook(settings, delivery, at) });
  const hand = deliverJob({ store, log, way: 'mail', send: (delivery, at) => sendMail(relay, settings, delivery, at) });
  const workers = [queue.work('deliver-webhook', post, CONCURRENCY), queue.work('deliver-mail', hand, CONCURRENCY)];
  const feeder = startFeeder({ store, queue, settings, log, clock });
  return {
    close: async () => {
      await feeder.close();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
