import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { dateOf, minutesAt } from '../../time/zone-time.ts';
import { BookingBlock } from './booking-block.tsx';
import type { Column, Lane } from './columns.ts';
import { clockOf } from './day-hours.ts';
import type { Span } from './day-hours.ts';
import { GridHead } from './grid-head.tsx';
import { MINUTE_PX } from './minute-px.ts';
import type { PersonColours } from './people-colours.ts';
import type { Spot } from './spot.ts';
import { agendaTexts } from './texts.ts';
import { useDayWords } from './use-day-words.ts';
import { useDrag } from './use-drag.ts';

const STEP_MIN = 15;

interface Props {
  readonly columns: readonly Column[];
  readonly minutes: Span;
  readonly zone: string;
  readonly now: number;
  readonly chosen: string;
  readonly conflicts: ReadonlySet<string>;
  readonly isWide: boolean;
  readonly hasHead: boolean;
  readonly colours: ReadonlyMap<string, PersonColours>;
  onOpen(booking: Booking): void;
  onDrop(booking: Booking, spot: Spot): void;
  onAdd(spot: Spot): void;
}

/** Days beside each other, their hours below each other, a block a booking. */
export function TimeGrid(props: Props): VNode {
  const { columns, minutes, zone, now, colours, hasHead } = props;
  const [first, last] = minutes;
  const days = useDayWords();
  const texts = useTexts(agendaTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const drag = useDrag({ first, onDrop: props.onDrop });
  const today = dateOf(new Date(now).toISOString(), zone);
  const nowMinutes = minutesAt(new Date(now).toISOString(), zone);
  const height = (last - first) * MINUTE_PX;
  const hours = Array.from({ length: Math.ceil((last - first) / 60) }, (_, at) => first + at * 60);
  const hasToday = columns.some(({ date }) => date === today);

  useEffect(() => {
    if (!hasToday) return;
    const top = (nowMinutes - first - 90) * MINUTE_PX;
    scroller.current?.scrollTo(0, Math.max(0, top));
  }, [columns[0]?.date, hasToday]);

  return (
    <div class="agenda-scroll" ref={scroller} role="group" aria-label={texts.title} tabIndex={0}>
      <div
        class={`agenda-grid ${columns.length > 1 ? 'many' : ''}`}
        style={{
          gridTemplateColumns: `48px ${columns
            .map(({ isFolded, lanes }) =>
              isFolded ? '28px' : `minmax(${Math.max(1, lanes.length) * 64}px, 1fr)`,
            )
            .join(' ')}`,
        }}
      >
        {hasHead && <GridHead columns={columns} today={today} colours={colours} />}
        <div class="agenda-hours num" style={{ height: `${height}px` }} aria-hidden="true">
          {hours.map((minute) => (
            <span key={minute} style={{ top: `${(minute - first) * MINUTE_PX}px` }}>
              {clockOf(minute)}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <section
            key={column.date}
            class={`agenda-day ${column.isFolded ? 'folded' : ''}`}
            aria-label={texts.dayWith(
              days.long(column.date),
              column.lanes.reduce((sum, { blocks }) => sum + blocks.length, 0),
            )}
          >
            {column.lanes.map((lane) => (
              <DayLane key={lane.key} {...props} date={column.date} lane={lane} drag={drag} />
            ))}
            {column.date === today && nowMinutes >= first && nowMinutes < last && (
              <div class="agenda-now" style={{ top: `${(nowMinutes - first) * MINUTE_PX}px` }}>
                <span class="hidden">{texts.now(clockOf(nowMinutes))}</span>
              </div>
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

function DayLane({
  date,
  lane,
  minutes: [first],
  zone,
  now,
  chosen,
  conflicts,
  isWide,
  colours,
  drag,
  onOpen,
  onAdd,
}: Props & {
  readonly date: string;
  readonly lane: Lane;
  readonly drag: ReturnType<typeof useDrag>;
}): VNode {
  const only = lane.people.length === 1 ? lane.people[0] : undefined;
  const at = (from: number, to: number) => ({
    top: `${(from - first) * MINUTE_PX}px`,
    height: `${(to - from) * MINUTE_PX}px`,
  });
  const { ghost } = drag;
  return (
    <div
      class="agenda-lane"
      data-date={date}
      data-staff={only?.id ?? ''}
      onClick={(event) => {
        if (event.target !== event.currentTarget) return;
        const { top } = event.currentTarget.getBoundingClientRect();
        const wanted = first + (event.clientY - top) / MINUTE_PX;
        const minutes = Math.floor(wanted / STEP_MIN) * STEP_MIN;
        onAdd({ date, minutes, staffId: only?.id ?? null });
      }}
    >
      {lane.closed.map(([from, to]) => (
        <div key={from} class="agenda-closed" style={at(from, to)} />
      ))}
      <ul>
        {lane.blocks.map((block) => (
          <li
            key={block.booking.id}
            style={{
              ...at(block.from, block.to),
              left: `${(block.column / block.columns) * 100}%`,
              width: `${100 / block.columns}%`,
              ...colours.get(block.booking.staff.id),
            }}
          >
            <BookingBlock
              block={block}
              zone={zone}
              now={now}
              isChosen={block.booking.id === chosen}
              isConflict={conflicts.has(block.booking.id)}
              isWide={isWide && block.columns === 1}
              isDragged={ghost?.booking.id === block.booking.id}
              onOpen={() => onOpen(block.booking)}
              onGrab={(event) => drag.grab(event, block.booking)}
            />
          </li>
        ))}
      </ul>
      {ghost?.date === date && ghost.lane === (only?.id ?? '') && (
        <div class="agenda-ghost num" style={at(ghost.from, ghost.to)}>
          {clockOf(ghost.from)}
        </div>
      )}
    </div>
  );
}
