import type { GoogleConflict } from '@bookingsaas/server/contract/connections';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { googleTexts } from './texts.ts';

const HOUR = 3_600_000;
const PX_AN_HOUR = 80;

/** The hours around a collision: the event, the booking, and where it would go. Said in words beside it. */
export function ConflictPicture({
  conflict,
  movedTo,
}: {
  readonly conflict: GoogleConflict;
  /** Instant on the wire. */
  readonly movedTo: string | null;
}): VNode {
  const texts = useTexts(googleTexts);
  const formats = useFormats();
  const { booking, event } = conflict;
  const start = Date.parse(booking.start);
  const length = Date.parse(booking.end) - start;
  const eventStart = event.start === null ? null : Date.parse(event.start);
  const eventEnd = event.end === null ? null : Date.parse(event.end);
  const near = (instant: number) => Math.abs(instant - start) <= 3 * HOUR;
  const moved = movedTo === null ? null : Date.parse(movedTo);
  const shown = [
    start,
    start + length,
    ...(eventStart !== null && near(eventStart) ? [eventStart] : []),
    ...(eventEnd !== null && near(eventEnd) ? [eventEnd] : []),
    ...(moved !== null && near(moved) ? [moved, moved + length] : []),
  ];
  const from = Math.floor(Math.min(...shown) / HOUR) * HOUR;
  const to = Math.max(Math.ceil(Math.max(...shown) / HOUR) * HOUR, from + 2 * HOUR);
  const hours = Array.from({ length: (to - from) / HOUR + 1 }, (_, index) => from + index * HOUR);
  const at = (instant: number) => ((clamped(instant) - from) / HOUR) * PX_AN_HOUR;
  const place = (one: number, end: number) => ({
    top: `${at(one) + 1}px`,
    height: `${Math.max(at(end) - at(one) - 2, 20)}px`,
  });
  return (
    <div class="collision" aria-hidden="true" style={{ height: `${at(to) + 20}px` }}>
      {hours.map((hour) => (
        <div class="hour" key={hour} style={{ top: `${at(hour)}px` }}>
          <span class="num">{formats.time(new Date(hour).toISOString(), booking.timezone)}</span>
        </div>
      ))}
      {eventStart !== null && eventEnd !== null && eventEnd > from && eventStart < to && (
        <div class="block-event" style={place(eventStart, eventEnd)}>
          <strong>{event.summary ?? texts.otherEvent}</strong>
          {texts.fromGoogle}
        </div>
      )}
      <div class="block-booking" style={place(start, start + length)}>
        <strong>{shortName(booking.customer)}</strong>
        {booking.service}
      </div>
      {moved !== null && near(moved) && (
        <div class="block-new num" style={place(moved, moved + length)}>
          {movedTo === null ? '' : formats.time(movedTo, booking.timezone)}
        </div>
      )}
    </div>
  );

  function clamped(instant: number): number {
    return Math.min(Math.max(instant, from), to);
  }
}

/** `Julien P.` */
function shortName(name: string): string {
  const [first = name, ...rest] = name.split(' ');
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last.slice(0, 1)}.`;
}
