import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { dateOf } from '../../time/zone-time.ts';
import { Notice } from '../../ui/states.tsx';
import { scheduleTexts } from './texts.ts';

const MOST_NAMED = 5;

/** Bookings that stay although their time is no longer open: somebody has to decide about each. */
export function HitList({
  title,
  hits,
}: {
  readonly title: string;
  readonly hits: readonly Booking[];
}): VNode | null {
  const texts = useTexts(scheduleTexts);
  const formats = useFormats();
  if (hits.length === 0) return null;
  return (
    <Notice>
      <strong>{title}</strong> {texts.hitsStay}
      <ul class="hits num">
        {hits.slice(0, MOST_NAMED).map((booking) => (
          <li key={booking.id}>
            <a
              href={`/console/agenda?view=day&date=${dateOf(booking.start, booking.timezone)}&open=${booking.id}`}
            >
              {formats.day(booking.start, booking.timezone)},{' '}
              {formats.time(booking.start, booking.timezone)}, {booking.customer.name}
            </a>{' '}
            <span class="soft">({booking.staff.name})</span>
          </li>
        ))}
        {hits.length > MOST_NAMED && <li>{texts.hitsMore(hits.length - MOST_NAMED)}</li>}
      </ul>
    </Notice>
  );
}
