import { createRoute, z } from '@hono/zod-openapi';
import { jsonResponse, problemResponses } from '../../api/describe.ts';
import { reportIdSchema } from '../wire.ts';
import {
  alarmsSchema,
  claimSchema,
  colleaguesSchema,
  handOverSchema,
  parkSchema,
  queuedReportSchema,
  queuePageSchema,
  queueQuerySchema,
  takenSchema,
} from './wire.ts';

const tags = ['Staff: queue'];
const security = [{ staffSession: [] }];
const params = z.object({ id: reportIdSchema });

const refusals = problemResponses('not-signed-in', 'cross-site', 'not-your-role');
const ofReport = problemResponses('not-signed-in', 'cross-site', 'not-your-role', 'not-found', 'invalid');
const ofHolder = problemResponses(
  'not-signed-in',
  'cross-site',
  'not-your-role',
  'not-found',
  'not-in-hand',
  'invalid',
);
const done = { 204: { description: 'Done' } };

const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });

/** A page of a view. */
export const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  tags,
  summary: "The queue of the member's desks, a page at a time and without bodies",
  security,
  request: { query: queueQuerySchema },
  responses: {
    200: jsonResponse(queuePageSchema, 'A page, and the counts of every view'),
    ...problemResponses('not-signed-in', 'not-your-role', 'invalid'),
  },
});

/** What the queue says of one report. */
export const summaryRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/summary',
  tags,
  summary: 'What the queue says of one report; does not open it',
  security,
  request: { params },
  responses: { 200: jsonResponse(queuedReportSchema, 'The report without its body'), ...ofReport },
});

/** The most urgent one. */
export const takeNextRoute = createRoute({
  method: 'post',
  path: '/queue/next',
  tags,
  summary: 'Take the most urgent report that nobody has',
  description: 'Members who ask at the same moment get different ones.',
  security,
  responses: { 200: jsonResponse(takenSchema, 'Which it is'), ...refusals },
});

/** That something changed. */
export const eventsRoute = createRoute({
  method: 'get',
  path: '/queue/events',
  tags,
  summary: 'Learn that something has changed at one of the desks, as server-sent events',
  description:
    'Needs `candour-refresh: background`. The only event is `changed`, without data: ask again for the queue, and for the case that is on the screen. It ends after ten minutes at most, and with the session; ask again then. `unavailable` when the member has too many.',
  security,
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    ...problemResponses('not-signed-in', 'not-your-role', 'invalid', 'unavailable'),
  },
});

/** What rang. */
export const alarmsRoute = createRoute({
  method: 'get',
  path: '/queue/alarms',
  tags,
  summary: 'Clocks that have rung and still run',
  security,
  responses: { 200: jsonResponse(alarmsSchema, 'The alarms'), ...refusals },
});

/** Who else is there. */
export const colleaguesRoute = createRoute({
  method: 'get',
  path: '/reports/{id}/colleagues',
  tags,
  summary: 'To whom a report can be handed over',
  security,
  request: { params },
  responses: { 200: jsonResponse(colleaguesSchema, 'Members of its desk'), ...ofReport },
});

/** Take one. */
export const claimRoute = createRoute({
  method: 'put',
  path: '/reports/{id}/claim',
  tags,
  summary: 'Take a report that nobody has',
  description: 'Of members who do so at once exactly one gets it. The answer says who has it, whoever that is.',
  security,
  request: { params },
  responses: { 200: jsonResponse(claimSchema, 'Who has it now'), ...ofReport },
});

/** Give it back. */
export const releaseRoute = createRoute({
  method: 'delete',
  path: '/reports/{id}/claim',
  tags,
  summary: 'Give a report back to the desk',
  security,
  request: { params },
  responses: { ...done, ...ofHolder },
});

/** Give it to somebody. */
export const handOverRoute = createRoute({
  method: 'post',
  path: '/reports/{id}/hand-over',
  tags,
  summary: 'Hand a report over to a colleague of its desk',
  security,
  request: { params, body: body(handOverSchema) },
  responses: {
    ...done,
    ...ofHolder,
    ...problemResponses('malformed', 'too-large', 'unsupported-media-type'),
  },
});

/** Put it by. */
export const parkRoute = createRoute({
  method: 'put',
  path: '/reports/{id}/parking',
  tags,
  summary: 'Put a report by until a day, at most 60 days away; its clocks run on',
  security,
  request: { params, body: body(parkSchema) },
  responses: {
    ...done,
    ...ofHolder,
    ...problemResponses('malformed', 'too-large', 'unsupported-media-type'),
  },
});

/** Take it up again. */
export const bringBackRoute = createRoute({
  method: 'delete',
  path: '/reports/{id}/parking',
  tags,
  summary: 'Bring a parked report back before its day; by a colleague of the holder, it waits for everybody',
  security,
  request: { params },
  responses: { ...done, ...ofHolder },
});
