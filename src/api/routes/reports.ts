import type { OpenAPIHono } from '@hono/zod-openapi';
import { MAX_ENVELOPE_BYTES } from '../../envelope/sizes.ts';
import { acceptReport, type IntakeContext } from '../../intake/acceptReport.ts';
import type { LoadMeter } from '../../intake/loadMeter.ts';
import { type OpenedEnvelope, readEnvelope } from '../../intake/readEnvelope.ts';
import { receivedOn } from '../../intake/receivedOn.ts';
import { RefusedError } from '../../intake/refusal.ts';
import { reportKeeper } from '../../intake/reportKeeper.ts';
import { verifyChallenge } from '../../intake/verifyChallenge.ts';
import type { ApiContext } from '../context.ts';
import { jsonResponse, problemResponses } from '../describe.ts';
import { openToAll } from '../openToAll.ts';
import { ProblemError } from '../problem.ts';
import { readJsonBody } from '../requestBody.ts';
import { acceptedSchema, describedEnvelopeSchema } from '../schemas.ts';

const PATH = '/v1/reports';

/** How a report came that was sealed in the reporter's browser. */
const CHANNEL = 'chat';

/** `POST /v1/reports`: takes in one envelope. */
export function addReportsRoute(app: OpenAPIHono, context: ApiContext, accepted: LoadMeter): void {
  describe(app);
  const intake: IntakeContext<OpenedEnvelope> = {
    store: context.store,
    keep: reportKeeper(context.store),
    clock: context.clock,
    hasDesk: (desk) => context.roster.current()?.roster.desks.some(({ id }) => id === desk) ?? false,
    verifyProof: ({ challenge }, now) => verifyChallenge(challenge, context.challengeSecret, now),
  };
  app.use(PATH, openToAll('POST'));
  app.post(PATH, async (c) => {
    const body = await readJsonBody(c.req.raw, MAX_ENVELOPE_BYTES);
    if (context.roster.current() === null) throw new ProblemError('unavailable');
    try {
      const report = await acceptReport(intake, readEnvelope(body), CHANNEL);
      if (report.created) {
        accepted.note();
        context.wakeOutbox();
      }
      const answer = { id: report.id, receivedOn: receivedOn(report.receivedHour) };
      return c.json(answer, report.created ? 201 : 200);
    } catch (error) {
      throw error instanceof RefusedError ? new ProblemError(error.refusal) : error;
    }
  });
}

function describe(app: OpenAPIHono): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: PATH,
    summary: 'Send a sealed report',
    description:
      'When this answers 201 the report is on the disk. Sending the same envelope again is safe: the answer is 200 with the same body.',
    request: { body: { required: true, content: { 'application/json': { schema: describedEnvelopeSchema } } } },
    responses: {
      201: jsonResponse(acceptedSchema, 'Taken in'),
      200: jsonResponse(acceptedSchema, 'Held already'),
      ...problemResponses(
        'malformed',
        'challenge-wrong',
        'challenge-expired',
        'challenge-used',
        'report-conflict',
        'too-large',
        'unsupported-media-type',
        'envelope-invalid',
        'desk-unknown',
        'sealed-invalid',
        'internal',
        'unavailable',
      ),
    },
  });
}
