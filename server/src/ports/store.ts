import type { AccountLinks } from './account-links.ts';
import type { ApiKeys } from './api-keys.ts';
import type { Attendances } from './attendances.ts';
import type { Bookings } from './bookings.ts';
import type { Businesses } from './businesses.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarConflicts } from './calendar-conflicts.ts';
import type { CalendarEvents } from './calendar-events.ts';
import type { ConnectedCalendars } from './connected-calendars.ts';
import type { Connections } from './connections.ts';
import type { Conversations } from './conversations.ts';
import type { DayCounts } from './day-counts.ts';
import type { EventLinks } from './event-links.ts';
import type { Experiments } from './experiments.ts';
import type { FeedTokens } from './feed-tokens.ts';
import type { GoogleConsents } from './google-consents.ts';
import type { GoogleExchanges } from './google-exchanges.ts';
import type { Holds } from './holds.ts';
import type { Idempotency } from './idempotency.ts';
import type { InboundTexts } from './inbound-texts.ts';
import type { Members } from './members.ts';
import type { Notes } from './notes.ts';
import type { OptOuts } from './opt-outs.ts';
import type { OutboxWriter } from './outbox.ts';
import type { PersonalData } from './personal-data.ts';
import type { PinnedLoaders } from './pinned-loaders.ts';
import type { Schedules } from './schedules.ts';
import type { Services } from './services.ts';
import type { Sightings } from './sightings.ts';
import type { StaffPeople } from './staff.ts';
import type { Templates } from './templates.ts';
import type { TimeOffs } from './time-off.ts';
import type { Users } from './users.ts';
import type { MessageChannels } from './message-channels.ts';
import type { MessageCounts } from './message-counts.ts';
import type { MessageFlags } from './message-flags.ts';
import type { Messages } from './messages.ts';
import type { Waitlist } from './waitlist.ts';
import type { VisitLog } from './visit-log.ts';
import type { Webhooks } from './webhooks.ts';
import type { WeeklySummaries } from './weekly-summaries.ts';
import type { Widgets } from './widgets.ts';

/** All repositories. Every method takes the business's id, so that no row of another business can be reached. */
export interface Repositories {
  readonly accountLinks: AccountLinks;
  readonly apiKeys: ApiKeys;
  readonly attendances: Attendances;
  readonly bookings: Bookings;
  readonly businesses: Businesses;
  readonly calendar: Calendar;
  readonly calendarConflicts: CalendarConflicts;
  readonly calendarEvents: CalendarEvents;
  readonly connectedCalendars: ConnectedCalendars;
  readonly connections: Connections;
  readonly conversations: Conversations;
  readonly dayCounts: DayCounts;
  readonly eventLinks: EventLinks;
  readonly experiments: Experiments;
  readonly feedTokens: FeedTokens;
  readonly googleConsents: GoogleConsents;
  readonly googleExchanges: GoogleExchanges;
  readonly holds: Holds;
  readonly idempotency: Idempotency;
  readonly inboundTexts: InboundTexts;
  readonly members: Members;
  readonly notes: Notes;
  readonly optOuts: OptOuts;
  readonly outbox: OutboxWriter;
  readonly personalData: PersonalData;
  readonly pinnedLoaders: PinnedLoaders;
  readonly schedules: Schedules;
  readonly services: Services;
  readonly sightings: Sightings;
  readonly staff: StaffPeople;
  readonly templates: Templates;
  readonly timeOff: TimeOffs;
  readonly users: Users;
  readonly waitlist: Waitlist;
  readonly visitLog: VisitLog;
  readonly webhooks: Webhooks;
  readonly messageChannels: MessageChannels;
  readonly messageCounts: MessageCounts;
  readonly messageFlags: MessageFlags;
  readonly messages: Messages;
  readonly weeklySummaries: WeeklySummaries;
  readonly widgets: Widgets;
}

export interface Store {
  /** Outside any transaction. */
  readonly read: Repositories;
  /**
   * One write transaction: all or nothing. `BEGIN IMMEDIATE` on SQLite; on Postgres it is tried again
   * (up to five times) after a deadlock or serialisation failure, so `work` must have no effects of its own.
   */
  write<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
