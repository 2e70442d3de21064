import { createRoute, z } from '@hono/zod-openapi';
import { jsonResponse, problemResponses } from '../../api/describe.ts';
import type { OperationName } from '../../triage/case/operations.ts';
import { reportIdSchema } from '../wire.ts';
import { caseSchema, caseVersionSchema, inputSchemas, noteSchema } from './wire.ts';

const tags = ['Cases'];
const security = [{ staffSession: [] }];
const params = z.object({ id: reportIdSchema });

/** Where a case stands. */
export const caseRoute = createRoute({
  method: 'get',
  path: '/cases/{id}',
  tags,
  summary: 'Where a case stands, what the member can do now, and of the rest why not',
  security,
  request: { params },
  responses: {
    200: jsonResponse(caseSchema, 'The case, in codes'),
    ...problemResponses('not-signed-in', 'cross-site', 'not-your-role', 'not-found', 'invalid'),
  },
});

const SUMMARIES: Readonly<Record<OperationName, string>> = {
  'check-conflict': 'Say whether you are in a conflict; who is, is locked out, and another desk gets the case',
  'propose-override': 'Propose to let a member back in who declared a conflict',
  'approve-override': 'Agree to that, as a second person',
  'set-flags': 'Set the flags; danger and safeguarding start a clock',
  'set-priority': 'Say how soon somebody has to act',
  'set-grade': 'Set the 3x5x2 grade',
  'set-categories': 'Set the national categories, complaint letters and standards',
  'answer-harm': 'Say who may come to harm, and whether it is safe to act',
  'finish-assessment': 'Finish the assessment: needs grade, category and harm',
  'answer-referral': 'Say whether it is referred to the IOPC; mandatory and call-in start the clock',
  'propose-decision': 'Decide; some outcomes wait for a second person',
  'approve-decision': 'Agree to what is proposed, as a second person',
  'withdraw-proposal': 'Take a proposal back',
  'propose-transfer': 'Propose that another desk gets the case',
  'approve-transfer': 'Agree to that, as a second person, with a session key for each member of that desk; it moves',
  'withdraw-transfer': 'Take a proposed transfer back',
  'return-transfer': 'Send it back to the desk that it came from, before anybody has taken it on',
  'record-duty': 'Record that somebody was made safe, or that it was referred',
  'raise-chis': 'Ask the source unit whether the reporter could become a covert source; freezes what goes out',
  'decide-chis': 'Decide that, as a source-unit adviser who has not worked on the case',
  'count-reporter': 'Count of what kind the reporter was; kept beside no report',
  'record-feedback': 'Record that whoever reported it heard back, or why not',
  'place-hold': 'Keep the words from being erased, at any stage',
  'propose-release': 'Propose that the hold ends',
  'approve-release': 'Agree to that, as a second person',
  close: 'Close it: needs feedback, and no open clock for safeguarding or referral',
  reopen: 'Open a closed case again',
};

/** The body of an operation: what it is given, and the version that its sender has read. */
export function bodyOf<Name extends OperationName>(name: Name) {
  return inputSchemas[name].extend({ version: caseVersionSchema });
}

/** The route of an operation. */
export function operationRoute(name: OperationName) {
  return createRoute({
    method: 'post',
    path: `/cases/{id}/${name}`,
    tags,
    summary: SUMMARIES[name],
    security,
    request: { params, body: { required: true, content: { 'application/json': { schema: bodyOf(name) } } } },
    responses: {
      204: { description: 'Done' },
      ...problemResponses(
        'malformed',
        'not-signed-in',
        'cross-site',
        'not-your-role',
        'not-found',
        'case-changed',
        'case-refused',
        'too-large',
        'unsupported-media-type',
        'invalid',
        ...(name === 'check-conflict' ? (['sealed-invalid'] as const) : []),
        ...(name === 'approve-transfer' ? (['sealed-invalid', 'roster-changed'] as const) : []),
      ),
    },
  });
}

/** A new note. */
export const addNoteRoute = createRoute({
  method: 'post',
  path: '/cases/{id}/notes',
  tags,
  summary: 'Keep a note that was sealed in the browser; the same bytes again are the same note',
  security,
  request: { params, body: { required: true, content: { 'application/json': { schema: noteSchema } } } },
  responses: {
    204: { description: 'Kept' },
    ...problemResponses(
      'malformed',
      'not-signed-in',
      'cross-site',
      'not-your-role',
      'not-found',
      'case-refused',
      'too-large',
      'unsupported-media-type',
      'invalid',
      'sealed-invalid',
    ),
  },
});

/** A note's sealed bytes. */
export const noteRoute = createRoute({
  method: 'get',
  path: '/cases/{id}/notes/{note}',
  tags,
  summary: "A note's sealed bytes; records who had them",
  security,
  request: { params: z.object({ id: reportIdSchema, note: reportIdSchema }) },
  responses: {
    200: {
      description: 'The OpenPGP message, binary',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses('not-signed-in', 'cross-site', 'not-your-role', 'not-found', 'invalid'),
  },
});
