import { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../contract/app-error.ts';
import { createErrorAnswer } from './middleware/errors.ts';
import { refuseInvalid } from './middleware/field-errors.ts';
import type { App, HttpEnv, HttpParts } from './parts.ts';
import { addHealthRoutes } from './routes/health.ts';

/** Adds routes to the app; each file of `routes/` and `pages/` exports one. */
export type AddRoutes = (app: App, parts: HttpParts) => void;

/** The whole HTTP side. `more` are routes written elsewhere: the admin's and the visitor's pages. */
export function createApp(parts: HttpParts, more: readonly AddRoutes[] = []): App {
  const app: App = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.onError(createErrorAnswer(parts.log));
  app.notFound(() => {
    throw new AppError('request.not_found', { message: 'There is nothing at this address' });
  });

  addHealthRoutes(app, parts);
  for (const add of more) add(app, parts);

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'BookingSaaS', version: '1' },
  });
  return app;
}
