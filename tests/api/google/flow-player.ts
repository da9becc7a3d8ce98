import type { Trouble } from '../../world/google/faults.ts';
import { expect } from 'vitest';
import { openConnectedShop } from '../../world/google/connected-shop.ts';
import type { ConnectedShop } from '../../world/google/connected-shop.ts';
import type { Google } from '../../world/google/start-google.ts';
import type { World } from '../../world/app.ts';
import { tokenOf } from '../../world/builders.ts';
import { createPlayer, instantOf } from '../flow-player.ts';
import type { Setup, Step } from '../flow-player.ts';
import { connectAgain } from './connected.ts';

const DAY = '2026-06-10';

/** Plays flows of `fixtures/flows.json` in a shop that is connected to a Google. */
export async function createGooglePlayer(
  world: World,
  google: Google,
  setup: Setup,
): Promise<{ play(step: Step): Promise<void> }> {
  let connected: ConnectedShop | undefined;
  const player = await createPlayer(world, setup, async (facts) => {
    connected = await openConnectedShop(world, google, facts);
    return connected;
  });
  await sync();
  return { play };

  async function play(step: Step): Promise<void> {
    if ('google_event' in step) return addEvent(String(step['google_event']));
    if ('google_events' in step) return addEvents(Number(step['google_events']));
    if ('sync' in step) return syncAnd(step['expect']);
    if ('google_replies' in step) return fail(step);
    if ('google_moves_our_event_to' in step)
      return moveOurs(instantOf(step['google_moves_our_event_to']));
    if ('google_token_endpoint' in step) return refuseTokens();
    if ('reconnect' in step) return reconnect();
    if ('approve' in step) return approveInVain();
    if ('booking_status' in step)
      return expect(await theBooking()).toMatchObject({
        state: { status: step['booking_status'] },
      });
    if ('booking_start' in step)
      return expect((await theBooking())?.start).toBe(Date.parse(instantOf(step['booking_start'])));
    if ('ics_sequence' in step) return expect(await sequence()).toBeGreaterThanOrEqual(1);
    if ('busy_count' in step) return expect(await busyCount()).toBe(step['busy_count']);
    if ('our_events_in_google' in step) return countOurs(step['our_events_in_google']);
    if ('owner_sees' in step) return ownerSees();
    if ('owner_told' in step) return ownerTold(Number(step['owner_told']));
    if ('last_known_busy_still_blocks' in step)
      return expect(await player.shop.free(DAY)).not.toContain(instantOf('12:00'));
    if ('no_retry_storm' in step) return noStorm();
    await player.play(step);
    await world.outbox.drain();
  }

  function addEvent(told: string): void {
    const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)/u.exec(told) ?? [];
    google.calendar().add({ start: instantOf(from), end: instantOf(to) });
  }

  function addEvents(count: number): void {
    for (let hour = 0; hour < count; hour += 1) {
      google.calendar().add({
        start: instantOf(`${10 + hour}:00`),
        end: instantOf(`${11 + hour}:00`),
      });
    }
  }

  async function syncAnd(expected: unknown): Promise<void> {
    google.forgetCalls();
    await sync();
    if (expected === undefined) return;
    expect(expected).toBe('full sync without token, then a new token');
    const lists = google.calls.filter(({ name }) => name === 'events.list');
    expect(lists.map(({ outcome }) => outcome)).toEqual([410, 200]);
    expect(lists.map(({ query }) => query.has('syncToken'))).toEqual([true, false]);
    google.forgetCalls();
    await sync();
    expect(google.calls[0]?.query.has('syncToken')).toBe(true);
  }

  async function fail(step: Step): Promise<void> {
    const replies = step['google_replies'];
    if (!Array.isArray(replies)) throw new Error('Replies are a list');
    for (const reply of replies) {
      if (reply === 410) {
        google.fail('events.list', 410, { times: 1 });
        continue;
      }
      google.heal();
      google.fail('*', troubleOf(reply));
      const [outcome] = await sync();
      expect(outcome, String(reply)).toMatchObject({ ended: 'failed' });
    }
  }

  function moveOurs(start: string): void {
    const [ours] = ourEvents();
    const end = new Date(Date.parse(start) + 3_600_000).toISOString();
    google.calendar().move(ours?.id ?? '', { start, end });
  }

  async function refuseTokens(): Promise<void> {
    addEvent('12:00-13:00');
    await sync();
    google.fail('oauth.token', 'invalid_grant');
    google.endAccessTokens();
    world.clock.advanceMin(120);
    google.forgetCalls();
  }

  async function reconnect(): Promise<void> {
    await connectAgain(world, google, { shop: shopNow() });
    await world.outbox.drain();
    await sync();
  }

  async function approveInVain(): Promise<void> {
    const { id } = player.latest().json.booking;
    const answer = await player.shop.owner('POST', `/bookings/${id}/approval`);
    expect(answer.json.error.code).toBe('bookings.slot_taken');
    expect(await theBooking()).toMatchObject({ state: { status: 'pending' } });
    const shown = await player.shop.owner('GET', '/connections/google');
    expect(shown.json).toMatchObject({ conflicts: [{ kind: 'overlap', booking: { id } }] });
  }

  async function sequence(): Promise<number> {
    const { text } = await world.ask('GET', `/b/${tokenOf(player.latest())}.ics`);
    return Number(/^SEQUENCE:(\d+)/mu.exec(text)?.[1]);
  }

  async function busyCount(): Promise<number> {
    const counts = await Promise.all(
      (await calendars()).map(({ id }) => world.store.read.calendarEvents.counts(id)),
    );
    return counts.reduce((sum, { busy }) => sum + busy, 0);
  }

  async function countOurs(expected: unknown): Promise<void> {
    const bookings = await player.shop.bookings();
    const ids = ourEvents().map(
      (event) => event.extendedProperties?.private?.['bookingsaasBooking'],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(expected === 'no duplicate' ? bookings.length : Number(expected));
  }

  async function ownerSees(): Promise<void> {
    const answer = await player.shop.owner('GET', '/connections/google');
    expect(answer.json).toMatchObject({
      connection: {
        calendars: [{ failingSince: expect.any(String), lastError: 'retryable' }],
      },
    });
  }

  async function ownerTold(times: number): Promise<void> {
    for (let round = 0; round < 3; round += 1) await sync();
    const connection = await world.store.read.connections.list(player.shop.businessId);
    expect(connection).toMatchObject([{ status: 'broken', brokenReason: 'grant_gone' }]);
    expect(connection.filter(({ toldAt }) => toldAt !== null)).toHaveLength(times);
  }

  async function noStorm(): Promise<void> {
    for (let minute = 0; minute < 60; minute += 1) {
      world.clock.advanceMin(1);
      for (const item of world.calendars.work) await item.run();
    }
    // Other stories left accounts in this database, which are polled too: each grant was tried once.
    const grants = google.calls
      .filter(({ name }) => name === 'oauth.token')
      .map(({ body }) => new URLSearchParams(body).get('refresh_token'));
    expect(grants.length).toBeGreaterThan(0);
    expect(new Set(grants).size).toBe(grants.length);
  }

  async function sync() {
    const ids = (await calendars()).map(({ id }) => id);
    return Promise.all(ids.map((id) => world.calendars.sync.syncNow(id)));
  }

  function calendars() {
    return world.store.read.connectedCalendars.list(player.shop.businessId);
  }

  function ourEvents() {
    return google
      .calendar()
      .events()
      .filter((event) => event.extendedProperties?.private?.['bookingsaasBooking'] !== undefined);
  }

  function theBooking() {
    const { id } = player.latest().json.booking;
    return world.store.read.bookings.byId(player.shop.businessId, id);
  }

  function shopNow(): ConnectedShop {
    if (connected === undefined) throw new Error('The shop is not open');
    return connected;
  }
}

function troubleOf(reply: unknown): Trouble {
  switch (reply) {
    case 'timeout':
      return 'hang';
    case 'invalid json':
      return 'garbage';
    case 500:
    case 503:
    case 429:
    case 403:
    case 401:
      return reply;
    default:
      throw new Error(`Google never replies ${String(reply)}`);
  }
}
