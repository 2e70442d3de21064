import { authenticationResults } from '../../src/channels/email/inbound/authenticationResults.ts';
import { REPLIES } from '../../src/channels/email/inbound/replies.ts';
import type { Environment } from './environment.ts';
import { MAX_EDGE_MAIL_BYTES } from './limits.ts';
import { readRaw } from './readRaw.ts';
import { receive } from './receive.ts';
import { withRoom } from './room.ts';

/** What Email Routing hands to a Worker, as far as it is used here. */
interface EmailMessage {
  /** MAIL FROM; empty for the null sender. */
  readonly from: string;
  readonly raw: ReadableStream<Uint8Array>;
  readonly rawSize: number;
  /** Answers the sending server with a permanent error. */
  setReject(reason: string): void;
}

/** What the sender's server is told, and may tell the sender: constant, and nothing of whose address it is. */
const TOO_LARGE = '5.3.4 larger than 2 MB, which is all that is taken here: send fewer or smaller files at a time';

/**
 * The Email Worker. When `email` returns, the report is on the disk of the service, or need not come again. When it throws,
 * Email Routing answers with a temporary error and the sending server keeps the message: whatever went wrong, nothing is
 * lost. The error names a class and nothing of the message, since Cloudflare may record it.
 */
export default {
  async email(message: EmailMessage, env: Environment): Promise<void> {
    const { rawSize, from: envelopeFrom } = message;
    if (rawSize > MAX_EDGE_MAIL_BYTES) return message.setReject(TOO_LARGE);
    try {
      const received = await withRoom(rawSize, async () => {
        const raw = await readRaw(message.raw, rawSize);
        if (raw === undefined) return undefined;
        const check = async () => authenticationResults(raw, env.AUTHSERV_ID);
        return await receive({ message: raw, envelopeFrom, check }, env);
      });
      if (received === undefined) message.setReject(TOO_LARGE);
      if (received === 'loop') message.setReject(REPLIES.loop.text);
    } catch (error) {
      throw new Error(`not taken, keep it and try again (${error instanceof Error ? error.name : 'unknown'})`);
    }
  },
};
