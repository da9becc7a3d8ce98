import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { addressOf } from './bookings-query.ts';
import type { Wanted } from './bookings-query.ts';
import { StatusBadge } from './status-badge.tsx';
import { bookingTexts } from './texts.ts';

/** A row a booking; two lines on a phone. */
export function BookingsTable({
  items,
  wanted,
}: {
  readonly items: readonly Booking[];
  readonly wanted: Wanted;
}): VNode {
  const texts = useTexts(bookingTexts);
  const formats = useFormats();
  return (
    <table class="table bookings-table">
      <thead>
        <tr>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.customer}</th>
          <th scope="col">{texts.service}</th>
          <th scope="col">{texts.with}</th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((booking) => (
          <tr key={booking.id} class={booking.id === wanted.open ? 'chosen' : ''}>
            <td class="first">
              <a class="open" href={addressOf({ ...wanted, open: booking.id })}>
                {formats.day(booking.start, booking.timezone)},{' '}
                {formats.time(booking.start, booking.timezone)}
              </a>
            </td>
            <td>{booking.customer.name}</td>
            <td>{booking.service.name}</td>
            <td>{booking.staff.name}</td>
            <td>
              <StatusBadge status={booking.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
