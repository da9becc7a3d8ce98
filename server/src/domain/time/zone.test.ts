import { expect, test, vi } from 'vitest';
import { localDateOf, resolveWall } from './wall-time.ts';
import { addDays } from './local-date.ts';
import { createZoneTable } from './zone.ts';

test('a zone that does not exist is an error at once', () => {
  expect(() => createZoneTable().of('Europe/Atlantis')).toThrow(RangeError);
});

test('a zone is the same object as long as the table remembers it', () => {
  const zones = createZoneTable();
  expect(zones.of('Europe/Paris')).toBe(zones.of('Europe/Paris'));
  expect(createZoneTable().of('Europe/Paris')).not.toBe(zones.of('Europe/Paris'));
});

test('a year of days asks Temporal a handful of times, and once known, never again', () => {
  const asked = vi.spyOn(Temporal.Instant, 'fromEpochMilliseconds');
  const zone = createZoneTable().of('Europe/Paris');
  function walkTheYear(): void {
    for (let date = '2027-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      expect(localDateOf(resolveWall(date, '12:00', zone), zone)).toBe(date);
    }
  }

  walkTheYear();
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThan(12);
  asked.mockClear();
  walkTheYear();
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('forgetting keeps the answers right: more zones and years than are remembered', () => {
  const zones = createZoneTable();
  const names = Array.from({ length: 1300 }, (_, k) => `${k < 650 ? '+' : '-'}${offset(k % 650)}`);
  const noon = '2027-06-01T12:00';
  for (const name of names) {
    expect(resolveWall('2027-06-01', '12:00', zones.of(name))).toBe(Date.parse(`${noon}${name}`));
  }

  const paris = zones.of('Europe/Paris');
  for (let year = 1980; year < 2100; year++) {
    const summer = Temporal.PlainDateTime.from(`${year}-07-14T12:00`).toZonedDateTime(
      'Europe/Paris',
    );
    expect(resolveWall(`${year}-07-14`, '12:00', paris)).toBe(summer.epochMilliseconds);
  }
});

function offset(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
