import { OpenAPIHono } from '@hono/zod-openapi';
import { OverloadedError } from '../intake/groupCommits.ts';
import { createLoadMeter } from '../intake/loadMeter.ts';
import { createStaffRoutes } from '../staff/routes.ts';
import { isUnreachable } from '../store/isUnreachable.ts';
import { allowedMethods } from './allowedMethods.ts';
import type { ApiContext } from './context.ts';
import { ProblemError, sendProblem } from './problem.ts';
import { addAssetRoutes } from './routes/assets.ts';
import { addChallengeRoute } from './routes/challenge.ts';
import { addDocsRoutes } from './routes/docs.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addInterviewRoute } from './routes/interview.ts';
import { addPageRoutes } from './routes/pages.ts';
import { addProblemRoutes } from './routes/problems.ts';
import { addReportsRoute } from './routes/reports.ts';
import { addRosterRoute } from './routes/roster.ts';
import { addSealedMailRoute } from './routes/sealedMail.ts';
import { securityHeaders } from './securityHeaders.ts';

/**
 * Builds the HTTP API. The app is the same on every runtime.
 *
 * It never says or logs what was sent: an error is answered with a problem
 * document and logged by class and code.
 */
export function createApi(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(securityHeaders(context.config.publicUrl));

  const accepted = createLoadMeter(context.clock);
  addReportsRoute(app, context, accepted);
  if (context.sealedMail) addSealedMailRoute(app, context, context.sealedMail);
  addChallengeRoute(app, context, accepted);
  addRosterRoute(app, context);
  addInterviewRoute(app, context);
  addHealthRoutes(app, context);
  addAssetRoutes(app, context);
  addPageRoutes(app, context);
  addProblemRoutes(app);
  app.route('/v1/staff', createStaffRoutes(context));
  addDocsRoutes(app);

  app.notFound((c) => {
    const allowed = allowedMethods(app.routes, c.req.path);
    if (allowed.length === 0) return sendProblem(c, 'not-found');
    return sendProblem(c, 'method-not-allowed', { Allow: allowed.join(', ') });
  });
  app.onError((error, c) => {
    if (error instanceof ProblemError) return sendProblem(c, error.problem, {}, error.reason);
    if (error instanceof OverloadedError) {
      context.log('api.overloaded', error);
      return sendProblem(c, 'unavailable');
    }
    if (isUnreachable(error)) {
      context.log('api.database-unreachable', error);
      return sendProblem(c, 'unavailable');
    }
    context.log('api.failed', error);
    return sendProblem(c, 'internal');
  });
  return app;
}
