import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { dateOf } from '../../time/zone-time.ts';
import { weekOf } from './agenda-address.ts';
import { agendaTexts } from './texts.ts';
import { useDayWords } from './use-day-words.ts';

const FULL_BAR = 10;

/** On a phone the week in a row: the day shown, and how full each is. */
export function WeekStrip({
  date,
  today,
  bookings,
  zone,
  onChoose,
}: {
  readonly date: string;
  readonly today: string;
  readonly bookings: readonly Booking[];
  readonly zone: string;
  onChoose(date: string): void;
}): VNode {
  const texts = useTexts(agendaTexts);
  const days = useDayWords();
  return (
    <div class="week-strip">
      {weekOf(date).map((day) => {
        const count = bookings.filter(({ start }) => dateOf(start, zone) === day).length;
        return (
          <button
            type="button"
            key={day}
            aria-current={day === date ? 'date' : undefined}
            class={day === today ? 'today' : ''}
            onClick={() => onChoose(day)}
          >
            <small aria-hidden="true">{days.letter(day)}</small>
            <span class="num" aria-hidden="true">
              {days.number(day)}
            </span>
            <span class="hidden">{texts.dayWith(days.long(day), count)}</span>
            <i style={{ width: `${(Math.min(count, FULL_BAR) / FULL_BAR) * 24}px` }} />
          </button>
        );
      })}
    </div>
  );
}
