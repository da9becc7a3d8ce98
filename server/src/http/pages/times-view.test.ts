import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';
import { monthView } from './times-view.ts';

test.each([
  ['fr', 'Mardi 8 décembre, 1 créneau libre', 'Mercredi 9 décembre, 2 créneaux libres'],
  ['en', 'Tuesday, 8 December, 1 free time', 'Wednesday, 9 December, 2 free times'],
] as const)('a day says how many times are free, in %s', async (locale, one, two) => {
  const formats = createFormats({
    locale,
    country: 'FR',
    currency: 'EUR',
    timezone: 'Europe/Paris',
  });
  const page = await monthView({
    formats,
    month: '2026-12',
    reach: { first: '2026-12', last: '2026-12' },
    days: {
      '2026-12-08': ['2026-12-08T08:00:00Z'],
      '2026-12-09': ['2026-12-09T08:00:00Z', '2026-12-09T09:00:00Z'],
    },
    next: null,
    today: '2026-12-03',
    day: null,
    time: null,
    oldDay: null,
    zoneNote: '',
    linkTo: () => '/',
  });
  expect(labelsIn(String(page))).toEqual([one, two]);
});

function labelsIn(page: string): string[] {
  return [...page.matchAll(/class="d free"[^>]*aria-label="(?<label>[^"]+)"/gu)].map(
    ({ groups }) => groups?.['label'] ?? '',
  );
}
