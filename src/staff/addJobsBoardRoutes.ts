import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiContext } from '../api/context.ts';
import { ProblemError } from '../api/problem.ts';
import type { StaffEnv } from './requireSession.ts';
import { requirePermission } from './roles/requirePermission.ts';

/** Below `/v1/staff`, since browsers send the session's cookie nowhere else. `/console/jobs` leads here. */
export const JOBS_BOARD_PATH = '/v1/staff/jobs';

/** `GET /jobs`: the board over the job queues, for administrators. It shows and changes nothing: there is no other method. */
export function addJobsBoardRoutes(app: OpenAPIHono<StaffEnv>, context: ApiContext): void {
  const { jobsBoard } = context;
  for (const path of ['/jobs', '/jobs/*']) {
    app.get(path, requirePermission('jobs.watch'), async (c) => {
      if (!jobsBoard) throw new ProblemError('not-found');
      const { pathname, search } = new URL(c.req.url);
      const answer = await jobsBoard.answer(pathname.slice(JOBS_BOARD_PATH.length) || '/', search, JOBS_BOARD_PATH);
      if (answer.status === 404) throw new ProblemError('not-found');
      return answer;
    });
  }
}
