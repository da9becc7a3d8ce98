import type { Migration, MigrationProvider } from 'kysely/migration';
import type { Dialect } from '../handle.ts';
import { businessesAndSchedules } from './0001-businesses-and-schedules.ts';
import { peopleAndServices } from './0002-people-and-services.ts';
import { bookingsAndOccupations } from './0003-bookings-and-occupations.ts';
import { outboxAndKeys } from './0004-outbox-and-keys.ts';
import { accounts } from './0005-accounts.ts';
import { widgetSightings } from './0006-widget-sightings.ts';
import { setupVersion } from './0007-setup-version.ts';
import { memberLastSeen } from './0008-member-last-seen.ts';
import { notesAndHolidays } from './0009-notes-and-holidays.ts';
import { connectedCalendars } from './0010-connected-calendars.ts';
import { webhooks } from './0011-webhooks.ts';
import { googleConsents } from './0013-google-consents.ts';
import { widgetOpening } from './0014-widget-opening.ts';
import { languages } from './0015-languages.ts';
import { messages } from './0016-messages.ts';
import { messageChannels } from './0017-message-channels.ts';
import { messageTemplates } from './0018-message-templates.ts';
import { inboundTexts } from './0019-inbound-texts.ts';
import { waitlist } from './0020-waitlist.ts';
import { feedTokens } from './0021-feed-tokens.ts';
import { retention } from './0022-retention.ts';
import { analytics } from './0023-analytics.ts';
import { experimentsAndSummaries } from './0024-experiments-and-summaries.ts';
import { busyPaths } from './0025-busy-paths.ts';
import { confirmedAccounts } from './0026-confirmed-accounts.ts';
import { textsByReader } from './0027-texts-by-reader.ts';
import { googleTurns } from './0028-google-turns.ts';
import type { SchemaStep } from './schema-step.ts';

/** In the order they are applied. */
export const SCHEMA_STEPS: readonly SchemaStep[] = [
  businessesAndSchedules,
  peopleAndServices,
  bookingsAndOccupations,
  outboxAndKeys,
  accounts,
  widgetSightings,
  setupVersion,
  memberLastSeen,
  notesAndHolidays,
  connectedCalendars,
  webhooks,
  googleConsents,
  widgetOpening,
  languages,
  messages,
  messageChannels,
  messageTemplates,
  inboundTexts,
  waitlist,
  feedTokens,
  retention,
  analytics,
  experimentsAndSummaries,
  busyPaths,
  confirmedAccounts,
  textsByReader,
  googleTurns,
];

/** The steps as Kysely's migrator wants them, told the dialect. */
export function migrationsFor(dialect: Dialect): MigrationProvider {
  const migrations: Record<string, Migration> = Object.fromEntries(
    SCHEMA_STEPS.map((step) => [step.name, { up: async (db) => step.up(db, dialect) }]),
  );
  return { getMigrations: async () => migrations };
}
