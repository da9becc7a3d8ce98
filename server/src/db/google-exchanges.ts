import type { GoogleExchangeRow, GoogleExchanges } from '../ports/google-exchanges.ts';
import type { Handle } from './handle.ts';

/** Told from what is kept anyway: where events were written, who moved bookings, conflicts, deliveries that failed. */
export function googleExchanges({ db }: Handle): GoogleExchanges {
  return {
    async last(businessId, limit) {
      const parts = await Promise.all([
        written(businessId, limit),
        fromGoogle(businessId, limit),
        conflicts(businessId, limit),
        failed(businessId, limit),
        read(businessId),
      ]);
      return parts
        .flat()
        .toSorted((a, b) => b.at - a.at)
        .slice(0, limit);
    },
  };

  async function written(businessId: string, limit: number): Promise<GoogleExchangeRow[]> {
    const rows = await db
      .selectFrom('event_links')
      .innerJoin('bookings', 'bookings.id', 'event_links.booking_id')
      .select([
        'event_links.updated_at as at',
        'event_links.state',
        'bookings.customer_name as who',
        'bookings.start_at as start',
      ])
      .where('event_links.business_id', '=', businessId)
      .where('event_links.state', 'in', ['present', 'gone'])
      .orderBy('event_links.updated_at', 'desc')
      .orderBy('event_links.booking_id')
      .limit(limit)
      .execute();
    return rows.map(({ state, ...row }) => ({
      ...row,
      kind: state === 'gone' ? 'removed' : 'written',
      reason: null,
    }));
  }

  async function fromGoogle(businessId: string, limit: number): Promise<GoogleExchangeRow[]> {
    const rows = await db
      .selectFrom('booking_events')
      .innerJoin('bookings', 'bookings.id', 'booking_events.booking_id')
      .select([
        'booking_events.at',
        'booking_events.kind',
        'bookings.customer_name as who',
        'booking_events.to_start as start',
      ])
      .where('bookings.business_id', '=', businessId)
      .where('booking_events.actor', '=', 'google')
      .where('booking_events.kind', 'in', ['moved', 'cancelled'])
      .orderBy('booking_events.at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ kind, ...row }) => ({
      ...row,
      kind: kind === 'moved' ? 'moved_there' : 'cancelled_there',
      reason: null,
    }));
  }

  async function conflicts(businessId: string, limit: number): Promise<GoogleExchangeRow[]> {
    const rows = await db
      .selectFrom('calendar_conflicts')
      .innerJoin('bookings', 'bookings.id', 'calendar_conflicts.booking_id')
      .select([
        'calendar_conflicts.created_at as at',
        'bookings.customer_name as who',
        'bookings.start_at as start',
      ])
      .where('calendar_conflicts.business_id', '=', businessId)
      .orderBy('calendar_conflicts.created_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, kind: 'conflict', reason: null }));
  }

  async function failed(businessId: string, limit: number): Promise<GoogleExchangeRow[]> {
    const rows = await db
      .selectFrom('outbox')
      .innerJoin('bookings', 'bookings.id', 'outbox.booking_id')
      .select([
        'outbox.updated_at as at',
        'outbox.reason',
        'bookings.customer_name as who',
        'bookings.start_at as start',
      ])
      .where('outbox.business_id', '=', businessId)
      .where('outbox.kind', '=', 'google.write')
      .where('outbox.state', '=', 'failed')
      .orderBy('outbox.updated_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, kind: 'failed' }));
  }

  async function read(businessId: string): Promise<GoogleExchangeRow[]> {
    const rows = await db
      .selectFrom('connected_calendars')
      .select(['synced_at as at', 'name as who'])
      .where('business_id', '=', businessId)
      .orderBy('id')
      .execute();
    return rows.flatMap(({ at, who }) =>
      at === null ? [] : [{ at, who, kind: 'read', start: null, reason: null } as const],
    );
  }
}
