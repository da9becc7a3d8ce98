import type { AccountTables } from './account-tables.ts';
import type { AnalyticsTables } from './analytics-tables.ts';
import type { CalendarTables } from './calendar-tables.ts';
import type { ExperimentTables } from './experiment-tables.ts';
import type { FeedTables } from './feed-tables.ts';
import type { InboundTables } from './inbound-tables.ts';
import type { MessageTables } from './message-tables.ts';
import type { WaitlistTables } from './waitlist-tables.ts';
import type { WebhookTables } from './webhook-tables.ts';

/** 0 or 1: SQLite has no booleans, and both engines keep the same columns. */
type Flag = number;
/** Epoch milliseconds. */
type Millis = number;
/** JSON, written and read by `json.ts`. */
type Json = string;

interface BusinessesTable {
  id: string;
  slug: string;
  name: string;
  timezone: string;
  country: string;
  currency: string;
  locale: string;
  /** Null: all there are. */
  languages: Json | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  consent_text: string | null;
  consent_version: number;
  /** After a booking's end; null keeps customers' data. */
  retention_days: number | null;
  availability_version: number;
  setup_version: number;
  created_at: Millis;
}

interface SchedulesTable {
  id: string;
  business_id: string;
  name: string;
  timezone: string;
  weekly: Json;
  is_default: Flag;
  /** Whose public holidays count besides those of the whole country. */
  holiday_region: string | null;
}

interface ScheduleOverridesTable {
  schedule_id: string;
  date: string;
  windows: Json;
}

interface StaffTable {
  id: string;
  business_id: string;
  name: string;
  email: string | null;
  colour: string | null;
  schedule_id: string | null;
  is_active: Flag;
  position: number;
}

interface ServicesTable {
  id: string;
  business_id: string;
  name: string;
  description: string;
  category: string | null;
  duration_min: number;
  interval_min: number | null;
  buffer_before_min: number;
  buffer_after_min: number;
  notice_min: number;
  horizon_days: number | null;
  seats: number;
  approval_ttl_min: number | null;
  daily_limit: number | null;
  change_notice_min: number;
  price: Json | null;
  colour: string | null;
  questions: Json;
  requires_phone: Flag;
  requires_email: Flag;
  is_active: Flag;
  position: number;
}

interface ServiceStaffTable {
  business_id: string;
  service_id: string;
  staff_id: string;
}

interface TimeOffTable {
  id: string;
  business_id: string;
  staff_id: string;
  start_at: Millis;
  end_at: Millis;
  reason: string;
}

interface WidgetsTable {
  key: string;
  business_id: string;
  name: string;
  service_ids: Json;
  staff_ids: Json;
  placement: string;
  button_text: string | null;
  button_icon: string;
  button_position: string;
  first_screen: string;
  /** In px. */
  height: number | null;
  prefills_from_address: Flag;
  theme: Json;
  locale: string | null;
  allowed_sites: Json;
  redirect_url: string | null;
  data_layer: Flag;
  /** What runs: its code and what the second look has otherwise. */
  experiment: Json | null;
}

export interface BookingsTable {
  id: string;
  business_id: string;
  service_id: string;
  staff_id: string;
  widget_key: string | null;
  status: string;
  /** Only for pending ones. */
  expires_at: Millis | null;
  revision: number;
  start_at: Millis;
  end_at: Millis;
  foot_start: Millis;
  foot_end: Millis;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
  /** Name, e-mail and phone, folded for searching. */
  search_text: string;
  answers: Json;
  consent: Json | null;
  visitor_timezone: string;
  locale: string;
  source: Json | null;
  token_hash: string;
  created_at: Millis;
  updated_at: Millis;
  /** When its customer was taken out of it. */
  erased_at: Millis | null;
}

interface BookingEventsTable {
  booking_id: string;
  /** 0 for the first event of a booking. */
  position: number;
  at: Millis;
  kind: string;
  actor: string;
  revision: number;
  from_start: Millis | null;
  to_start: Millis | null;
  reason: string | null;
}

interface BookingNotesTable {
  id: string;
  business_id: string;
  booking_id: string;
  /** The user; null for an API key. */
  author_id: string | null;
  author_name: string | null;
  text: string;
  /** The text, folded for searching. */
  search_text: string;
  created_at: Millis;
  changed_at: Millis | null;
}

/** A person's time that is gone: one row for each active booking and each hold. */
export interface OccupationsTable {
  /** Id of the booking or hold. */
  ref_id: string;
  kind: 'booking' | 'hold';
  business_id: string;
  staff_id: string;
  service_id: string;
  booked_start: Millis;
  booked_end: Millis;
  foot_start: Millis;
  foot_end: Millis;
  /** Service and start: rows with the same one are one session and may overlap. */
  share_key: string;
  seat_no: number;
  expires_at: Millis | null;
  visit: string | null;
}

interface OutboxTable {
  id: string;
  business_id: string;
  kind: string;
  key: string;
  booking_id: string | null;
  payload: Json;
  due_at: Millis;
  state: string;
  attempts: number;
  lease_until: Millis | null;
  reason: string | null;
  created_at: Millis;
  updated_at: Millis;
}

interface ApiKeysTable {
  id: string;
  business_id: string;
  name: string;
  hash: string;
  scopes: Json;
  last_used_at: Millis | null;
  created_at: Millis;
}

interface IdempotencyKeysTable {
  scope: string;
  key: string;
  body_hash: string;
  answer: string;
  created_at: Millis;
}

interface WidgetSightingsTable {
  widget_key: string;
  business_id: string;
  origin: string;
  path: string;
  seen_at: Millis;
}

interface PinnedLoadersTable {
  hash: string;
  body: string;
  created_at: Millis;
}

/** Every table, as its columns are stored. */
export interface Tables
  extends
    AccountTables,
    AnalyticsTables,
    CalendarTables,
    ExperimentTables,
    FeedTables,
    InboundTables,
    MessageTables,
    WaitlistTables,
    WebhookTables {
  businesses: BusinessesTable;
  schedules: SchedulesTable;
  schedule_overrides: ScheduleOverridesTable;
  staff: StaffTable;
  services: ServicesTable;
  service_staff: ServiceStaffTable;
  time_off: TimeOffTable;
  widgets: WidgetsTable;
  bookings: BookingsTable;
  booking_events: BookingEventsTable;
  booking_notes: BookingNotesTable;
  occupations: OccupationsTable;
  outbox: OutboxTable;
  api_keys: ApiKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  widget_sightings: WidgetSightingsTable;
  pinned_loaders: PinnedLoadersTable;
}
