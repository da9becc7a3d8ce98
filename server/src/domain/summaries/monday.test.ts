import { expect, it } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { nextMondayMorning, weekBefore } from './monday.ts';

const zones = createZoneTable();
const next = (after: string, timezone: string) =>
  new Date(nextMondayMorning(Date.parse(after), zones.of(timezone))).toISOString();

it.each([
  ['2026-11-22T12:00:00Z', 'Europe/Paris', '2026-11-23T07:00:00.000Z'],
  ['2026-11-23T06:59:59Z', 'Europe/Paris', '2026-11-23T07:00:00.000Z'],
  ['2026-11-23T07:00:00Z', 'Europe/Paris', '2026-11-30T07:00:00.000Z'],
  // The clocks change on the Sunday before: eight in the morning is another instant.
  ['2026-03-28T12:00:00Z', 'Europe/Paris', '2026-03-30T06:00:00.000Z'],
  ['2026-10-24T12:00:00Z', 'Europe/Paris', '2026-10-26T07:00:00.000Z'],
  // Monday comes to Auckland while it is Sunday in Greenwich, and to Los Angeles last.
  ['2026-11-22T12:00:00Z', 'Pacific/Auckland', '2026-11-22T19:00:00.000Z'],
  ['2026-11-23T07:30:00Z', 'America/Los_Angeles', '2026-11-23T16:00:00.000Z'],
])('after %s in %s it is %s', (after, timezone, monday) => {
  expect(next(after, timezone)).toBe(monday);
});

it('week after week is seven days of the wall clock, also where the clocks change', () => {
  const zone = zones.of('Europe/Paris');
  let monday = nextMondayMorning(Date.parse('2026-01-01T00:00:00Z'), zone);
  for (let week = 0; week < 52; week += 1) {
    const following = nextMondayMorning(monday, zone);
    expect(zone.dayOf(following) - zone.dayOf(monday)).toBe(7);
    monday = following;
  }
});

it('the week is Monday to Sunday before it', () => {
  const monday = nextMondayMorning(Date.parse('2026-03-29T12:00:00Z'), zones.of('Europe/Paris'));
  expect(weekBefore(monday, zones.of('Europe/Paris'))).toEqual({
    from: '2026-03-23',
    to: '2026-03-29',
  });
});
