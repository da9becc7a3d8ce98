/** What of the bookings is asked for; it stands in the address, so that it can be shared and gone back from. */
export interface Wanted {
  readonly show: 'upcoming' | 'waiting' | 'past' | 'all';
  readonly search: string;
  readonly staff: string;
  readonly service: string;
  /** The booking whose panel is open. */
  readonly open: string;
}

const MONTH_MS = 30 * 24 * 3_600_000;

/** Reads the address's query. */
export function wantedOf(query: Readonly<Record<string, string>>): Wanted {
  const { show, search = '', staff = '', service = '', open = '' } = query;
  return {
    show: show === 'waiting' || show === 'past' || show === 'all' ? show : 'upcoming',
    search,
    staff,
    service,
    open,
  };
}

/** The address that asks for it. */
export function addressOf(wanted: Wanted): string {
  const query = new URLSearchParams(
    Object.entries(wanted).filter(([name, value]) => value !== '' && value !== defaults[name]),
  );
  return query.size === 0 ? '/console/bookings' : `/console/bookings?${query}`;
}

/** The same as a query of the API, `now` in epoch milliseconds. */
export function apiQueryOf(wanted: Wanted, now: number): Record<string, string> {
  const at = (instant: number) => new Date(instant).toISOString();
  return {
    limit: wanted.show === 'past' ? '200' : '50',
    ...(wanted.search === '' ? {} : { search: wanted.search }),
    ...(wanted.staff === '' ? {} : { staff: wanted.staff }),
    ...(wanted.service === '' ? {} : { service: wanted.service }),
    ...(wanted.show === 'upcoming' ? { from: at(now) } : {}),
    ...(wanted.show === 'past' ? { from: at(now - MONTH_MS), to: at(now) } : {}),
    ...(wanted.show === 'waiting' ? { status: 'pending' } : {}),
  };
}

/** Where the file with the same bookings is; a link cannot send a header, so it names the business. */
export function exportAddress(wanted: Wanted, now: number, business: string): string {
  const { limit: _, ...filters } = apiQueryOf(wanted, now);
  return `/api/v1/bookings.csv?${new URLSearchParams({ ...filters, business })}`;
}

/**
 * The same as a file for calendar programs; null where they have none: what waits stands in no calendar yet, and what was
 * searched for is not a filter of that file.
 */
export function calendarAddress(wanted: Wanted, now: number, business: string): string | null {
  if (wanted.show === 'waiting' || wanted.search !== '') return null;
  const { limit: _, ...filters } = apiQueryOf(wanted, now);
  return `/api/integrations/outlook/export?${new URLSearchParams({ ...filters, business })}`;
}

const defaults: Readonly<Record<string, string>> = { show: 'upcoming' };
