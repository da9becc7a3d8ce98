import type { Booking } from '@bookingsaas/server/contract/bookings';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useTexts } from '../../i18n/language.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SelectBox } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Show } from '../../ui/states.tsx';
import { useLive } from '../agenda/use-live.ts';
import { BookingPanel } from './booking-panel.tsx';
import { BookingsTable } from './bookings-table.tsx';
import {
  addressOf,
  apiQueryOf,
  calendarAddress,
  exportAddress,
  wantedOf,
} from './bookings-query.ts';
import type { Wanted } from './bookings-query.ts';
import './bookings.css';
import { MoveListed } from './move-listed.tsx';
import { bookingTexts } from './texts.ts';

interface Listed {
  readonly items: readonly Booking[];
  readonly next: string | null;
}

const SHOWS = ['upcoming', 'waiting', 'past', 'all'] as const;

/** Every booking, found by time, person, service or customer; one opens beside the list. */
export function Bookings(): VNode {
  const texts = useTexts(bookingTexts);
  const { admin, business, known } = useConsole();
  const { query, route } = useLocation();
  const wanted = wantedOf(query);
  const asked = JSON.stringify({ ...wanted, open: '' });
  // A search is asked for a moment after it was typed, and meanwhile something may have been opened.
  const latest = useRef(wanted);
  latest.current = wanted;
  const ask = (patch: Partial<Wanted>) => route(addressOf({ ...latest.current, ...patch }));
  const around = useLoaded('bookings-around', () =>
    Promise.all([admin.services.list(), admin.staff.list(), admin.business.show()]),
  );
  const lengthShown = useRef(0);
  const list = useLoaded<Listed>(`bookings ${asked}`, async () => {
    const { limit = '', ...filters } = apiQueryOf(wanted, Date.now());
    // Read again, it is as long as it was made.
    const most = Math.min(200, Math.max(Number(limit), lengthShown.current));
    const { items, next } = await admin.bookings.list({ ...filters, limit: String(most) });
    return { items: wanted.show === 'past' ? items.toReversed() : items, next };
  });
  lengthShown.current = list.state === 'ready' ? list.value.items.length : 0;
  useLive(settle);
  const [moves, setMoves] = useState<Booking | null>(null);
  const [planned, setPlanned] = useState<Booking | null>(null);
  const calendar = calendarAddress(wanted, Date.now(), business.id);
  const [services, people, shown] = around.state === 'ready' ? around.value : [[], [], undefined];

  return (
    <Page
      title={texts.title}
      tabs={SHOWS.map((show) => (
        <a
          key={show}
          href={addressOf({ ...wanted, show, open: '' })}
          aria-current={show === wanted.show ? 'page' : undefined}
        >
          {texts[show]}
        </a>
      ))}
      actions={
        <>
          {calendar !== null && (
            <ButtonLink
              kind="plain"
              icon="agenda"
              name={texts.calendarName}
              href={calendar}
              downloads
            >
              <span class="later">{texts.calendar}</span>
            </ButtonLink>
          )}
          <ButtonLink
            kind="plain"
            icon="download"
            name={texts.exportName}
            href={exportAddress(wanted, Date.now(), business.id)}
            downloads
          >
            <span class="later">{texts.export}</span>
          </ButtonLink>
        </>
      }
      panel={
        wanted.open !== '' && (
          <BookingPanel
            key={wanted.open}
            id={wanted.open}
            listed={list.state === 'ready' ? list.value.items.find(isOpen) : undefined}
            planned={planned?.id === wanted.open ? planned : undefined}
            services={services}
            currency={shown?.currency}
            onClose={() => ask({ open: '' })}
            onShow={show}
            onSettled={settle}
            onMove={setMoves}
          />
        )
      }
    >
      <Filters wanted={wanted} services={services} people={people} onAsk={ask} />
      <Show of={list}>
        {({ items, next }) =>
          items.length === 0 ? (
            <NoBookings
              wanted={wanted}
              onClear={() => ask({ search: '', staff: '', service: '' })}
            />
          ) : (
            <>
              <BookingsTable
                items={items.map((one) => (one.id === planned?.id ? planned : one))}
                wanted={wanted}
              />
              {next !== null && (
                <Button kind="plain" onPress={() => void showMore(items, next)}>
                  {texts.more}
                </Button>
              )}
            </>
          )
        }
      </Show>
      {moves && (
        <MoveListed
          booking={moves}
          services={services}
          people={people}
          onClose={() => setMoves(null)}
          onPlan={setPlanned}
          onSettled={settle}
        />
      )}
    </Page>
  );

  function isOpen(booking: Booking): boolean {
    return booking.id === wanted.open;
  }

  function settle(): void {
    known.renew('bookings-waiting');
    known.renew(`booking ${wanted.open}`);
    if (list.state === 'ready') list.reload();
  }

  /** Shows a booking as it will be, or as it was. */
  function show(booking: Booking): void {
    if (list.state !== 'ready') return;
    const items = list.value.items.map((one) => (one.id === booking.id ? booking : one));
    list.set({ ...list.value, items });
  }

  async function showMore(items: readonly Booking[], cursor: string): Promise<void> {
    const more = await admin.bookings.list({ ...apiQueryOf(wanted, Date.now()), cursor });
    if (list.state === 'ready') list.set({ items: [...items, ...more.items], next: more.next });
  }
}

function Filters({
  wanted,
  services,
  people,
  onAsk,
}: {
  readonly wanted: Wanted;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  onAsk(patch: Partial<Wanted>): void;
}): VNode {
  const texts = useTexts(bookingTexts);
  const [search, setSearch] = useState(wanted.search);
  useEffect(() => {
    if (search.trim() === wanted.search) return;
    const timer = setTimeout(() => onAsk({ search: search.trim() }), 250);
    return () => clearTimeout(timer);
  }, [search]);
  useEffect(() => {
    if (wanted.search === '') setSearch('');
  }, [wanted.search]);
  const optionsOf = (all: string, items: readonly { id: string; name: string }[]) => [
    { value: '', label: all },
    ...items.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <search class="filters">
      <input
        class="input"
        type="search"
        aria-label={texts.searchLabel}
        placeholder={texts.search}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <SelectBox
        name={texts.service}
        value={wanted.service}
        options={optionsOf(texts.everyService, services)}
        onChange={(service) => onAsk({ service, open: '' })}
      />
      {/* Last, because it moves nothing when it turns out that there are several. */}
      {people.length > 1 && (
        <SelectBox
          name={texts.person}
          value={wanted.staff}
          options={optionsOf(texts.everyone, people)}
          onChange={(staff) => onAsk({ staff, open: '' })}
        />
      )}
    </search>
  );
}

function NoBookings({ wanted, onClear }: { readonly wanted: Wanted; onClear(): void }): VNode {
  const texts = useTexts(bookingTexts);
  if (wanted.search + wanted.staff + wanted.service !== '') {
    return (
      <Empty
        title={texts.noneTitle}
        actions={
          <Button kind="plain" onPress={onClear}>
            {texts.clear}
          </Button>
        }
      >
        {texts.noneFound}
      </Empty>
    );
  }
  const isWaiting = wanted.show === 'waiting';
  return (
    <Empty
      title={texts.noneTitle}
      actions={
        !isWaiting && (
          <ButtonLink kind="primary" href="/console/widgets">
            {texts.toWidgets}
          </ButtonLink>
        )
      }
    >
      {isWaiting ? texts.noneWaiting : texts.noneUpcoming}
    </Empty>
  );
}
