import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  book,
  decline,
  end,
  isActive,
  lapse,
  MOST_UNANSWERED,
  offer,
  takeOff,
} from './transitions.ts';
import type { WaitlistEntry } from './types.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-01T08:00:00Z');
const waiting: WaitlistEntry = {
  id: 'wtl_1',
  businessId: 'biz_1',
  widgetKey: 'wgt_1',
  serviceId: 'svc_1',
  staffId: null,
  wish: { from: '2026-06-10', to: '2026-06-10', weekdays: [], parts: [] },
  endsAt: NOW + 200 * HOUR,
  customer: { name: 'Ada', email: 'ada@example.net', phone: null },
  consent: null,
  timezone: 'UTC',
  locale: 'en',
  tokenHash: 'hash',
  state: { status: 'waiting' },
  offerNo: 0,
  unanswered: 0,
  passed: [],
  problem: null,
  createdAt: NOW,
  updatedAt: NOW,
};
const offered = (at = NOW) =>
  offer(
    waiting,
    { start: at + HOUR, end: at + 2 * HOUR, staffId: 'stf_1', until: at + HOUR / 2 },
    at,
  );

describe('an offer', () => {
  it('is made to who waits, and to nobody who has one already', () => {
    const first = offered();
    expect(first).toMatchObject({ state: { status: 'offered' }, offerNo: 1 });
    const second = { start: NOW, end: NOW + 1, staffId: 'stf_1', until: NOW + 1 };
    expect(first && offer(first, second, NOW)).toBeNull();
  });

  it('lapses at its end and not before, unless it reached nobody; another offer’s end is not its own', () => {
    const entry = offered();
    if (entry === null) throw new Error('Not offered');
    const until = NOW + HOUR / 2;
    expect(lapse(entry, { offerNo: 1, isReached: true }, until - 1)).toBeNull();
    expect(lapse(entry, { offerNo: 2, isReached: true }, until)).toBeNull();
    expect(lapse(entry, { offerNo: 1, isReached: true }, until)).toMatchObject({
      state: { status: 'waiting' },
      unanswered: 1,
      problem: null,
    });
    expect(lapse(entry, { offerNo: 1, isReached: false }, NOW)).toMatchObject({
      state: { status: 'waiting' },
      problem: 'not_reached',
    });
  });
});

type Step = {
  do: 'offer' | 'lapse' | 'decline' | 'left' | 'removed' | 'book' | 'end';
  after: number;
};

describe('whatever happens, in whatever order', () => {
  it('an entry has one offer at most, never the same twice, ends once, and stays ended', () => {
    const steps = fc.array(
      fc.record<Step>({
        do: fc.constantFrom('offer', 'lapse', 'decline', 'left', 'removed', 'book', 'end'),
        after: fc.integer({ min: 0, max: HOUR }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (story) => {
        let entry = waiting;
        let now = NOW;
        for (const step of story) {
          now += step.after;
          const next = follow(entry, step, now);
          if (next === null) continue;
          expect(isActive(entry)).toBe(true);
          expect(next.offerNo - entry.offerNo).toBe(step.do === 'offer' ? 1 : 0);
          if (step.do === 'offer') expect(entry.state.status).toBe('waiting');
          if (step.do === 'lapse' || step.do === 'decline') {
            expect(next.passed).toHaveLength(entry.passed.length + 1);
          }
          expect(next.unanswered).toBeLessThanOrEqual(MOST_UNANSWERED);
          expect(next.unanswered === MOST_UNANSWERED).toBe(
            next.unanswered === MOST_UNANSWERED && next.state.status === 'expired',
          );
          entry = next;
        }
        expect(entry.passed.length).toBeLessThanOrEqual(entry.offerNo);
      }),
    );
  });
});

function follow(entry: WaitlistEntry, step: Step, now: number): WaitlistEntry | null {
  const { offerNo } = entry;
  switch (step.do) {
    case 'offer':
      return offer(
        entry,
        { start: now + HOUR, end: now + 2 * HOUR, staffId: 'stf_1', until: now + HOUR / 2 },
        now,
      );
    case 'lapse':
      return lapse(entry, { offerNo, isReached: true }, now);
    case 'decline':
      return decline(entry, now);
    case 'left':
    case 'removed':
      return takeOff(entry, step.do, now);
    case 'book':
      return book(entry, 'bkg_1', now);
    case 'end':
      return end(entry, now);
  }
}
