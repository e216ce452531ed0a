import { Hono } from 'hono';
import type { ApiDependencies } from './dependencies.ts';
import { addListRoutes } from './list-routes.ts';
import { ApiError, toProblem } from './problem.ts';
import { addRequestRoutes } from './request-routes.ts';
import { addViewRoutes } from './view-routes.ts';

/** The query API: the same routes in the cloud and on this machine. */
export function createApi(api: ApiDependencies): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.status >= 500) api.reportError(error);
    return context.body(JSON.stringify(problem), problem.status, { 'content-type': 'application/problem+json' });
  });
  app.notFound((context) => {
    throw new ApiError(
      404,
      'no-such-route',
      `there is no ${context.req.method} ${context.req.path}: see /openapi.json`,
    );
  });
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/openapi.json', async (context) => {
    // Few requests ask for it, and it takes a library of its own.
    const { createOpenApiDocument } = await import('./openapi.ts');
    return context.json(createOpenApiDocument());
  });
  addListRoutes(app, api);
  addViewRoutes(app, api);
  addRequestRoutes(app, api);
  return app;
}
