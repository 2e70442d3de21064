import { startAnswers } from '../../../src/channels/email/answer/startAnswers.ts';
import type { DNSResolver } from '../../../src/channels/email/checkSender.ts';
import { readRecipients } from '../../../src/channels/email/recipients.ts';
import { readConfig } from '../../../src/config/config.ts';
import { describeEvent, type LoggedEvent } from '../../../src/log/logEvent.ts';
import { answerSender } from '../../../src/mail/answerSender.ts';
import { openRelay } from '../../../src/mail/transport/openRelay.ts';
import { FROM } from '../../support/outgoing.ts';
import { type RelayOptions, startRelay, type TestRelay } from '../../support/relay.ts';
import { type EmailService, type EmailServiceOptions, startEmailService } from './startEmailService.ts';

/** The unit's own mailbox, besides the sender of its mail. */
export const MAILBOX = 'report@unit.example';

/** What the domains say: mail of `here.example` and `silent.example` comes from this machine, of the others it does not. */
const RECORDS: Record<string, string> = {
  'here.example': 'v=spf1 ip4:127.0.0.1 -all',
  '_dmarc.here.example': 'v=DMARC1; p=reject',
  'silent.example': 'v=spf1 ip4:127.0.0.1 -all',
  'unit.example': 'v=spf1 ip4:127.0.0.1 -all',
  'report.example.org': 'v=spf1 ip4:127.0.0.1 -all',
  'elsewhere.example': 'v=spf1 ip4:192.0.2.7 -all',
  '_dmarc.elsewhere.example': 'v=DMARC1; p=none',
  'lax.example': 'v=spf1 ip4:192.0.2.7 ~all',
};

const dns: DNSResolver = async (name, type) => {
  const record = type === 'TXT' ? RECORDS[name] : undefined;
  if (record === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return [[record]];
};

/** The listener with automatic answers turned on, and the relay that gets them. */
export interface Answering {
  service: EmailService;
  relay: TestRelay;
  /** What sending answers put in the log. */
  logged: LoggedEvent[];
  /** Waits for what is on its way to the relay, however long that takes. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function startAnswering(
  options: EmailServiceOptions & { relayUrl?: string; relayOptions?: RelayOptions } = {},
): Promise<Answering> {
  const { relayUrl, relayOptions, ...more } = options;
  const relay = await startRelay(relayOptions);
  const { relay: address } = readConfig({ SMTP_RELAY_URL: relayUrl ?? relay.url }, { cwd: '/', isRoot: false });
  if (address === undefined) throw new Error('no relay');
  let clock = () => new Date();
  const logged: LoggedEvent[] = [];
  const way = openRelay(address, { name: 'report.example.org' });
  const send = answerSender({ relay: way, from: FROM, log: (...line) => void logged.push(describeEvent(...line)) });
  let sent: Promise<unknown> = Promise.resolve();
  const answers = startAnswers({
    send: (to) => {
      const sending = send(to);
      sent = Promise.all([sent, sending]);
      return sending;
    },
    isOwn: readRecipients([FROM, MAILBOX]),
    clock: () => clock(),
  });
  const service = await startEmailService({ isRelay: () => false, resolver: dns, onReport: answers.onReport, ...more });
  clock = () => service.clock.now;
  return {
    service,
    relay,
    logged,
    settled: async () => {
      await sent;
    },
    close: async () => {
      await service.close();
      await answers.close();
      await relay.close();
    },
  };
}
