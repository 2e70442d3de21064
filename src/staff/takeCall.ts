import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import { readJsonBody } from '../api/requestBody.ts';
import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import { MAX_ENVELOPE_BYTES } from '../envelope/sizes.ts';
import { type Accepted, acceptReport, type IntakeContext } from '../intake/acceptReport.ts';
import { readCallEnvelope } from '../intake/readEnvelope.ts';
import { RefusedError } from '../intake/refusal.ts';
import { reportKeeper } from '../intake/reportKeeper.ts';

/** How a report came that a call handler typed while somebody spoke. */
const CHANNEL = 'hotline';

/**
 * Takes in envelopes that call handlers send. Their session stands in the place
 * of the proof of work, and nothing of it is kept with the report: who took the
 * call would lead to the call, and the call to the caller.
 *
 * @returns what takes a request in; it throws ProblemError when it does not
 */
export function callTaker(context: ApiContext): (request: Request) => Promise<Accepted> {
  const intake: IntakeContext<SealedEnvelope> = {
    store: context.store,
    keep: reportKeeper(context.store),
    clock: context.clock,
    hasDesk: (desk) => context.roster.current()?.roster.desks.some(({ id }) => id === desk) ?? false,
    verifyProof: () => ({ ok: true, digest: null }),
  };
  return async (request) => {
    const body = await readJsonBody(request, MAX_ENVELOPE_BYTES);
    if (context.roster.current() === null) throw new ProblemError('unavailable');
    try {
      const report = await acceptReport(intake, readCallEnvelope(body), CHANNEL);
      if (report.created) context.wakeOutbox();
      return report;
    } catch (error) {
      throw error instanceof RefusedError ? new ProblemError(error.refusal) : error;
    }
  };
}
