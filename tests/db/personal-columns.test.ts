import { PERSONAL_TABLES } from '@bookingsaas/server/db/personal/personal-tables';
import { expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { openEveryText } from '../world/every-text.ts';

/**
 * Text columns in which nothing of a customer stands. `*`: the whole table. When this test fails for a column of yours,
 * decide: can anything a customer or somebody about them wrote get in there? Then it belongs into
 * `server/src/db/personal/personal-tables.ts`, else in here.
 */
const NOT_OF_CUSTOMERS: Readonly<Record<string, readonly string[] | '*'>> = {
  businesses: '*',
  schedules: '*',
  schedule_overrides: '*',
  staff: '*',
  services: '*',
  service_staff: '*',
  widgets: '*',
  widget_sightings: '*',
  pinned_loaders: '*',
  api_keys: '*',
  feed_tokens: '*',
  // Times and ids; a visit is a number the widget made up.
  occupations: '*',
  // Those who work here, not those who book.
  members: '*',
  users: '*',
  sessions: '*',
  accounts: '*',
  verifications: '*',
  passkeys: '*',
  two_factors: '*',
  account_links: '*',
  connections: '*',
  google_consents: '*',
  connected_calendars: '*',
  staff_calendars: '*',
  event_links: '*',
  webhooks: '*',
  message_settings: '*',
  message_templates: '*',
  message_channels: '*',
  message_counts: '*',
  waitlist_looks: '*',
  widget_experiments: '*',
  weekly_summaries: '*',
  // Counts, and visits for two days under a hash whose salt is thrown away.
  analytics_events: '*',
  analytics_salts: '*',
  analytics_visits: '*',
  analytics_bookings: '*',
  analytics_dirty: '*',
  analytics_months: '*',
  analytics_zones: '*',
  analytics_drops: '*',
  analytics_marks: '*',
  // Answers are kept for a day and erased with the booking they name.
  idempotency_keys: '*',
  kysely_migration: '*',
  kysely_migration_lock: '*',
  bookings: [
    'id',
    'business_id',
    'service_id',
    'staff_id',
    'widget_key',
    'status',
    'visitor_timezone',
    'locale',
    'token_hash',
  ],
  booking_events: ['booking_id', 'kind', 'actor'],
  messages: [
    'id',
    'business_id',
    'booking_id',
    'waitlist_id',
    'widget_id',
    'moment',
    'audience',
    'channel',
    'locale',
    'details',
    'state',
    'reason',
    'error_code',
    'currency',
    'resent_from',
  ],
  message_flags: ['business_id', 'channel', 'kind', 'error_code'],
  reply_questions: ['business_id', 'channel', 'booking_ids', 'asked_by'],
  attendances: ['booking_id', 'business_id', 'channel'],
  opt_outs: ['sender', 'channel', 'business_id', 'state'],
  webhook_attempts: ['delivery_id', 'failure'],
  calendar_events: [
    'business_id',
    'calendar_id',
    'event_id',
    'series_id',
    'etag',
    'booking_id',
    'listing',
  ],
  calendar_conflicts: [
    'id',
    'business_id',
    'booking_id',
    'calendar_id',
    'event_id',
    'kind',
    'resolution',
  ],
  outbox: ['id', 'business_id', 'kind', 'key', 'booking_id', 'state'],
  time_off: ['id', 'business_id', 'staff_id'],
};

onEachDatabase((database) => {
  test('what erasing a customer does is decided for every text column there is', async () => {
    const every = openEveryText(database);
    const columns = await every.columns();
    await every.close();
    expect(columns.length).toBeGreaterThan(200);
    const undecided = columns.filter(({ table, column }) => !isDecided(table, column));
    expect(undecided.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    const known = new Set(columns.map(({ table }) => table));
    const named = [...Object.keys(NOT_OF_CUSTOMERS), ...PERSONAL_TABLES.map(({ name }) => name)];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

function isDecided(name: string, column: string): boolean {
  const kept = NOT_OF_CUSTOMERS[name];
  if (kept === '*' || kept?.includes(column) === true) return true;
  const table = PERSONAL_TABLES.find((one) => one.name === name);
  if (table === undefined) return false;
  if (table.ofBooking === 'delete') return true;
  return [...table.addresses, ...table.texts, ...Object.keys(table.ofBooking ?? {})].includes(
    column,
  );
}
