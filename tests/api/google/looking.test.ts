import { expect, test } from 'vitest';
import { at, DAY, onEachConnected } from './connected.ts';

onEachConnected((on, database) => {
  test('without changes is one request and no write', async () => {
    const before = await database.store.read.connectedCalendars.find(on.shop.calendarId);
    const version = await database.store.read.businesses.availabilityVersion(on.shop.businessId);
    on.google.forgetCalls();
    // The first look after the listing is the nightly one; these are the usual ones.
    await on.look();
    on.google.forgetCalls();
    const after = await database.store.read.connectedCalendars.find(on.shop.calendarId);
    expect(await on.look()).toEqual({ ended: 'same' });
    expect(on.google.count()).toBe(1);
    expect(await database.store.read.connectedCalendars.find(on.shop.calendarId)).toEqual(after);
    expect(before?.syncToken).toBe(after?.syncToken);
    expect(version).toBeGreaterThan(0);
  });

  test('many wishes at once are two looks at most', async () => {
    await on.look();
    on.google.forgetCalls();
    for (let wish = 0; wish < 20; wish += 1) on.world.calendars.sync.wish(on.shop.calendarId);
    await on.world.calendars.sync.settled();
    await on.world.calendars.sync.settled();
    expect(on.google.count('events.list')).toBeLessThanOrEqual(2);
  });

  test('a token Google no longer takes frees nothing and loses nothing', async () => {
    const id = on.google.calendar().add({ start: at('10:00'), end: at('11:00') });
    on.google.calendar().add({ start: at('12:00'), end: at('13:00') });
    await on.look();
    on.google.calendar().delete(id);
    on.google.calendar().expireSyncTokens();
    on.google.fail('events.list', 500, { after: 1 });
    expect(await on.look()).toMatchObject({ ended: 'failed' });
    expect(await on.shop.free(DAY)).not.toContain(at('10:00'));
    on.google.heal();
    await on.look();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    expect(await on.shop.free(DAY)).not.toContain(at('12:00'));
  });

  test('stops new bookings after the time its owner set, and no sooner', async () => {
    await on.set({ stopAfterMinutes: 60 });
    on.google.fail('*', 503);
    await on.look();
    on.clock.advanceMin(59);
    await on.work();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
    on.clock.advanceMin(1);
    await on.work();
    expect(await on.shop.free(DAY)).toEqual([]);
    expect((await on.shop.book(at('10:00'))).json.error.code).toBe('bookings.slot_taken');
    await visitorsAreTold();
    on.google.heal();
    on.clock.advanceMin(30);
    await on.work();
    expect(await on.shop.free(DAY)).toContain(at('10:00'));
  });

  async function visitorsAreTold(): Promise<void> {
    const widget = `/api/v1/widgets/${on.shop.widgetKey}`;
    const view = await on.world.ask('GET', widget);
    expect(view.json).toMatchObject({ first: {} });
    const query = new URLSearchParams({ service: on.shop.service, from: DAY, to: DAY });
    const answer = await on.world.ask('GET', `${widget}/availability?${query}`);
    expect(answer.json).toMatchObject({ days: {}, next: null, isPaused: true });
    const page = await on.world.ask('GET', `/w/${on.shop.widgetKey}?plain`);
    expect(page.text).toContain('Online booking is paused.');
  }
});
