import type { Repositories } from '../ports/store.ts';
import { accountLinks } from './account-links.ts';
import { apiKeys } from './api-keys.ts';
import { attendances } from './attendances.ts';
import { bookings } from './bookings.ts';
import { businesses } from './businesses.ts';
import { calendar } from './calendar.ts';
import { calendarConflicts } from './calendar-conflicts.ts';
import { calendarEvents } from './calendar-events.ts';
import { connectedCalendars } from './connected-calendars.ts';
import { connections } from './connections.ts';
import { conversations } from './conversations.ts';
import { eventLinks } from './event-links.ts';
import { experiments } from './experiments.ts';
import { googleConsents } from './google-consents.ts';
import { googleExchanges } from './google-exchanges.ts';
import { feedTokens } from './feed-tokens.ts';
import { dayCounts } from './day-counts.ts';
import type { Handle } from './handle.ts';
import { holds } from './holds.ts';
import { idempotency } from './idempotency.ts';
import { inboundTexts } from './inbound-texts.ts';
import { members } from './members.ts';
import { notes } from './notes.ts';
import { optOuts } from './opt-outs.ts';
import { outboxWriter } from './outbox.ts';
import { personalData } from './personal/personal-data.ts';
import { pinnedLoaders } from './pinned-loaders.ts';
import { schedules } from './schedules.ts';
import { services } from './services.ts';
import { sightings } from './sightings.ts';
import { staffPeople } from './staff.ts';
import { templates } from './templates.ts';
import { timeOffs } from './time-off.ts';
import { users } from './users.ts';
import { messageChannels } from './message-channels.ts';
import { messageCounts } from './message-counts.ts';
import { messageFlags } from './message-flags.ts';
import { messages } from './messages.ts';
import { waitlist } from './waitlist.ts';
import { visitLog } from './visit-log.ts';
import { webhooks } from './webhooks.ts';
import { weeklySummaries } from './weekly-summaries.ts';
import { widgets } from './widgets.ts';

/** Every repository on the same pool, connection or transaction. */
export function repositories(handle: Handle): Repositories {
  return {
    accountLinks: accountLinks(handle),
    apiKeys: apiKeys(handle),
    attendances: attendances(handle),
    bookings: bookings(handle),
    businesses: businesses(handle),
    calendar: calendar(handle),
    calendarConflicts: calendarConflicts(handle),
    calendarEvents: calendarEvents(handle),
    connectedCalendars: connectedCalendars(handle),
    connections: connections(handle),
    conversations: conversations(handle),
    dayCounts: dayCounts(handle),
    eventLinks: eventLinks(handle),
    experiments: experiments(handle),
    feedTokens: feedTokens(handle),
    googleConsents: googleConsents(handle),
    googleExchanges: googleExchanges(handle),
    holds: holds(handle),
    idempotency: idempotency(handle),
    inboundTexts: inboundTexts(handle),
    members: members(handle),
    notes: notes(handle),
    optOuts: optOuts(handle),
    outbox: outboxWriter(handle),
    personalData: personalData(handle),
    pinnedLoaders: pinnedLoaders(handle),
    schedules: schedules(handle),
    services: services(handle),
    sightings: sightings(handle),
    staff: staffPeople(handle),
    templates: templates(handle),
    timeOff: timeOffs(handle),
    users: users(handle),
    waitlist: waitlist(handle),
    visitLog: visitLog(handle),
    webhooks: webhooks(handle),
    messageChannels: messageChannels(handle),
    messageCounts: messageCounts(handle),
    messageFlags: messageFlags(handle),
    messages: messages(handle),
    weeklySummaries: weeklySummaries(handle),
    widgets: widgets(handle),
  };
}
