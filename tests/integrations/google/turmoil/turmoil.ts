import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import type { Answer } from '../../../world/app.ts';
import { bookingBody, linkOf } from '../../../world/builders.ts';
import { createTestClock } from '../../../world/clock.ts';
import { disagreements } from '../../../world/google/agreement.ts';
import { openConnectedShop } from '../../../world/google/connected-shop.ts';
import { startLife } from '../../../world/google/life.ts';
import type { Life } from '../../../world/google/life.ts';
import { startGoogle } from '../../../world/google/start-google.ts';
import type { Act, Decision, EventKind, Grid, Slot } from './acts.ts';
import { expectedFree, FIRST_DAY } from './expected-free.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_DAYS = 28;
const MOST_ROUNDS = 12;

/** A shop and its Google calendar, to which anything may happen. */
export interface Turmoil {
  play(act: Act): Promise<void>;
  /** Lets time pass without trouble, and returns what is still not agreed about. */
  settle(): Promise<string[]>;
  /** How often something really happened, by what. */
  readonly tally: ReadonlyMap<string, number>;
  end(): Promise<void>;
}

export async function startTurmoil(
  store: OpenedStore,
  { grid, seed }: { grid: Grid; seed: number },
): Promise<Turmoil> {
  const clock = createTestClock('2026-06-01T08:00:00Z');
  const google = await startGoogle({ clock, seed });
  const ground = { store, clock, google };
  const first = await startLife(ground);
  const shop = await openConnectedShop(first.world, google);
  const booked: Answer[] = [];
  const foreign: string[] = [];
  const tally = new Map<string, number>();
  const range = { start: FIRST_DAY, end: FIRST_DAY + (grid.days + 20) * DAY_MS };
  let life = await startLife(ground);

  return {
    play,
    tally,
    async settle() {
      google.heal();
      google.tombstones('full');
      let left: string[] = [];
      for (let round = 0; round < MOST_ROUNDS; round++) {
        clock.advanceMin(16);
        const present = await living();
        await present.survives(() => present.work());
        left = await notAgreed();
        if (left.length === 0) break;
      }
      return left;
    },
    async end() {
      await store.write((tx) => tx.connections.remove(shop.businessId, shop.connectionId));
      await life.end();
      await first.end();
      await google.stop();
    },
  };

  async function notAgreed(): Promise<string[]> {
    const about = await disagreements({ store, shop, google, range });
    const offered = await offeredTimes();
    const expected = expectedFree({
      days: grid.days,
      bookings: await store.read.bookings.list(shop.businessId, { limit: 1_000_000 }),
      busy: await store.read.calendarEvents.foreign(shop.calendarId, {
        from: range.start,
        to: range.end,
      }),
    });
    const missing = new Set(expected).difference(new Set(offered));
    const wrong = new Set(offered).difference(new Set(expected));
    return [
      ...about,
      ...[...missing].map((start) => `${start} is free, but not offered`),
      ...[...wrong].map((start) => `${start} is offered, but not free`),
    ];
  }

  // A widget asks for a month at most.
  async function offeredTimes(): Promise<string[]> {
    const times: string[] = [];
    for (let day = 0; day < grid.days; day += MONTH_DAYS) {
      const last = Math.min(day + MONTH_DAYS, grid.days) - 1;
      const search = new URLSearchParams({
        service: shop.service,
        from: dateOf(FIRST_DAY + day * DAY_MS),
        to: dateOf(FIRST_DAY + last * DAY_MS),
      });
      const path = `/api/v1/widgets/${shop.widgetKey}/availability?${search}`;
      const { status, text, json } = await first.world.ask('GET', path);
      if (status !== 200) throw new Error(`Availability answered ${status}: ${text}`);
      times.push(...Object.values(json.days).flat());
    }
    return times;
  }

  async function play(act: Act): Promise<void> {
    if (act.do === 'together') return void (await Promise.all(act.acts.map(play)));
    if (act.do === 'kill') return (await living()).gate.killAfter(act.steps);
    const present = await living();
    await present.survives(() => happen(act, present));
  }

  // Whoever died was started again before the next thing happens.
  async function living(): Promise<Life> {
    if (!life.gate.isDead) return life;
    count('deaths');
    await life.end();
    life = await startLife(ground);
    clock.advanceMin(2);
    return life;
  }

  async function happen(act: Exclude<Act, { do: 'together' | 'kill' }>, { world }: Life) {
    const calendar = google.calendar();
    switch (act.do) {
      case 'book': {
        const path = `/api/v1/widgets/${shop.widgetKey}/bookings`;
        const answer = await world.ask('POST', path, {
          body: bookingBody(shop.service, new Date(startOf(act.slot)).toISOString()),
        });
        requireOneOf(answer, [201, 409]);
        if (answer.status === 201) booked.push(answer);
        return count(answer.status === 201 ? 'booked' : 'refused');
      }
      case 'move':
      case 'cancel': {
        const one = booked[act.nth % booked.length];
        if (one === undefined) return;
        const [path, body] =
          act.do === 'move'
            ? ['/move', { start: new Date(startOf(act.slot)).toISOString() }]
            : ['/cancellation', {}];
        const answer = await world.ask('POST', linkOf(one) + path, { body });
        requireOneOf(answer, [200, 403, 409, 410, 422]);
        return count(answer.status === 200 ? act.do : `${act.do} refused`);
      }
      case 'decide':
        return decide(act);
      case 'add event':
        foreign.push(calendar.add(eventAt(act.slot, act.kind)));
        return count('foreign change');
      case 'move event':
      case 'delete event':
        return changeEvent(act, pick(foreign.filter(isThere), act.nth));
      case 'move our event':
      case 'delete our event': {
        const ours = calendar.events().filter(({ id }) => !foreign.includes(id));
        return changeEvent(act, pick(ours, act.nth)?.id);
      }
      case 'fail':
        // Only a list may say so without lying.
        return google.fail(act.trouble === 410 ? 'events.list' : act.on, act.trouble, {
          times: act.times,
        });
      case 'heal':
        return google.heal();
      case 'end access':
        return google.endAccessTokens();
      case 'expire sync tokens':
        return calendar.expireSyncTokens();
      case 'show tombstones':
        return google.tombstones(act.look);
      case 'deliver':
        return world.outbox.drain();
      case 'look':
        for (const item of world.calendars.work) await item.run();
        return;
      case 'wait':
        return clock.advanceMin(act.minutes);
    }
  }

  // By another process than the one that may die.
  async function decide({ nth, choice, slot }: Decision): Promise<void> {
    const open = await store.read.calendarConflicts.open(shop.businessId);
    const conflict = pick(open, nth);
    if (conflict === undefined) return;
    const start = new Date(startOf(slot)).toISOString();
    const body = choice === 'move' ? { choice, start } : { choice };
    const path = `/connections/google/conflicts/${conflict.id}/resolution`;
    const answer = await shop.owner('POST', path, body);
    requireOneOf(answer, [200, 404, 409]);
    count(answer.status === 200 ? `decided to ${choice}` : `could not ${choice}`);
  }

  function changeEvent(
    act:
      | { do: 'move event' | 'move our event'; slot: Slot }
      | { do: 'delete event' | 'delete our event' },
    id: string | undefined,
  ): void {
    if (id === undefined) return;
    const calendar = google.calendar();
    if ('slot' in act) {
      const isWholeDay = calendar.event(id)?.start.date !== undefined;
      calendar.move(id, eventAt(act.slot, isWholeDay ? 'whole day' : 'one'));
    } else calendar.delete(id);
    count('foreign change');
  }

  function isThere(id: string): boolean {
    return google.calendar().event(id)?.status !== 'cancelled';
  }

  function count(what: string): void {
    tally.set(what, (tally.get(what) ?? 0) + 1);
  }
}

function eventAt({ day, hour }: Slot, kind: EventKind) {
  const start = startOf({ day, hour });
  const from = (hours: number, length = 1) => ({
    start: new Date(start + hours * HOUR_MS).toISOString(),
    end: new Date(start + (hours + length) * HOUR_MS).toISOString(),
  });
  const dateIn = (days: number) => dateOf(FIRST_DAY + (day + days) * DAY_MS);
  switch (kind) {
    case 'one':
      return from(0);
    case 'two hours':
      return from(0, 2);
    case 'half past':
      return from(0.5);
    case 'whole day':
      return { start: dateIn(0), end: dateIn(1) };
    case 'series':
      return { ...from(0), rule: 'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4' };
    case 'free':
      return { ...from(0), with: { transparency: 'transparent' } };
  }
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function startOf({ day, hour }: Slot): number {
  return FIRST_DAY + day * DAY_MS + hour * HOUR_MS;
}

function pick<T>(all: readonly T[], nth: number): T | undefined {
  return all.length === 0 ? undefined : all[nth % all.length];
}

function requireOneOf(answer: Answer, allowed: readonly number[]): void {
  if (allowed.includes(answer.status)) return;
  throw new Error(`A visitor was answered ${answer.status}: ${answer.text}`);
}
