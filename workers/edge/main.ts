import { authenticationResults } from '../../src/channels/email/inbound/authenticationResults.ts';
import { REPLIES } from '../../src/channels/email/inbound/replies.ts';
import { MAX_MAIL_BYTES } from '../../src/envelope/sizes.ts';
import type { Environment } from './environment.ts';
import { readRaw } from './readRaw.ts';
import { receive } from './receive.ts';

/** What Email Routing hands to a Worker, as far as it is used here. */
interface EmailMessage {
  /** MAIL FROM; empty for the null sender. */
  readonly from: string;
  readonly raw: ReadableStream<Uint8Array>;
  readonly rawSize: number;
  /** Answers the sending server with a permanent error. */
  setReject(reason: string): void;
}

/**
 * The Email Worker. When `email` returns, the report is on the disk of the service, or need not come again. When it throws,
 * Email Routing answers with a temporary error and the sending server keeps the message: whatever went wrong, nothing is
 * lost. The error names a class and nothing of the message, since Cloudflare may record it.
 */
export default {
  async email(message: EmailMessage, env: Environment): Promise<void> {
    if (message.rawSize > MAX_MAIL_BYTES) return message.setReject(REPLIES.tooLarge.text);
    try {
      const raw = await readRaw(message.raw, message.rawSize);
      if (raw === undefined) return message.setReject(REPLIES.tooLarge.text);
      const check = async () => authenticationResults(raw, env.AUTHSERV_ID);
      const received = await receive({ message: raw, envelopeFrom: message.from, check }, env);
      if (received === 'loop') message.setReject(REPLIES.loop.text);
    } catch (error) {
      throw new Error(`not taken, keep it and try again (${error instanceof Error ? error.name : 'unknown'})`);
    }
  },
};
