import type { Booking } from '@bookingsaas/server/contract/bookings';
import { useConsole } from '../../console-context.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { instantOf } from '../../time/zone-time.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { Around } from './agenda.tsx';
import { isInTheWay } from './blocks.ts';
import { clockOf } from './day-hours.ts';
import { doersOf } from './doers.ts';
import type { Spot } from './spot.ts';
import { agendaTexts } from './texts.ts';
import type { Planned } from './use-planned.ts';

/** Moves a booking at once, and on the server once it can no longer be undone; never over another one. */
export function useMove({
  around,
  planned,
  settle,
}: {
  readonly around: Around;
  readonly planned: Planned;
  settle(): void;
}): (booking: Booking, spot: Spot) => void {
  const texts = useTexts(agendaTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say, defer } = useToasts();
  const zone = around.business.timezone;

  return (booking, spot) => {
    const moved = movedTo(booking, spot);
    const isElsewhere =
      Date.parse(moved.start) !== Date.parse(booking.start) || moved.staff.id !== booking.staff.id;
    if (!isElsewhere) return;
    const seats = serviceOf(booking)?.seats ?? 1;
    if (isInTheWay(planned.shown, moved, seats)) {
      say(texts.moveTaken(moved.staff.name));
      return;
    }
    planned.show(moved);
    const when = `${formats.day(moved.start, zone)}, ${formats.time(moved.start, zone)}`;
    defer({
      text: texts.moved(booking.customer.name, when),
      async commit() {
        const to = { start: moved.start, staff: moved.staff.id };
        planned.show(await admin.bookings.move(booking.id, to));
        settle();
      },
      undo: () => planned.show(booking),
      refused: refusals.sentence,
    });
  };

  function movedTo(booking: Booking, { date, minutes, staffId }: Spot): Booking {
    const start = instantOf(date, clockOf(minutes), zone);
    const length = Date.parse(booking.end) - Date.parse(booking.start);
    // Somebody who does not offer the service cannot be given it by letting it go in their lane.
    const person = doersOf(serviceOf(booking), around.people).find(({ id }) => id === staffId);
    return {
      ...booking,
      start,
      end: new Date(Date.parse(start) + length).toISOString(),
      staff: person === undefined ? booking.staff : { id: person.id, name: person.name },
    };
  }

  function serviceOf(booking: Booking) {
    return around.services.find(({ id }) => id === booking.service.id);
  }
}
