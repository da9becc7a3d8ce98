import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { dateOf, minutesAt } from '../../time/zone-time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { useTold } from '../messages/use-told.ts';
import { DayAndTime } from './day-and-time.tsx';
import { clockOf, minutesOf } from './day-hours.ts';
import type { Spot } from './spot.ts';
import { agendaTexts } from './texts.ts';

/** What dragging does, with a keyboard or a finger: another day, time or person. */
export function MoveDialog({
  booking,
  people,
  zone,
  onClose,
  onMove,
}: {
  readonly booking: Booking;
  /** Those who offer its service. */
  readonly people: readonly Staff[];
  readonly zone: string;
  onClose(): void;
  onMove(spot: Spot): void;
}): VNode {
  const texts = useTexts(agendaTexts);
  const { words: told } = useTold(booking.customer, 'moved');
  const [date, setDate] = useState(dateOf(booking.start, zone));
  const [time, setTime] = useState(clockOf(minutesAt(booking.start, zone)));
  const [staffId, setStaffId] = useState(booking.staff.id);
  return (
    <Dialog
      title={texts.moveTitle(booking.customer.name)}
      onClose={onClose}
      onSubmit={() => onMove({ date, minutes: minutesOf(time), staffId })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {texts.keep}
          </Button>
          <Button kind="primary" type="submit">
            {texts.moveTo(time)}
          </Button>
        </>
      }
    >
      <DayAndTime
        date={date}
        time={time}
        onChange={(to) => {
          if (to.date !== undefined) setDate(to.date);
          if (to.time !== undefined) setTime(to.time);
        }}
      />
      {people.length > 1 && (
        <Select
          label={texts.person}
          value={staffId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setStaffId}
        />
      )}
      <p class="quiet">{told}</p>
    </Dialog>
  );
}
