import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Holidays } from '../ports/holidays.ts';
import type { LiveChanges } from '../ports/live.ts';
import type { Log } from '../ports/log.ts';
import type { SiteReader } from '../ports/site-reader.ts';
import type { WidgetBundle } from '../ports/widget-bundle.ts';
import type { ZipFiles } from '../ports/zip.ts';
import type { ConnectionParts } from '../usecases/connections/deps.ts';
import type { CalendarSync } from '../usecases/calendar-sync/calendar-sync.ts';
import type { SyncDeps } from '../usecases/calendar-sync/deps.ts';
import type { VisitCollector } from '../usecases/analytics/collect-visits.ts';
import type { Core } from '../usecases/core.ts';
import type { AccountDeps } from '../usecases/members/deps.ts';
import type { Shown } from '../usecases/sites/sightings.ts';
import type { MessageDeps } from '../usecases/messages/deps.ts';
import type { WebhookDeps } from '../usecases/webhooks/deps.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Metrics } from './middleware/metrics.ts';
import type { RateLimits } from './middleware/rate-limits.ts';

/** What every route file is given. */
export interface HttpParts {
  readonly core: Core;
  readonly accounts: AccountDeps;
  /** What the verbs about Google accounts work with. */
  readonly connections: ConnectionParts;
  /** What keeps bookings and Google Calendar in agreement. */
  readonly calendars: { readonly deps: SyncDeps; readonly sync: CalendarSync };
  readonly zipFiles: ZipFiles;
  /** What the verbs about messages work with. */
  readonly messages: MessageDeps;
  /** What the verbs about webhooks work with. */
  readonly webhooks: WebhookDeps;
  readonly log: Log;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  /** Free times, ready to be sent. */
  readonly answers: AnswerCache<Uint8Array<ArrayBuffer>>;
  /** What widgets show, but for the time of the answer. */
  readonly views: AnswerCache<string>;
  readonly bundle: WidgetBundle;
  readonly siteReader: SiteReader;
  readonly holidays: Holidays;
  /** Tells what changes in a business, once it is committed. */
  readonly live: LiveChanges;
  /** Collects what widgets tell of visits. */
  readonly visits: VisitCollector;
  /** Remembers, in the background, where a widget was shown. */
  readonly noteSighting: (shown: Shown) => void;
  /** Folder with the files of the console. */
  readonly consoleFolder: string;
  /** True believes `X-Forwarded-For`. */
  readonly isBehindProxy: boolean;
}

/** `incoming` is missing when a test calls `app.request`. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
}

export type App = OpenAPIHono<HttpEnv>;
