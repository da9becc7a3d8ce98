import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { TimeOff } from '@bookingsaas/server/contract/schedules';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { dateOf } from '../../time/zone-time.ts';
import type { Looked } from './agenda-address.ts';
import type { Around } from './agenda.tsx';
import { columnsOf } from './columns.ts';
import { openOn } from './day-hours.ts';
import { EmptyCard } from './empty-card.tsx';
import { ListView } from './list-view.tsx';
import type { PersonColours } from './people-colours.ts';
import type { Spot } from './spot.ts';
import { TimeGrid } from './time-grid.tsx';

/** The days asked for, as a grid of hours or as a list. */
export function Days({
  looked,
  dates,
  now,
  isNarrow,
  around,
  people,
  colours,
  bookings,
  conflicts,
  timeOffs,
  onOpen,
  onDrop,
  onAdd,
  onAddUsual,
}: {
  readonly looked: Looked;
  readonly dates: readonly string[];
  readonly now: number;
  readonly isNarrow: boolean;
  readonly around: Around;
  readonly people: readonly Staff[];
  readonly colours: ReadonlyMap<string, PersonColours>;
  readonly bookings: readonly Booking[];
  /** Ids of bookings that have to be looked at. */
  readonly conflicts: ReadonlySet<string>;
  readonly timeOffs: readonly TimeOff[];
  onOpen(booking: Booking): void;
  onDrop(booking: Booking, spot: Spot): void;
  onAdd(spot: Spot): void;
  onAddUsual(): void;
}): VNode {
  const zone = around.business.timezone;
  const hours = { schedules: around.schedules, timeOffs, zone };
  const shown = bookings.filter(({ staff }) => people.some(({ id }) => id === staff.id));
  const isEmpty = !shown.some(({ start, end }) =>
    dates.some((date) => dateOf(start, zone) <= date && date <= dateOf(end, zone)),
  );
  const hasHours = dates.some((date) =>
    people.some((person) => openOn(person, date, hours).length > 0),
  );
  return (
    <>
      {looked.view === 'list' ? (
        <ListView
          dates={dates}
          bookings={shown}
          zone={zone}
          chosen={looked.open}
          colours={colours}
          onOpen={onOpen}
        />
      ) : (
        <TimeGrid
          {...columnsOf({ view: looked.view, dates, people, bookings: shown, hours })}
          zone={zone}
          now={now}
          chosen={looked.open}
          conflicts={conflicts}
          isWide={looked.view === 'day'}
          hasHead={!isNarrow || people.length > 1}
          colours={colours}
          onOpen={onOpen}
          onDrop={onDrop}
          onAdd={onAdd}
        />
      )}
      {isEmpty && looked.hidden.length === 0 && (
        <EmptyCard
          isDay={looked.view === 'day'}
          isOpen={hasHours}
          isReady={hasHours && around.services.some(({ isActive }) => isActive)}
          onAdd={onAddUsual}
        />
      )}
    </>
  );
}
