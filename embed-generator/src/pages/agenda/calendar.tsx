import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/language.ts';
import { dateOf, minutesAt } from '../../time/zone-time.ts';
import { Page } from '../../ui/page.tsx';
import { Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { useMedia } from '../../ui/use-media.ts';
import type { Asked } from '../../why/asked.ts';
import { WhyPanel } from '../../why/why-panel.tsx';
import '../bookings/bookings.css';
import { BookingPanel } from '../bookings/booking-panel.tsx';
import { AddDialog } from './add-dialog.tsx';
import { addressOf, datesOf, lookedOf } from './agenda-address.ts';
import type { Looked } from './agenda-address.ts';
import type { Around } from './agenda.tsx';
import { AgendaBones } from './bones.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { conflictsOf } from './conflicts.ts';
import { Days } from './days.tsx';
import { doersOf } from './doers.ts';
import { MoveDialog } from './move-dialog.tsx';
import { coloursOf } from './people-colours.ts';
import type { Spot } from './spot.ts';
import { agendaTexts } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import { useBookings } from './use-bookings.ts';
import { useKept } from './use-kept.ts';
import { useDayWords } from './use-day-words.ts';
import { useMove } from './use-move.ts';
import { useNow } from './use-now.ts';
import { WeekStrip } from './week-strip.tsx';

const STEP_MIN = 15;

/** The agenda of a business whose people and hours are known. */
export function Calendar({ around }: { readonly around: Around }): VNode {
  const texts = useTexts(agendaTexts);
  const days = useDayWords();
  const { say } = useToasts();
  const { query, route } = useLocation();
  const now = useNow();
  const isNarrow = useMedia('(max-width: 720px)');
  const { timezone: zone } = around.business;
  const today = dateOf(new Date(now).toISOString(), zone);
  const usual = { view: isNarrow ? 'day' : 'week', today } as const;
  const asked = lookedOf(query, usual);
  const looked: Looked = isNarrow && asked.view === 'week' ? { ...asked, view: 'day' } : asked;
  const [adds, setAdds] = useState<Spot | null>(null);
  const [moves, setMoves] = useState<Booking | null>(null);
  const [why, setWhy] = useState<Asked | null>(null);
  const { loaded, planned, settle } = useBookings(looked, zone);
  const move = useMove({ around, planned, settle });
  const colours = coloursOf(around.people);
  const people = around.people.filter(
    ({ id, isActive }) => isActive || planned.shown.some(({ staff }) => staff.id === id),
  );
  const dates = datesOf(looked);
  const { isKept, keep } = useKept();
  const conflicts =
    loaded.state === 'ready'
      ? conflictsOf(planned.shown, {
          people: around.people,
          hours: { schedules: around.schedules, timeOffs: loaded.value.timeOffs, zone },
          now,
        }).filter((conflict) => !isKept(conflict))
      : [];
  const look = (patch: Partial<Looked>) => route(addressOf({ ...looked, ...patch }, usual));
  const open = ({ id }: Booking) => look({ open: id });
  // One panel at a time: the booking opened last, or the question asked last.
  useEffect(() => {
    if (looked.open !== '') setWhy(null);
  }, [looked.open]);

  return (
    <>
      <Page
        title={isNarrow ? capital(days.long(looked.date)) : texts.title}
        actions={
          <Toolbar
            looked={looked}
            today={today}
            isNarrow={isNarrow}
            people={people}
            colours={colours}
            onLook={look}
            onAdd={() => setAdds(usualSpot())}
          />
        }
        panel={
          why !== null ? (
            <WhyPanel
              key={JSON.stringify(why)}
              services={around.services}
              people={around.people}
              zone={zone}
              first={why}
              onClose={() => setWhy(null)}
            />
          ) : (
            looked.open !== '' && (
              <BookingPanel
                key={looked.open}
                id={looked.open}
                listed={planned.shown.find(({ id }) => id === looked.open)}
                planned={planned.of(looked.open)}
                services={around.services}
                currency={around.business.currency}
                onClose={() => look({ open: '' })}
                onShow={planned.show}
                onSettled={settle}
                onMove={setMoves}
              />
            )
          )
        }
      >
        <div class="agenda">
          <ConflictBar
            conflicts={conflicts}
            zone={zone}
            onOpen={open}
            onMove={setMoves}
            onKeep={keep}
          />
          {isNarrow && (
            <WeekStrip
              date={looked.date}
              today={today}
              bookings={planned.shown}
              zone={zone}
              onChoose={(date) => look({ date })}
            />
          )}
          <Show of={loaded} bones={<AgendaBones days={isNarrow ? 2 : dates.length} />}>
            {({ timeOffs }) => (
              <Days
                looked={looked}
                dates={dates}
                now={now}
                isNarrow={isNarrow}
                around={around}
                people={people.filter(({ id }) => !looked.hidden.includes(id))}
                colours={colours}
                bookings={planned.shown}
                conflicts={new Set(conflicts.map(({ booking }) => booking.id))}
                timeOffs={timeOffs}
                onOpen={open}
                onDrop={move}
                onAdd={setAdds}
                onAddUsual={() => setAdds(usualSpot())}
              />
            )}
          </Show>
        </div>
      </Page>
      {moves && (
        <MoveDialog
          booking={moves}
          people={doersOf(
            around.services.find(({ id }) => id === moves.service.id),
            around.people,
          )}
          zone={zone}
          onClose={() => setMoves(null)}
          onMove={(spot) => {
            setMoves(null);
            move(moves, spot);
          }}
        />
      )}
      {adds && (
        <AddDialog
          spot={adds}
          services={around.services.filter(({ isActive }) => isActive)}
          people={people}
          zone={zone}
          onClose={() => setAdds(null)}
          onWhy={(asked) => {
            setAdds(null);
            look({ open: '' });
            setWhy(asked);
          }}
          onAdded={(booking) => {
            setAdds(null);
            settle();
            say(texts.added(booking.customer.name));
            look({ date: dateOf(booking.start, zone), open: booking.id });
          }}
        />
      )}
    </>
  );

  // Today the next quarter of an hour; on another day the middle of the morning.
  function usualSpot(): Spot {
    const wanted = looked.view === 'day' || !dates.includes(today) ? looked.date : today;
    if (wanted !== today) return { date: wanted, minutes: 10 * 60, staffId: null };
    const minute = minutesAt(new Date(now).toISOString(), zone);
    const next = Math.min(Math.ceil((minute + 1) / STEP_MIN) * STEP_MIN, 24 * 60 - STEP_MIN);
    return { date: today, minutes: next, staffId: null };
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
