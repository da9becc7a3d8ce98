import { describe, expect, it } from 'vitest';
import { BOOKINGS_FOR_A_QUARTER, verdictOf } from './verdict.ts';

describe('what may be said of two looks', () => {
  it('with few visits nothing is said, however large the lead', () => {
    expect(verdictOf({ visitors: 60, bookings: 2 }, { visitors: 70, bookings: 14 })).toEqual({
      is: 'too_early',
      bookingsMissing: 4,
      visitorsMissing: 40,
    });
  });

  it('a lead that chance explains leaves it open, with the range', () => {
    const verdict = verdictOf({ visitors: 500, bookings: 45 }, { visitors: 510, bookings: 55 });
    expect(verdict).toMatchObject({ is: 'open' });
    if (verdict.is !== 'open') return;
    expect(verdict.from).toBeLessThan(1);
    expect(verdict.to).toBeGreaterThan(1);
  });

  it('a lead that chance does not explain decides, for either', () => {
    const [small, large] = [
      { visitors: 2000, bookings: 150 },
      { visitors: 2010, bookings: 240 },
    ];
    expect(verdictOf(small, large)).toMatchObject({ is: 'decided', better: 'b' });
    expect(verdictOf(large, small)).toMatchObject({ is: 'decided', better: 'a' });
  });

  it('visits that were not split evenly decide nothing', () => {
    const verdict = verdictOf({ visitors: 1000, bookings: 100 }, { visitors: 700, bookings: 40 });
    expect(verdict).toEqual({ is: 'uneven' });
  });

  it('a quarter more is a matter of hundreds of bookings, and that is said', () => {
    expect(BOOKINGS_FOR_A_QUARTER).toBeGreaterThan(300);
    expect(BOOKINGS_FOR_A_QUARTER).toBeLessThan(2_000);
  });
});
