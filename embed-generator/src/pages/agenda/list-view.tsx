import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { dateOf } from '../../time/zone-time.ts';
import { StatusBadge } from '../bookings/status-badge.tsx';
import type { PersonColours } from './people-colours.ts';
import { useDayWords } from './use-day-words.ts';

/** The bookings below each other, under their days. */
export function ListView({
  dates,
  bookings,
  zone,
  chosen,
  colours,
  onOpen,
}: {
  readonly dates: readonly string[];
  readonly bookings: readonly Booking[];
  readonly zone: string;
  readonly chosen: string;
  readonly colours: ReadonlyMap<string, PersonColours>;
  onOpen(booking: Booking): void;
}): VNode {
  const formats = useFormats();
  const days = useDayWords();
  return (
    <div class="agenda-list">
      {dates.map((date) => {
        const ofDay = bookings
          .filter(({ start }) => dateOf(start, zone) === date)
          .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
        return ofDay.length === 0 ? null : (
          <section key={date}>
            <h2>{days.long(date)}</h2>
            <ul>
              {ofDay.map((booking) => (
                <li key={booking.id} style={{ ...colours.get(booking.staff.id) }}>
                  <button
                    type="button"
                    aria-pressed={booking.id === chosen}
                    onClick={() => onOpen(booking)}
                  >
                    <span class="num">
                      {formats.time(booking.start, zone)} – {formats.time(booking.end, zone)}
                    </span>
                    <span class="who">
                      <strong>{booking.customer.name}</strong>
                      <span class="soft">{booking.service.name}</span>
                    </span>
                    <span class="agenda-name">
                      <span class="dot" />
                      {booking.staff.name}
                    </span>
                    <StatusBadge status={booking.status} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
