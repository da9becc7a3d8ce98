import type { BusyRow, Calendar } from '../ports/calendar.ts';
import { eventsInTheWay } from './events-in-the-way.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { LONGEST_FOOTPRINT_MS } from './occupations.ts';

type Query = Parameters<Calendar['busyRows']>[0];

export function calendar(handle: Handle): Calendar {
  const { db } = handle;
  return {
    async busyRows(query) {
      if (query.staffIds.length === 0) return [];
      const [taken, off, events] = await Promise.all([
        occupied(query),
        timeOff(query),
        eventsInTheWay(handle, query),
      ]);
      return [...taken, ...off, ...events];
    },
  };

  async function occupied(query: Query): Promise<BusyRow[]> {
    const { rows } = await hot(handle, `occupied of ${query.staffIds.length}`, {
      build: () =>
        db
          .selectFrom('occupations')
          .select([
            'ref_id',
            'kind',
            'staff_id',
            'service_id',
            'booked_start',
            'booked_end',
            'foot_start',
            'foot_end',
            'expires_at',
            'visit',
          ])
          .where('business_id', '=', query.businessId)
          .where('staff_id', 'in', query.staffIds)
          .where('foot_end', '>', query.from)
          .where('foot_end', '<', query.to + LONGEST_FOOTPRINT_MS)
          .where('foot_start', '<', query.to)
          .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', query.now)])),
      values: [
        query.businessId,
        ...query.staffIds,
        query.from,
        query.to + LONGEST_FOOTPRINT_MS,
        query.to,
        query.now,
      ],
    });
    return rows.map((row) => ({
      staffId: row.staff_id,
      kind: row.kind,
      refId: row.ref_id,
      start: row.foot_start,
      end: row.foot_end,
      serviceId: row.service_id,
      bookedStart: row.booked_start,
      bookedEnd: row.booked_end,
      expiresAt: row.expires_at,
      visit: row.visit,
    }));
  }

  async function timeOff(query: Query): Promise<BusyRow[]> {
    const { rows } = await hot(handle, `time off of ${query.staffIds.length}`, {
      build: () =>
        db
          .selectFrom('time_off')
          .select(['id', 'staff_id', 'start_at', 'end_at'])
          .where('business_id', '=', query.businessId)
          .where('staff_id', 'in', query.staffIds)
          .where('end_at', '>', query.from)
          .where('start_at', '<', query.to),
      values: [query.businessId, ...query.staffIds, query.from, query.to],
    });
    return rows.map((row) => ({
      staffId: row.staff_id,
      kind: 'time_off',
      refId: row.id,
      start: row.start_at,
      end: row.end_at,
      serviceId: null,
      bookedStart: null,
      bookedEnd: null,
      expiresAt: null,
      visit: null,
    }));
  }
}
