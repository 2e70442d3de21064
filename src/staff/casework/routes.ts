import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { NOTE_SIZES } from '../../envelope/noteSizes.ts';
import { OPERATION_NAMES, permissionOf } from '../../triage/case/changeFile.ts';
import type { OperationName } from '../../triage/case/operations.ts';
import { REFUSALS, type Refusal } from '../../triage/case/refusals.ts';
import { DEFAULT_RETENTION_DAYS } from '../../triage/retention/limits.ts';
import { announce } from '../queue/events/announce.ts';
import { announceCase } from '../queue/events/announceCase.ts';
import { fromHex } from '../queue/queueCursor.ts';
import { readBody } from '../readBody.ts';
import { refuseOtherSites } from '../refuseOtherSites.ts';
import type { StaffEnv } from '../requireSession.ts';
import { requirePermission } from '../roles/requirePermission.ts';
import { reportIdSchema } from '../wire.ts';
import { actorOf } from './actorOf.ts';
import { addNote } from './addNote.ts';
import { type Changed, changeCase } from './changeCase.ts';
import { describeCase } from './describeCase.ts';
import { MAX_CHANGE_BYTES, MAX_CONFLICT_BYTES, MAX_NOTE_BYTES, MAX_TRANSFER_BYTES } from './limits.ts';
import { planBeside } from './planBeside.ts';
import type { CaseOf } from './readCase.ts';
import { readNote } from './readNote.ts';
import { readOperation } from './readOperation.ts';
import { readSealedText } from './readSealedText.ts';
import { addNoteRoute, caseRoute, noteRoute, operationRoute } from './routeDefinitions.ts';
import { noteSchema } from './wire.ts';

const LIMITS: Readonly<Partial<Record<OperationName, number>>> = {
  'check-conflict': MAX_CONFLICT_BYTES,
  'approve-transfer': MAX_TRANSFER_BYTES,
};

/**
 * What members do to a case, under `/cases` of the staff's API, behind its session. A case of another desk, and one that the
 * member is locked out of, is not there.
 */
export function addCaseRoutes(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { store, config, clock } = context;
  const { retentionDays = DEFAULT_RETENTION_DAYS } = config;
  const changes = refuseOtherSites(config.publicUrl, 'changes');

  app.openapi({ ...caseRoute, middleware: [requirePermission('report.open')] as const }, async (c) => {
    const roster = context.roster.current()?.roster;
    const seen = { ...caseOf(c), actor: actorOf(c.var.session), roster, retentionDays, now: clock() };
    const found = await describeCase(store, seen);
    if (!found) throw new ProblemError('not-found');
    return c.json(found, 200);
  });

  for (const name of OPERATION_NAMES) {
    const route = operationRoute(name);
    app.openAPIRegistry.registerPath(route);
    app.post(route.getRoutingPath(), changes, requirePermission(permissionOf(name)), async (c) => {
      const of = caseOf(c);
      const read = await readOperation(c.req.raw, name, LIMITS[name] ?? MAX_CHANGE_BYTES);
      const { version, input } = read;
      const beside = await planBeside(context, of, read);
      const change = { ...of, name, input, actor: actorOf(c.var.session), version, now: clock() };
      answerFor(await changeCase(store, beside ? { ...change, beside } : change));
      if (read.transfer || read.isReturn || read.conflict?.resealed) await announce(store, deskIdsOf(context));
      else await announceCase(store, of.id);
      return c.body(null, 204);
    });
  }

  app.openAPIRegistry.registerPath(addNoteRoute);
  app.post(addNoteRoute.getRoutingPath(), changes, requirePermission('case.flag'), async (c) => {
    const of = caseOf(c);
    const { kind, sealed } = await readBody(c.req.raw, MAX_NOTE_BYTES, noteSchema);
    const bytes = readSealedText(sealed, NOTE_SIZES);
    const added = await addNote(store, { ...of, kind, sealed: bytes, now: clock() });
    if (added === 'not-found') throw new ProblemError('not-found');
    if (added !== 'added') throw refused(added);
    await announceCase(store, of.id);
    return c.body(null, 204);
  });

  app.openapi({ ...noteRoute, middleware: [changes, requirePermission('report.open')] as const }, async (c) => {
    const note = fromHex(c.req.valid('param').note);
    const sealed = await readNote(store, { ...caseOf(c), note, now: clock() });
    if (!sealed) throw new ProblemError('not-found');
    return c.body(Uint8Array.from(sealed), 200, { 'Content-Type': 'application/octet-stream' });
  });
}

/** Every desk looks again when a report has moved or may have: one lost it, another has it. */
function deskIdsOf({ roster }: ApiContext): string[] {
  return roster.current()?.roster.desks.map(({ id }) => id) ?? [];
}

function caseOf(c: Context<StaffEnv>): CaseOf {
  const id = reportIdSchema.safeParse(c.req.param('id'));
  if (!id.success) throw new ProblemError('invalid');
  const { member } = c.var;
  return { id: fromHex(id.data), desks: member.desks.map((desk) => desk.id), member: member.id };
}

function answerFor(changed: Changed): void {
  if (changed.ok) return;
  if (changed.reason === 'refused') throw refused(changed.refusal);
  throw new ProblemError(changed.reason === 'stale' ? 'case-changed' : 'not-found');
}

function refused(refusal: Refusal): ProblemError {
  return new ProblemError('case-refused', { code: refusal, words: REFUSALS[refusal] });
}
