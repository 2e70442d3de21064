import type { OpenAPIHono } from '@hono/zod-openapi';
import { createTurnstile } from '../../channels/turnstile.ts';
import type { SealedEnvelope } from '../../envelope/sealedEnvelope.ts';
import {
  MAX_SEALED_MAIL_BYTES,
  readSealedMail,
  SEALED_MAIL_TYPE,
  type SealedMail,
  SealedMailError,
} from '../../envelope/sealedMail/format.ts';
import { hasDigest, isSignedMail } from '../../envelope/sealedMail/signature.ts';
import { acceptReport, type IntakeContext } from '../../intake/acceptReport.ts';
import { mailMark } from '../../intake/mailMark.ts';
import { RefusedError } from '../../intake/refusal.ts';
import { type KeepReport, reportKeeper } from '../../intake/reportKeeper.ts';
import { countMail } from '../../store/countMail.ts';
import { isOwnMessage } from '../../store/isOwnMessage.ts';
import type { ApiContext, SealedMailSecrets } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { readBody } from '../requestBody.ts';

const PATH = '/v1/sealed-mail';

/** The same as for what the listener takes: the desk should see no difference. */
const CHANNEL = 'email';

/** Bodies read at once: each of the largest is 34 MB. */
const AT_ONCE = 4;
const WAITING = 40;

/** What became of a message, as the edge is told. */
type Became = 'report' | 'duplicate' | Exclude<SealedMail['kind'], 'report'>;

/**
 * `POST /v1/sealed-mail`: takes an e-mail that an edge has sealed. Who sends it has the shared secret; there is no proof
 * of work. The same e-mail again, sealed anew or not, is the same report.
 */
export function addSealedMailRoute(app: OpenAPIHono, context: ApiContext, secrets: SealedMailSecrets): void {
  const { store, clock } = context;
  const keep = reportKeeper(store);
  const turnstile = createTurnstile({ atOnce: AT_ONCE, waiting: WAITING });

  const take = async (mail: SealedMail): Promise<Became> => {
    const became = mail.kind === 'report' ? await takeReport(context, keep, secrets.marks, mail) : mail.kind;
    if (became === 'report') context.wakeOutbox();
    else await countMail(store, became, clock());
    return became;
  };

  app.post(PATH, async (c) => {
    const header = (name: 'candour-time' | 'candour-digest' | 'candour-signature') => c.req.header(name) ?? '';
    const digest = header('candour-digest');
    const signed = {
      'candour-time': header('candour-time'),
      'candour-digest': digest,
      'candour-signature': header('candour-signature'),
    };
    // Before a byte of the body is read: nobody else may make the service hold 34 MB.
    if (!(await isSignedMail(signed, secrets.shared, clock()))) throw new ProblemError('mail-not-signed');
    if (c.req.header('content-type') !== SEALED_MAIL_TYPE) throw new ProblemError('unsupported-media-type');
    if (context.roster.current() === null) throw new ProblemError('unavailable');
    const became = await turnstile
      .pass(async () => {
        const body = await readBody(c.req.raw, MAX_SEALED_MAIL_BYTES);
        if (!(await hasDigest(body, digest))) throw new ProblemError('mail-not-signed');
        return take(readSealedMail(body));
      })
      .catch((error: unknown) => {
        throw problemOf(error);
      });
    return c.json({ became }, became === 'report' ? 201 : 200);
  });
}

async function takeReport(
  { store, roster, clock }: ApiContext,
  keep: KeepReport,
  marks: string,
  { envelope, digest, ownId }: Extract<SealedMail, { kind: 'report' }>,
): Promise<Became> {
  if (ownId !== undefined && (await isOwnMessage(store, ownId))) return 'loop';
  const mark = await mailMark(marks, digest);
  const intake: IntakeContext<SealedEnvelope> = {
    store,
    keep,
    clock,
    hasDesk: (desk) => roster.current()?.roster.desks.some(({ id }) => id === desk) ?? false,
    verifyProof: () => ({ ok: true, digest: mark }),
  };
  try {
    const { created } = await acceptReport(intake, envelope, CHANNEL);
    return created ? 'report' : 'duplicate';
  } catch (error) {
    if (error instanceof RefusedError && error.refusal === 'challenge-used') return 'duplicate';
    throw error;
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof RefusedError) return new ProblemError(error.refusal);
  if (error instanceof SealedMailError) return new ProblemError('invalid');
  if (error instanceof Error && error.name === 'BusyError') return new ProblemError('unavailable');
  return error;
}
