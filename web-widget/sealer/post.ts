import type { Challenge } from '../../src/challenge/challenge.ts';
import { solve } from '../../src/challenge/solve.ts';
import type { Envelope } from '../../src/envelope/envelope.ts';
import type { SendStep } from '../../src/interview/texts/types.ts';
import { SendError } from './problem.ts';
import { type Answered, request } from './request.ts';
import type { Sealed } from './sealReport.ts';

/** Challenges that may go wrong one after the other: spent, late or mistaken ones are nobody's fault. */
const MAX_CHALLENGES = 4;

type Progress = (step: SendStep) => void;

async function solvedChallenge(service: string): Promise<string> {
  const { status, body } = await request(`${service}/v1/challenge`);
  if (status === 429 || status === 503) throw new SendError('busy');
  if (status !== 200) throw new SendError('server');
  try {
    return await solve(body as Challenge);
  } catch {
    throw new SendError('challenge');
  }
}

/** The last part of a problem's type: `/problems/desk-unknown` is `desk-unknown`. */
function slugOf(body: unknown): string {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : '';
  return typeof type === 'string' ? (type.split('/').at(-1) ?? '') : '';
}

/** Why it was not taken, from what the service answered. */
function problemFrom({ status, body }: Answered): SendError {
  const slug = slugOf(body);
  if (slug.startsWith('challenge-')) return new SendError('challenge');
  if (slug === 'desk-unknown') return new SendError('desk');
  if (status === 413) return new SendError('too-large');
  if (status === 429 || status === 503) return new SendError('busy');
  return new SendError(status >= 500 ? 'server' : 'refused');
}

async function attempt(service: string, sealed: Sealed, id: string, progress: Progress): Promise<void> {
  progress('challenge');
  const envelope: Envelope = { ...sealed, challenge: await solvedChallenge(service) };
  progress('sending');
  const answered = await request(`${service}/v1/reports`, envelope);
  if (answered.status !== 200 && answered.status !== 201) throw problemFrom(answered);
  const { body } = answered;
  const isOurs = typeof body === 'object' && body !== null && 'id' in body && body.id === id;
  if (!isOurs) throw new SendError('server');
}

/**
 * Posts a sealed report with a fresh challenge, and again when only the challenge was at fault. Returns when the service
 * has said that it holds exactly these bytes.
 * @throws {SendError}
 */
export async function post(service: string, sealed: Sealed, id: string, progress: Progress): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(service, sealed, id, progress);
    } catch (error) {
      const mayTryAgain = error instanceof SendError && error.problem === 'challenge' && tries < MAX_CHALLENGES;
      if (!mayTryAgain) throw error;
    }
  }
}
