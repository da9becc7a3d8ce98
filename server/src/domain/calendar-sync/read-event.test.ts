import { expect, test } from 'vitest';
import { createZoneTable } from '../time/zone.ts';
import { readEvent } from './read-event.ts';
import type { GoogleEvent } from './types.ts';

const paris = createZoneTable().of('Europe/Paris');
const plain: GoogleEvent = {
  id: 'e1',
  status: 'confirmed',
  etag: null,
  summary: null,
  start: { at: Date.UTC(2026, 5, 10, 8) },
  end: { at: Date.UTC(2026, 5, 10, 9) },
  transparency: null,
  eventType: null,
  selfResponse: null,
  seriesId: null,
  updatedAt: null,
  tags: {},
};

test('an event takes its time unless it is marked as free', () => {
  expect(readEvent(plain, paris)).toEqual({
    takesTime: true,
    interval: { start: Date.UTC(2026, 5, 10, 8), end: Date.UTC(2026, 5, 10, 9) },
  });
  const free: Partial<GoogleEvent>[] = [
    { status: 'cancelled' },
    { transparency: 'transparent' },
    { selfResponse: 'declined' },
    { eventType: 'workingLocation' },
    { eventType: 'birthday' },
  ];
  for (const facts of free) {
    expect(readEvent({ ...plain, ...facts }, paris)).toEqual({ takesTime: false });
  }
  const busy: Partial<GoogleEvent>[] = [
    { status: 'tentative' },
    { selfResponse: 'needsAction' },
    { eventType: 'outOfOffice' },
    { eventType: 'focusTime' },
    { eventType: 'something new' },
  ];
  for (const facts of busy) expect(readEvent({ ...plain, ...facts }, paris).takesTime).toBe(true);
});

test('whole days are days of the calendar’s own zone, also when the clocks change', () => {
  const days = { start: { date: '2026-10-25' }, end: { date: '2026-10-26' } };
  expect(readEvent({ ...plain, ...days }, paris)).toEqual({
    takesTime: true,
    interval: { start: Date.UTC(2026, 9, 24, 22), end: Date.UTC(2026, 9, 25, 23) },
  });
});

test('an event without a time or a length takes none', () => {
  expect(readEvent({ ...plain, start: null }, paris)).toEqual({ takesTime: false });
  expect(readEvent({ ...plain, end: plain.start }, paris)).toEqual({ takesTime: false });
});
