import { AppError } from '../../contract/app-error.ts';
import type { App, HttpParts } from '../parts.ts';

/** For whoever watches the server: alive, ready (its database answers), and its counters. */
export function addHealthRoutes(app: App, { core, metrics, log }: HttpParts): void {
  app.get('/healthz', (c) => c.text('ok'));

  app.get('/readyz', async (c) => {
    try {
      await core.store.ping();
    } catch (cause) {
      log.warn({ err: cause }, 'The database does not answer');
      throw new AppError('server.unavailable', { message: 'The database does not answer', cause });
    }
    return c.text('ready');
  });

  app.get('/metrics', (c) => c.text(metrics.text()));
}
