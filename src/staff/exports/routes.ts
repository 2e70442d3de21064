import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import { EXPORT_SIZES } from '../../envelope/exportSizes.ts';
import { EXPORT_STEPS, permissionOfStep } from '../../triage/case/exports/changeExport.ts';
import { REFUSALS } from '../../triage/case/refusals.ts';
import { actorOf } from '../casework/actorOf.ts';
import type { CaseOf } from '../casework/readCase.ts';
import { readSealedText } from '../casework/readSealedText.ts';
import { announceCase } from '../queue/events/announceCase.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { reportIdSchema } from '../wire.ts';
import { type ExportAnswer, keepProposal } from './keepProposal.ts';
import { MAX_APPROVAL_BYTES, MAX_PROPOSAL_BYTES, MAX_STEP_BYTES } from './limits.ts';
import { listExports } from './listExports.ts';
import { readSealedExport } from './readSealedExport.ts';
import { exportRoute, exportsRoute, proposeRoute, stepRoute } from './routeDefinitions.ts';
import { type Given, takeStep } from './takeStep.ts';
import { exportIdSchema, proposalSchema, stepSchemas } from './wire.ts';

/**
 * What goes out of a case, under `/cases/{id}/exports` of the staff's API, behind its session. What belongs to another desk's
 * case, and to one that the member is locked out of, is not there.
 */
export function addExportRoutes(app: OpenAPIHono<StaffEnv>, { store, config, clock }: ApiContext): void {
  const changes = refuseOtherSites(config.publicUrl, 'changes');

  app.openapi({ ...exportsRoute, middleware: [requirePermission('report.open')] as const }, async (c) => {
    const found = await listExports(store, { ...caseOf(c), actor: actorOf(c.var.session) });
    if (!found) throw new ProblemError('not-found');
    return c.json(found, 200);
  });

  app.openAPIRegistry.registerPath(proposeRoute);
  app.post(proposeRoute.getRoutingPath(), changes, requirePermission('case.propose'), async (c) => {
    const of = caseOf(c);
    const { id: exportId, sealed, ...codes } = await readBody(c.req.raw, MAX_PROPOSAL_BYTES, proposalSchema);
    const bytes = readSealedText(sealed, EXPORT_SIZES);
    const proposal = { ...of, ...codes, exportId, sealed: bytes, actor: actorOf(c.var.session), now: clock() };
    answerFor(await keepProposal(store, proposal));
    await announceCase(store, of.id);
    return c.body(null, 204);
  });

  app.openapi({ ...exportRoute, middleware: [changes, requirePermission('report.open')] as const }, async (c) => {
    const exportId = c.req.valid('param').export;
    const sealed = await readSealedExport(store, { ...caseOf(c), exportId, now: clock() });
    if (!sealed) throw new ProblemError('not-found');
    return c.body(Uint8Array.from(sealed), 200, { 'Content-Type': 'application/octet-stream' });
  });

  for (const step of EXPORT_STEPS) {
    const route = stepRoute(step);
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), changes, requirePermission(permissionOfStep(step)), async (c) => {
      const exportId = exportIdSchema.safeParse(c.req.param('export'));
      if (!exportId.success) throw new ProblemError('invalid');
      const of = { ...caseOf(c), exportId: exportId.data, actor: actorOf(c.var.session), now: clock() };
      const given = { step, body: await readBody(c.req.raw, MAX_STEP_BYTES, stepSchemas[step]) } as Given;
      if (given.step === 'approve') assertSignature(given.body.approval);
      answerFor(await takeStep(store, of, given));
      await announceCase(store, of.id);
      return c.body(null, 204);
    });
  }
}

function caseOf(c: Context<StaffEnv>): CaseOf {
  const id = reportIdSchema.safeParse(c.req.param('id'));
  if (!id.success) throw new ProblemError('invalid');
  const { member } = c.var;
  return { id: fromHex(id.data), desks: member.desks.map((desk) => desk.id), member: member.id };
}

/** What it signs is checked by the browser that releases it, against the roster; here only that it is bytes at all. */
function assertSignature(approval: string): void {
  try {
    const { length } = decodeBase64Url(approval);
    if (length > 0 && length <= MAX_APPROVAL_BYTES) return;
  } catch {
    throw new ProblemError('invalid');
  }
  throw new ProblemError('invalid');
}

function answerFor(answer: ExportAnswer): void {
  if (answer.ok) return;
  if (answer.reason === 'refused') {
    throw new ProblemError('case-refused', { code: answer.refusal, words: REFUSALS[answer.refusal] });
  }
  throw new ProblemError(answer.reason === 'taken' ? 'export-taken' : 'not-found');
}
