import type { Report } from '../../src/report/report.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { readRoster, sendSealedCall } from '../api/staffApi.ts';
import type { SealedCall } from '../sealer/protocol.ts';
import { WorkerError } from '../worker/startWorker.ts';
import type { SendProblem } from './call.ts';
import type { CallSealer } from './startSealer.ts';

/** What became of a try to send. `signed-out`: the words stay until the call handler is signed in again. */
export type Outcome =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly problem: SendProblem | 'signed-out' };

const failed = (problem: SendProblem | 'signed-out'): Outcome => ({ ok: false, problem });

/**
 * Seals a report and sends it. A roster that has run out, or a desk that the
 * service no longer knows, is tried once more with a fresh roster.
 */
export async function sendCall(sealer: CallSealer, root: string, report: Report, urgent: boolean): Promise<Outcome> {
  try {
    const first = await attempt(sealer, report, urgent);
    if (first.ok || (first.problem !== 'roster' && first.problem !== 'desk')) return first;
    const desks = await sealer.prepare(root, await readRoster());
    return desks === undefined ? failed('roster') : await attempt(sealer, report, urgent);
  } catch (error) {
    return failed(problemOf(error));
  }
}

async function attempt(sealer: CallSealer, report: Report, urgent: boolean): Promise<Outcome> {
  const sealed = await sealer.seal(report, urgent);
  if (!sealed.ok) return failed(sealed.reason);
  try {
    return await post(sealed);
  } catch (error) {
    return failed(problemOf(error));
  }
}

async function post({ envelope, id, words }: SealedCall): Promise<Outcome> {
  const answered = await sendSealedCall(envelope);
  return answered.id === id ? { ok: true, words } : failed('server');
}

function problemOf(error: unknown): SendProblem | 'signed-out' {
  if (isSignedOut(error)) return 'signed-out';
  if (error instanceof WorkerError) return 'device';
  if (!(error instanceof Problem)) return 'unreachable';
  if (error.slug === 'desk-unknown') return 'desk';
  if (error.status === 413) return 'too-large';
  if (error.status === 429 || error.status === 503) return 'busy';
  return error.status >= 500 ? 'server' : 'refused';
}
