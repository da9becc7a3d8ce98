import type { Config } from './config.ts';
import { createZoneTable } from './domain/time/zone.ts';
import { createApp } from './http/app.ts';
import type { AddRoutes } from './http/app.ts';
import { createMetrics } from './http/middleware/metrics.ts';
import { createRateLimits } from './http/middleware/rate-limits.ts';
import { addDocsPage } from './http/pages/docs.ts';
import type { App } from './http/parts.ts';
import { addAdminRoutes } from './http/routes/admin/admin-routes.ts';
import { systemClock } from './integrations/system/clock.ts';
import { createLog } from './integrations/system/log.ts';
import { createPhones } from './integrations/system/phones.ts';
import { createSecrets } from './integrations/system/secrets.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { OutboxQueue } from './ports/outbox.ts';
import type { Phones } from './ports/phones.ts';
import type { Secrets } from './ports/secrets.ts';
import type { Store } from './ports/store.ts';
import type { Core } from './usecases/core.ts';

/** What must be opened or read before anything can be wired. */
export interface Foundation {
  readonly store: Store;
  readonly outbox: OutboxQueue;
  readonly secretKey: string;
}

/** Tests replace any of these. */
export interface Overrides {
  readonly clock?: Clock;
  readonly secrets?: Secrets;
  readonly phones?: Phones;
  readonly log?: Log;
}

export interface Composition {
  readonly app: App;
  readonly core: Core;
  readonly log: Log;
}

// Routes written beside the core: the admin API and the visitor's pages add theirs here.
const MORE_ROUTES: readonly AddRoutes[] = [addAdminRoutes, addDocsPage];

/** Wires everything by hand; nothing runs until `main.ts` serves the app and starts the jobs. */
export function compose(config: Config, foundation: Foundation, overrides: Overrides = {}): Composition {
  const log = overrides.log ?? createLog(config.logLevel);
  const core: Core = {
    store: foundation.store,
    clock: overrides.clock ?? systemClock,
    secrets: overrides.secrets ?? createSecrets(foundation.secretKey),
    phones: overrides.phones ?? createPhones(),
    zones: createZoneTable(),
    publicUrl: config.publicUrl,
    holdMinutes: config.holdMinutes,
    wakeOutbox: () => undefined,
  };
  const parts = {
    core,
    log,
    limits: createRateLimits(config.rateLimits),
    metrics: createMetrics(),
    isBehindProxy: config.trustProxy,
  };
  return { app: createApp(parts, MORE_ROUTES), core, log };
}
