import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Conflict } from './conflicts.ts';
import { agendaTexts } from './texts.ts';

/** Above the days: the next booking that stands where its person is not, and what can be done about it. */
export function ConflictBar({
  conflicts,
  zone,
  onOpen,
  onMove,
  onKeep,
}: {
  readonly conflicts: readonly Conflict[];
  readonly zone: string;
  onOpen(booking: Booking): void;
  onMove(booking: Booking): void;
  onKeep(conflict: Conflict): void;
}): VNode | null {
  const texts = useTexts(agendaTexts);
  const formats = useFormats();
  const [first] = conflicts;
  if (first === undefined) return null;
  const { booking, kind } = first;
  const when = `${formats.day(booking.start, zone)}, ${formats.time(booking.start, zone)}`;
  const said = { name: booking.customer.name, staff: booking.staff.name };
  return (
    <div class="agenda-conflict" role="status">
      <Icon name="conflict" />
      <p class="grow num">
        <strong>{when}</strong>
        {texts.colon}
        {kind === 'time_off' ? texts.inTimeOff(said) : texts.inException(said)}
        {conflicts.length > 1 && ` ${texts.moreConflicts(conflicts.length - 1)}`}
      </p>
      <span class="row">
        <Button class="wide" kind="plain" onPress={() => onKeep(first)}>
          {texts.keepIt}
        </Button>
        <Button class="wide" kind="plain" onPress={() => onMove(booking)}>
          {texts.moveIt}
        </Button>
        <Button kind="plain" onPress={() => onOpen(booking)}>
          {texts.settleIt}
        </Button>
      </span>
    </div>
  );
}
