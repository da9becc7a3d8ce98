import { describe, expect, test } from 'vitest';
import { byDay, dayIn, hourIn } from './zone.ts';

describe('an instant in a zone', () => {
  test('has the date and the hour of that zone', () => {
    const instant = Date.parse('2026-12-08T23:30:00Z');
    expect([dayIn('Europe/Paris', instant), hourIn('Europe/Paris', instant)]).toEqual([
      '2026-12-09',
      0,
    ]);
    expect([dayIn('America/Los_Angeles', instant), hourIn('America/Los_Angeles', instant)]).toEqual(
      ['2026-12-08', 15],
    );
    expect([dayIn('Pacific/Kiritimati', instant), hourIn('Pacific/Kiritimati', instant)]).toEqual([
      '2026-12-09',
      13,
    ]);
  });

  test('jumps with the clocks: in Paris, 2 o’clock is missing on 29 March and twice on 25 October', () => {
    expect(hourIn('Europe/Paris', Date.parse('2026-03-29T00:59:00Z'))).toBe(1);
    expect(hourIn('Europe/Paris', Date.parse('2026-03-29T01:00:00Z'))).toBe(3);
    expect(hourIn('Europe/Paris', Date.parse('2026-10-25T00:30:00Z'))).toBe(2);
    expect(hourIn('Europe/Paris', Date.parse('2026-10-25T01:30:00Z'))).toBe(2);
  });
});

test('the same starts fall on other days in another zone, with nothing asked again', () => {
  const starts = ['2026-12-08T08:00:00Z', '2026-12-08T16:00:00Z'].map((start) => Date.parse(start));
  expect([...byDay('Europe/Paris', starts).keys()]).toEqual(['2026-12-08']);
  expect([...byDay('Asia/Tokyo', starts).keys()]).toEqual(['2026-12-08', '2026-12-09']);
  expect([...byDay('America/Los_Angeles', starts).keys()]).toEqual(['2026-12-08']);
  expect(byDay('Asia/Tokyo', starts).get('2026-12-09')).toEqual([starts[1]]);
});
