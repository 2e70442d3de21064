import { createRoute, z } from '@hono/zod-openapi';
import { jsonResponse, problemResponses } from '../../api/describe.ts';
import type { ExportStep } from '../../triage/case/exports/changeExport.ts';
import { reportIdSchema } from '../wire.ts';
import { exportIdSchema, exportsSchema, proposalSchema, stepSchemas } from './wire.ts';

const tags = ['Exports'];
const security = [{ staffSession: [] }];
const refused = ['not-signed-in', 'cross-site', 'not-your-role', 'not-found', 'invalid'] as const;
const refusedBody = [...refused, 'malformed', 'case-refused', 'too-large', 'unsupported-media-type'] as const;
const oneExport = z.object({ id: reportIdSchema, export: exportIdSchema });

/** What goes out of a case. */
export const exportsRoute = createRoute({
  method: 'get',
  path: '/cases/{id}/exports',
  tags,
  summary: 'What has gone out of a case or is to, what the member can do about it, and of the rest why not',
  security,
  request: { params: z.object({ id: reportIdSchema }) },
  responses: { 200: jsonResponse(exportsSchema, 'Codes, names and hashes; no words'), ...problemResponses(...refused) },
});

/** A proposal. */
export const proposeRoute = createRoute({
  method: 'post',
  path: '/cases/{id}/exports',
  tags,
  summary: 'Propose that a document goes out, sealed in the browser; a second person has to approve it',
  security,
  request: {
    params: z.object({ id: reportIdSchema }),
    body: { required: true, content: { 'application/json': { schema: proposalSchema } } },
  },
  responses: {
    204: { description: 'Kept; the same proposal again is the same one' },
    ...problemResponses(...refusedBody, 'export-taken', 'sealed-invalid'),
  },
});

/** An export's sealed bytes. */
export const exportRoute = createRoute({
  method: 'get',
  path: '/cases/{id}/exports/{export}',
  tags,
  summary: "An export's sealed bytes; records who had them",
  security,
  request: { params: oneExport },
  responses: {
    200: {
      description: 'The OpenPGP message, binary',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses(...refused, 'content-erased'),
  },
});

const SUMMARIES: Readonly<Record<ExportStep, string>> = {
  approve: 'Approve it as a second person, naming and signing the bytes that were read',
  refuse: 'Refuse it, or take it back',
  release: 'Record that it goes out: what was approved, in the file of this hash, to these keys',
  acknowledge: 'Record what the recipient calls it',
};

/** The route of a step. */
export function stepRoute(step: ExportStep) {
  return createRoute({
    method: 'post',
    path: `/cases/{id}/exports/{export}/${step}`,
    tags,
    summary: SUMMARIES[step],
    security,
    request: {
      params: oneExport,
      body: { required: true, content: { 'application/json': { schema: stepSchemas[step] } } },
    },
    responses: { 204: { description: 'Done' }, ...problemResponses(...refusedBody) },
  });
}
