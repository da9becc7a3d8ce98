import { eventColour } from '../../domain/calendar-sync/event-colour.ts';
import { TAGS } from '../../domain/calendar-sync/event-identity.ts';
import { eventText } from '../../domain/calendar-sync/event-text.ts';
import type { EventWords } from '../../domain/calendar-sync/event-text.ts';
import { pendingWord, PRESET_TEXT } from '../../domain/calendar-sync/preset-text.ts';
import type { WantedEvent } from '../../domain/calendar-sync/types.ts';
import { printSource } from '../../domain/calendar-sync/written.ts';
import { stateAt } from '../../domain/bookings/transitions.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { ConnectedCalendar } from '../../ports/connected-calendars.ts';
import type { Connection } from '../../ports/connections.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SyncDeps } from './deps.ts';

/** Where a booking belongs in Google, and how it should look there. */
export interface Destination {
  readonly calendar: ConnectedCalendar;
  readonly connection: Connection;
  readonly wanted: WantedEvent;
  readonly print: string;
}

type Deps = Pick<SyncDeps, 'clock' | 'secrets' | 'publicUrl'>;

/** Null when the booking has no event: it is over before its time, or its person has no calendar that receives. */
export async function destinationOf(
  deps: Deps,
  repositories: Repositories,
  booking: Booking,
): Promise<Destination | null> {
  if (!hasEvent(booking, deps.clock.now())) return null;
  const { businessId, staffId } = booking;
  const rows = await repositories.connectedCalendars.staffCalendars(businessId);
  const row = rows.find((each) => each.receives && each.staffId === staffId);
  if (row === undefined) return null;
  const calendar = await repositories.connectedCalendars.byId(businessId, row.calendarId);
  if (calendar === null) return null;
  const connection = await repositories.connections.byId(businessId, calendar.connectionId);
  if (connection === null || connection.settings.direction === 'in') return null;
  const wanted = await wantedEvent(deps, repositories, { booking, connection });
  return { calendar, connection, wanted, print: printOf(deps, wanted) };
}

/** The fingerprint of everything we write. */
export function printOf({ secrets }: Pick<Deps, 'secrets'>, wanted: WantedEvent): string {
  return secrets.hash(printSource(wanted)).slice(0, 32);
}

/** Tells a business's events from those of another installation that writes into the same calendar. */
export function instanceOf({ secrets }: Pick<Deps, 'secrets'>, businessId: string): string {
  return secrets.hash(`instance ${businessId}`).slice(0, 16);
}

function hasEvent(booking: Booking, now: number): boolean {
  switch (stateAt(booking, now).status) {
    case 'pending':
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return true;
    case 'cancelled':
    case 'expired':
    case 'declined':
      return false;
  }
}

async function wantedEvent(
  deps: Deps,
  repositories: Repositories,
  { booking, connection }: { booking: Booking; connection: Connection },
): Promise<WantedEvent> {
  const { businessId } = booking;
  const [business, service, staff] = await Promise.all([
    repositories.businesses.byId(businessId),
    repositories.services.byId(businessId, booking.serviceId),
    repositories.staff.byId(businessId, booking.staffId),
  ]);
  if (business === null || service === null || staff === null) {
    throw new Error(`Booking ${booking.id} names a service or person that is gone`);
  }
  const isPending = booking.state.status === 'pending';
  const { settings } = connection;
  const words: EventWords = {
    service: service.name,
    customer: booking.customer.name,
    phone: booking.customer.phone ?? '',
    email: booking.customer.email ?? '',
    staff: staff.name,
    business: business.name,
    answers: answersOf(booking, service.questions),
    link: `${deps.publicUrl}/console/bookings?show=all&open=${booking.id}`,
    pending: isPending ? pendingWord(business.locale) : '',
  };
  return {
    ...eventText(words, settings, PRESET_TEXT),
    status: isPending ? 'tentative' : 'confirmed',
    location: business.address,
    start: booking.start,
    end: booking.end,
    timezone: business.timezone,
    colorId: eventColour(service.colour),
    reminders: settings.reminders,
    meet: settings.meet,
    tags: {
      [TAGS.booking]: booking.id,
      [TAGS.revision]: String(booking.revision),
      [TAGS.instance]: instanceOf(deps, businessId),
    },
  };
}

function answersOf(
  { answers }: Booking,
  questions: readonly { readonly id: string; readonly label: string }[],
): string {
  return questions
    .flatMap(({ id, label }) => {
      const answer = answers[id];
      if (answer === undefined || answer === '') return [];
      return [`${label}: ${answer === true ? '✓' : answer === false ? '–' : answer}`];
    })
    .join('\n');
}
