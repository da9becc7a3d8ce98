import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { AppError } from '../contract/app-error.ts';
import { describeApi } from './describe-api.ts';
import { createErrorAnswer } from './middleware/errors.ts';
import { refuseInvalid } from './middleware/field-errors.ts';
import type { Metrics } from './middleware/metrics.ts';
import type { App, HttpEnv, HttpParts } from './parts.ts';
import { addAvailabilityRoutes } from './routes/availability.ts';
import { addBookingRoutes } from './routes/bookings.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addHoldRoutes } from './routes/holds.ts';
import { addWaitlistRoute } from './routes/waitlist.ts';
import { addWidgetRoutes } from './routes/widgets.ts';

/** Adds routes to the app; each file of `routes/` and `pages/` exports one. */
export type AddRoutes = (app: App, parts: HttpParts) => void;

/** The whole HTTP side. `more` are routes written elsewhere: the admin's and the visitor's pages. */
export function createApp(parts: HttpParts, more: readonly AddRoutes[] = []): App {
  const app: App = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.onError(createErrorAnswer(parts.log));
  app.notFound((c) => {
    throw isKnownPath(app, c.req.path)
      ? new AppError('request.method_not_allowed', {
          message: `${c.req.method} is not possible here`,
        })
      : new AppError('request.not_found', { message: 'There is nothing at this address' });
  });

  // Asked for most, and so before everything that is for all routes.
  addAvailabilityRoutes(app, parts);
  app.use(countAnswers(parts.metrics));
  app.on(WRITES, '*', bodyLimit({ maxSize: LARGEST_BODY, onError: refuseLarge }));

  addHealthRoutes(app, parts);
  addWidgetRoutes(app, parts);
  addHoldRoutes(app, parts);
  addBookingRoutes(app, parts);
  addWaitlistRoute(app, parts);
  for (const add of more) add(app, parts);

  app.get('/api/openapi.json', (c) => c.json(describeApi(app)));
  return app;
}

const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
const LARGEST_BODY = 64 * 1024;

function refuseLarge(): never {
  throw new AppError('request.too_large', { message: 'At most 64 KB can be sent' });
}

function countAnswers(metrics: Metrics) {
  return createMiddleware(async (c, next) => {
    await next();
    metrics.count('http_requests_total', `status="${c.res.status}"`);
  });
}

/** Whether some method answers at the path. */
function isKnownPath(app: App, path: string): boolean {
  return app.routes.some(
    (route) =>
      route.method !== 'ALL' && !route.path.includes('*') && patternOf(route.path).test(path),
  );
}

function patternOf(path: string): RegExp {
  const pattern = path
    .replaceAll(/[.+?^$()|[\]\\]/gu, '\\$&')
    .replaceAll(/:\w+(?:\{[^}]*\})?/gu, '[^/]+');
  return new RegExp(`^${pattern}$`, 'u');
}
