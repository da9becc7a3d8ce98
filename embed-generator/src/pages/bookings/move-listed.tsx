import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { instantOf } from '../../time/zone-time.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { clockOf } from '../agenda/day-hours.ts';
import { doersOf } from '../agenda/doers.ts';
import { MoveDialog } from '../agenda/move-dialog.tsx';
import type { Spot } from '../agenda/spot.ts';
import { agendaTexts } from '../agenda/texts.ts';

/** Moves a booking of the list: shown as done at once, and for eight seconds undone as easily. */
export function MoveListed({
  booking,
  services,
  people,
  onClose,
  onPlan,
  onSettled,
}: {
  readonly booking: Booking;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  onClose(): void;
  /** Shows how it will be, or nothing of the kind any more. */
  onPlan(booking: Booking | null): void;
  onSettled(): void;
}): VNode {
  const texts = useTexts(agendaTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { defer } = useToasts();
  const zone = booking.timezone;
  const service = services.find(({ id }) => id === booking.service.id);
  const doers = doersOf(service, people);
  return (
    <MoveDialog booking={booking} people={doers} zone={zone} onClose={onClose} onMove={move} />
  );

  function move({ date, minutes, staffId }: Spot): void {
    onClose();
    const start = instantOf(date, clockOf(minutes), zone);
    const length = Date.parse(booking.end) - Date.parse(booking.start);
    const person = doers.find(({ id }) => id === staffId) ?? booking.staff;
    onPlan({
      ...booking,
      start,
      end: new Date(Date.parse(start) + length).toISOString(),
      staff: { id: person.id, name: person.name },
    });
    const when = `${formats.day(start, zone)}, ${formats.time(start, zone)}`;
    defer({
      text: texts.moved(booking.customer.name, when),
      async commit() {
        await admin.bookings.move(booking.id, { start, staff: person.id });
        onPlan(null);
        onSettled();
      },
      undo: () => onPlan(null),
      refused: refusals.sentence,
    });
  }
}
