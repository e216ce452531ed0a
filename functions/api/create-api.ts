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
    const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
    if (error instanceof ApiError && error.allow.length > 0) headers.allow = error.allow.join(', ');
    return context.body(JSON.stringify(problem), problem.status, headers);
  });
  app.notFound((context) => {
    const { method, path } = context.req;
    const allowed = methodsOf(app, path);
    if (allowed.length > 0) throw new ApiError(405, 'method-not-allowed', `${path} has no ${method}`, allowed);
    throw new ApiError(404, 'no-such-route', `there is no ${method} ${path}: see /openapi.json`);
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

/** The methods of the routes that a path fits; a GET is a HEAD as well. */
function methodsOf(app: Hono, path: string): string[] {
  const fits = app.routes.filter((route) => {
    const [own, asked] = [route.path.split('/'), path.split('/')];
    return own.length === asked.length && own.every((part, index) => part.startsWith(':') || part === asked[index]);
  });
  return [...new Set(fits.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].sort();
}
