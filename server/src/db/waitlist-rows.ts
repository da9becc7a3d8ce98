import type { Selectable } from 'kysely';
import type {
  WaitlistEntry,
  WaitlistOffer,
  WaitlistProblem,
  WaitlistState,
} from '../domain/waitlist/types.ts';
import { readJson, readJsonOrNull, writeJson, writeJsonOrNull } from './json.ts';
import type { WaitlistTables } from './waitlist-tables.ts';

type EntryRow = Selectable<WaitlistTables['waitlist_entries']>;

export function toRow(
  entry: WaitlistEntry,
  { sameAs, contact }: { sameAs: string; contact: string },
): EntryRow {
  return {
    ...toChange(entry),
    id: entry.id,
    business_id: entry.businessId,
    widget_key: entry.widgetKey,
    service_id: entry.serviceId,
    staff_id: entry.staffId,
    from_date: entry.wish.from,
    to_date: entry.wish.to,
    weekdays: writeJson(entry.wish.weekdays),
    parts: writeJson(entry.wish.parts),
    ends_at: entry.endsAt,
    customer_name: entry.customer.name,
    customer_email: entry.customer.email,
    customer_phone: entry.customer.phone,
    contact,
    same_as: sameAs,
    consent: writeJsonOrNull(entry.consent),
    visitor_timezone: entry.timezone,
    locale: entry.locale,
    token_hash: entry.tokenHash,
    created_at: entry.createdAt,
  };
}

/** What changes during an entry's life. */
export function toChange({ state, ...entry }: WaitlistEntry) {
  const offer = state.status === 'offered' ? state.offer : null;
  return {
    state: state.status,
    offer_no: entry.offerNo,
    offered_start: offer?.start ?? null,
    offered_end: offer?.end ?? null,
    offered_staff_id: offer?.staffId ?? null,
    offered_until: offer?.until ?? null,
    unanswered: entry.unanswered,
    passed: writeJson(entry.passed),
    problem: entry.problem,
    booking_id: state.status === 'booked' ? state.bookingId : null,
    updated_at: entry.updatedAt,
  };
}

export function toEntry(row: EntryRow): WaitlistEntry {
  return {
    id: row.id,
    businessId: row.business_id,
    widgetKey: row.widget_key,
    serviceId: row.service_id,
    staffId: row.staff_id,
    wish: {
      from: row.from_date,
      to: row.to_date,
      weekdays: readJson(row.weekdays),
      parts: readJson(row.parts),
    },
    endsAt: row.ends_at,
    customer: {
      name: row.customer_name,
      email: row.customer_email,
      phone: row.customer_phone,
    },
    consent: readJsonOrNull(row.consent),
    timezone: row.visitor_timezone,
    locale: row.locale,
    tokenHash: row.token_hash,
    state: stateOf(row),
    offerNo: row.offer_no,
    unanswered: row.unanswered,
    passed: readJson(row.passed),
    // @NOTE only a WaitlistProblem is ever written.
    problem: row.problem as WaitlistProblem | null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function stateOf(row: EntryRow): WaitlistState {
  // @NOTE only a state's status is ever written.
  const status = row.state as WaitlistState['status'];
  switch (status) {
    case 'offered':
      return { status, offer: offerOf(row) };
    case 'booked':
      return { status, bookingId: row.booking_id ?? '' };
    default:
      return { status };
  }
}

function offerOf(row: EntryRow): WaitlistOffer {
  const { offered_start: start, offered_end: end, offered_staff_id: staffId } = row;
  const until = row.offered_until;
  if (start === null || end === null || staffId === null || until === null)
    throw new Error(`Waitlist entry ${row.id} is offered nothing`);
  return { start, end, staffId, until };
}
