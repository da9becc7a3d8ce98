import { join } from 'node:path';
import { composeAccounts } from './compose-accounts.ts';
import { composeConnections } from './compose-google.ts';
import { composeMessages } from './compose-messages.ts';
import { composeCalendars } from './compose-calendars.ts';
import type { CalendarParts } from './compose-calendars.ts';
import { MORE_ROUTES } from './compose-routes.ts';
import { composeVisits } from './compose-visits.ts';
import type { Config } from './config.ts';
import { createFormats } from './domain/time/formats.ts';
import { createZoneTable } from './domain/time/zone.ts';
import { createAnswerCache } from './http/answer-cache.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/middleware/metrics.ts';
import { createRateLimits } from './http/middleware/rate-limits.ts';
import type { MakeLimiter } from './http/middleware/rate-limits.ts';
import type { App } from './http/parts.ts';
import { createHolidays } from './integrations/holidays/public-holidays.ts';
import { createCalendarFiles } from './integrations/ics/calendar-files.ts';
import { createLiveChanges } from './integrations/live/live-changes.ts';
import { createTellingStore } from './integrations/live/telling-store.ts';
import { createLogMail } from './integrations/mail/log-mail.ts';
import { createSmtpMail } from './integrations/mail/smtp-mail.ts';
import { systemClock } from './integrations/system/clock.ts';
import { createSecretBox } from './integrations/secret-box/secret-box.ts';
import { createLog } from './integrations/system/log.ts';
import { createPhones } from './integrations/system/phones.ts';
import { createSecrets } from './integrations/system/secrets.ts';
import { createSiteReader } from './integrations/site-reader/site-reader.ts';
import { createWebhookSender } from './integrations/webhooks/webhook-sender.ts';
import { zipFiles } from './integrations/zip/zip-files.ts';
import { createWidgetBundle } from './integrations/widget-bundle/bundle.ts';
import { tellSubscribers } from './jobs/booking-news.ts';
import { CONNECTION_KINDS, connectionNews } from './jobs/connection-news.ts';
import { GOOGLE_KINDS } from './jobs/google-calendar.ts';
import { createHandlers } from './jobs/outbox-handlers.ts';
import { createOutboxLanes } from './jobs/outbox-lanes.ts';
import type { OutboxWorker } from './jobs/outbox-worker.ts';
import { sendWebhooks, webhookSubscriber } from './jobs/send-webhooks.ts';
import { createSchedule, periodicWork } from './jobs/schedule.ts';
import { sendSummaries } from './jobs/weekly-summaries.ts';
import { runWaitlist, waitlistSubscriber, waitlistWork } from './jobs/waitlist.ts';
import type { AccountsDatabase } from './db/accounts-database.ts';
import type { Clock } from './ports/clock.ts';
import type { GoogleDirectory } from './ports/google-directory.ts';
import type { Log } from './ports/log.ts';
import type { Mail } from './ports/mail.ts';
import type { OutboxQueue } from './ports/outbox.ts';
import type { Phones } from './ports/phones.ts';
import type { Secrets } from './ports/secrets.ts';
import type { SiteReader } from './ports/site-reader.ts';
import type { Store } from './ports/store.ts';
import type { TextMessages } from './ports/text-messages.ts';
import type { WebhookSender } from './ports/webhook-sender.ts';
import type { WidgetBundle } from './ports/widget-bundle.ts';
import type { ConnectionParts } from './usecases/connections/deps.ts';
import type { Core } from './usecases/core.ts';
import type { AccountDeps } from './usecases/members/deps.ts';
import { createSightingNotes } from './usecases/sites/sightings.ts';
import { DELIVERY_KIND } from './usecases/webhooks/delivery-message.ts';
import type { MessageDeps } from './usecases/messages/deps.ts';
import { MESSAGE_KIND, TEXT_KIND } from './usecases/messages/message-order.ts';
import { readyChannels } from './usecases/messages/ready-channels.ts';
import { SUMMARY_KIND } from './usecases/summaries/plan-summaries.ts';
import type { WebhookDeps } from './usecases/webhooks/deps.ts';
import { LOOK_KIND } from './usecases/waitlist/orders.ts';

/** What must be opened or read before anything can be wired. */
export interface Foundation {
  readonly store: Store & { readonly accounts: AccountsDatabase };
  readonly outbox: OutboxQueue;
  readonly secretKey: string;
  /** Former keys, which only open what was sealed with them. */
  readonly previousSecretKeys?: readonly string[];
  /** Counts writes for all processes together; left out, each process counts for itself. */
  readonly makeLimiter?: MakeLimiter | undefined;
  /** True when other processes write to the same database. */
  readonly isShared?: boolean;
}

/** Tests replace any of these. */
export interface Overrides {
  readonly clock?: Clock;
  readonly secrets?: Secrets;
  readonly phones?: Phones;
  readonly log?: Log;
  readonly mail?: Mail;
  readonly texts?: TextMessages;
  readonly bundle?: WidgetBundle;
  readonly siteReader?: SiteReader;
  readonly googleDirectory?: GoogleDirectory;
  readonly webhookSender?: WebhookSender;
}

export interface Composition {
  readonly app: App;
  readonly core: Core;
  readonly accounts: AccountDeps;
  readonly connections: ConnectionParts;
  readonly calendars: CalendarParts;
  readonly messages: MessageDeps;
  readonly outbox: OutboxWorker;
  readonly visits: ReturnType<typeof composeVisits>;
  /** The outbox and all periodic work. */
  readonly jobs: { start(): void; stop(): Promise<void> };
  readonly log: Log;
}

