import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from './settings.ts';
import { ownEventNews } from './own-event.ts';
import type { OwnEventFacts } from './own-event.ts';
import type { GoogleEvent } from './types.ts';

const HOUR = 3_600_000;
const TEN = Date.UTC(2026, 5, 10, 10);
const at = (hours: number, length = 1) => ({
  start: TEN + hours * HOUR,
  end: TEN + (hours + length) * HOUR,
});

const event: GoogleEvent = {
  id: 'e1',
  status: 'confirmed',
  etag: '"1"',
  summary: null,
  start: null,
  end: null,
  transparency: null,
  eventType: null,
  selfResponse: null,
  seriesId: null,
  updatedAt: null,
  tags: {},
};

function news(facts: Partial<OwnEventFacts>) {
  return ownEventNews({
    event,
    time: at(0),
    booking: at(0),
    written: at(0),
    isExpected: true,
    settings: DEFAULT_SETTINGS,
    now: TEN - 24 * HOUR,
    ...facts,
  });
}

const deleted = { event: { ...event, status: 'cancelled' as const }, time: null };

describe('our own event in Google', () => {
  test('that stands where the booking is says nothing', () => {
    expect(news({})).toEqual({ says: 'nothing' });
  });

  test('was moved when the booking still has the time we wrote', () => {
    expect(news({ time: at(4) })).toEqual({ says: 'moved', to: at(4), may: 'move' });
    expect(news({ time: at(0, 2) })).toEqual({ says: 'moved', to: at(0, 2), may: 'move' });
  });

  test('is only outdated when the booking moved itself, or nobody knows what was written', () => {
    expect(news({ time: at(4), booking: at(2) })).toEqual({ says: 'outdated' });
    expect(news({ time: at(0), booking: at(2) })).toEqual({ says: 'outdated' });
    expect(news({ time: at(4), written: null })).toEqual({ says: 'outdated' });
    expect(news({ ...deleted, booking: at(2) })).toEqual({ says: 'outdated' });
    expect(news({ ...deleted, written: null })).toEqual({ says: 'outdated' });
  });

  test('that was deleted cancels, or asks when its owner wants that', () => {
    expect(news(deleted)).toEqual({ says: 'deleted', may: 'cancel' });
    const settings = { ...DEFAULT_SETTINGS, cancelsBookings: false };
    expect(news({ ...deleted, settings })).toEqual({ says: 'deleted', may: 'ask' });
  });

  test('moved into the past, onto whole days or against the settings is a question', () => {
    const asked = { says: 'moved', may: 'ask' };
    expect(news({ time: at(-48) })).toMatchObject(asked);
    expect(news({ time: null })).toMatchObject(asked);
    expect(news({ time: at(0, 25) })).toMatchObject(asked);
    const settings = { ...DEFAULT_SETTINGS, movesBookings: false };
    expect(news({ time: at(4), settings })).toMatchObject(asked);
  });

  test('says nothing once the booking is over, belongs elsewhere, or Google is only written to', () => {
    for (const facts of [{ time: at(4) }, deleted]) {
      expect(news({ ...facts, booking: null })).toEqual({ says: 'nothing' });
      expect(news({ ...facts, isExpected: false })).toEqual({ says: 'nothing' });
      const settings = { ...DEFAULT_SETTINGS, direction: 'out' as const };
      expect(news({ ...facts, settings })).toEqual({ says: 'nothing' });
    }
  });

  test('never changes a booking whose time is not the one Google was told', () => {
    const hours = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(hours, hours, hours, fc.boolean(), (booked, written, seen, isDeleted) => {
        const said = news({
          ...(isDeleted ? deleted : { time: at(seen) }),
          booking: at(booked),
          written: at(written),
        });
        if (said.says === 'moved' || said.says === 'deleted') expect(booked).toBe(written);
      }),
    );
  });
});
