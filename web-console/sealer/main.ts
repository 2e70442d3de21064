/// <reference lib="webworker" />
import { generateCode } from '../../src/receipt/code.ts';
import type { Report } from '../../src/report/report.ts';
import { makeReporterSecrets, type ReporterSecrets } from '../../src/report/reporterSecrets.ts';
import { ReportTooLargeError } from '../../src/report/sizes.ts';
import { lastMoment } from '../../src/roster/checkKeys.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import type { Answered, Asked } from '../worker/startWorker.ts';
import type { NotSealed, Prepared, Question, Sealing } from './protocol.ts';
import { NoDeskError, sealCall } from './sealCall.ts';

/**
 * The worker that seals what one caller said. It is served under a policy that
 * lets it reach nothing: what it knows leaves it as an answer to the page, and
 * ending it forgets the call.
 */
declare const self: DedicatedWorkerGlobalScope;

let roster: Roster | undefined;
let secrets: Promise<ReporterSecrets> | undefined;
let kept: { readonly key: string; readonly sealed: Sealing } | undefined;

async function prepare(root: string, signed: unknown): Promise<Prepared> {
  try {
    roster = await verifyRoster(signed, { rootFingerprint: root, today: new Date() });
  } catch {
    return { ok: false, reason: 'roster' };
  }
  secrets ??= makeReporterSecrets(generateCode().words, { rootFingerprint: root });
  // Whoever seals hears of a failure; until then it is nobody's.
  secrets.catch(() => undefined);
  return { ok: true, desks: roster.desks.map(({ id, kind, name }) => ({ id, kind, name })) };
}

/** The same report to the same keys is the same bytes: if an answer got lost on the way, sending again is one report. */
async function sealOnce(report: Report, priority: boolean): Promise<Sealing> {
  if (!roster || !secrets || lastMoment(roster.expires) < new Date()) return { ok: false, reason: 'roster' };
  const desk = roster.desks.find(({ id }) => id === report.desk);
  const key = JSON.stringify([report, priority, desk?.members]);
  if (kept?.key === key) return kept.sealed;
  try {
    kept = { key, sealed: await sealCall(report, priority, roster, await secrets) };
    return kept.sealed;
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): NotSealed {
  if (error instanceof NoDeskError) return 'desk';
  return error instanceof ReportTooLargeError ? 'too-large' : 'device';
}

self.addEventListener('message', async ({ data }: MessageEvent<Asked<Question>>) => {
  const { number, question } = data;
  const answer =
    question.ask === 'prepare'
      ? await prepare(question.root, question.signed)
      : await sealOnce(question.report, question.priority);
  self.postMessage({ number, answer } satisfies Answered<Prepared | Sealing>);
});