const ROOT = join(import.meta.dirname, '..', '..');

// Each list waits for servers of one kind, and is delivered beside the others.
const SLOW_KINDS: readonly (readonly string[])[] = [
  // Google is asked before a time is offered. First, so that what it tells goes out in the same round.
  [LOOK_KIND],
  [DELIVERY_KIND],
  [MESSAGE_KIND, SUMMARY_KIND],
  [TEXT_KIND],
  // A first look at a long calendar must not keep bookings from being written.
  CONNECTION_KINDS,
  GOOGLE_KINDS,
];

/** Wires everything by hand; nothing runs until `main.ts` serves the app and starts the jobs. */
export function compose(
  config: Config,
  foundation: Foundation,
  overrides: Overrides = {},
): Composition {
  const log = overrides.log ?? createLog(config.logLevel);
  const clock = overrides.clock ?? systemClock;
  const metrics = createMetrics();
  const { read } = foundation.store;
  const live = createLiveChanges(
    foundation.isShared === true
      ? { everyMs: 5000, versionOf: (id) => read.businesses.availabilityVersion(id) }
      : null,
    log,
  );
  const core: Core = {
    store: createTellingStore(foundation.store, live.tell),
    clock,
    secrets: overrides.secrets ?? createSecrets(foundation.secretKey),
    secretBox: createSecretBox([foundation.secretKey, ...(foundation.previousSecretKeys ?? [])]),
    phones: overrides.phones ?? createPhones(),
    calendarFiles: createCalendarFiles(),
    zones: createZoneTable(),
    formats: createFormats(),
    publicUrl: config.publicUrl,
    holdMinutes: config.holdMinutes,
    // Made below: what it delivers needs the core.
    wakeOutbox: () => outbox.wake(),
    lookFirst: (wanted) => calendars.lookFirst(wanted),
    channels: (businessId) => readyChannels(messages, businessId),
  };
  const mail =
    overrides.mail ??
    (config.smtp === null
      ? createLogMail(log)
      : createSmtpMail({ ...config.smtp, publicUrl: config.publicUrl }));
  const connections = composeConnections(config, core, {
    log,
    directory: overrides.googleDirectory,
  });
  const calendars = composeCalendars(core, connections, log);
  const webhooks: WebhookDeps = {
    ...core,
    webhookSender:
      overrides.webhookSender ??
      createWebhookSender({
        isHttpsRequired: config.publicUrl.startsWith('https:'),
        trustedHosts: config.webhookTrustedHosts,
      }),
  };
  const writing = composeMessages(config, core, { mail, texts: overrides.texts });
  const messages = writing.deps;
  const outbox = createOutboxLanes(
    {
      queue: foundation.outbox,
      handlers: createHandlers({
        ...tellSubscribers({
          ...core,
          log,
          subscribers: [
            webhookSubscriber(webhooks),
            calendars.subscriber,
            writing.subscriber,
            waitlistSubscriber(core),
          ],
        }),
        ...sendSummaries({ ...core, mail }),
        ...sendWebhooks({ ...webhooks, mail, publicUrl: core.publicUrl }, Math.random),
        ...writing.deliveries,
        ...runWaitlist(core),
        ...connectionNews({ ...connections, mail, sync: calendars.sync }),
        ...calendars.deliveries,
      }),
      clock,
      log,
      chance: Math.random,
      onSettled: (state) => metrics.count('outbox_settled_total', `state="${state}"`),
    },
    SLOW_KINDS,
    [TEXT_KIND],
  );
  const accounts = composeAccounts(config, core, {
    database: foundation.store.accounts,
    keys: { present: foundation.secretKey, previous: foundation.previousSecretKeys ?? [] },
    mail,
    log,
  });
  const visits = composeVisits(core, log);
  const parts = {
    core,
    accounts,
    connections,
    calendars,
    messages,
    webhooks,
    zipFiles,
    log,
    limits: createRateLimits(config.rateLimits, foundation.makeLimiter),
    metrics,
    answers: createAnswerCache<Uint8Array<ArrayBuffer>>(core),
    views: createAnswerCache<string>(core),
    bundle: overrides.bundle ?? createWidgetBundle(join(ROOT, 'widget', 'dist')),
    siteReader: overrides.siteReader ?? createSiteReader(),
    holidays: createHolidays(),
    live,
    visits,
    noteSighting: createSightingNotes({ ...core, log }),
    consoleFolder: join(ROOT, 'embed-generator', 'dist'),
    isBehindProxy: config.trustProxy,
  };
  const schedule = createSchedule(
    [...periodicWork(core), waitlistWork(core), ...calendars.work, ...writing.work],
    log,
  );
  const jobs = {
    start() {
      outbox.start();
      schedule.start();
    },
    async stop() {
      // Streams never end by themselves, and the server waits for its requests.
      live.close();
      await Promise.all([outbox.stop(), schedule.stop()]);
      await calendars.sync.settled();
      await visits.flush();
    },
  };
  return {
    app: createApp(parts, MORE_ROUTES),
    core,
    accounts,
    connections,
    calendars,
    messages,
    outbox,
    visits,
    jobs,
    log,
  };
}
