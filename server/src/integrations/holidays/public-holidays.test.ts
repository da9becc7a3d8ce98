import { expect, test } from 'vitest';
import { createHolidays } from './public-holidays.ts';

const holidays = createHolidays();

test('France has eleven public holidays, and the Moselle two more', async () => {
  const france = await holidays.ofYear({ country: 'FR', region: null }, 2026, 'fr');
  expect(france.map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
  const moselle = await holidays.ofYear({ country: 'FR', region: '57' }, 2026, 'fr');
  const more = moselle.filter(({ date }) => !france.some((one) => one.date === date));
  expect(more.map(({ date }) => date)).toEqual(['2026-04-03', '2026-12-26']);
});

test('days and regions are named in the language asked for', async () => {
  const christmas = async (language: string) =>
    (await holidays.ofYear({ country: 'FR', region: null }, 2026, language)).at(-1);
  expect(await christmas('fr')).toEqual({ date: '2026-12-25', name: 'Noël' });
  expect(await christmas('en')).toEqual({ date: '2026-12-25', name: 'Christmas Day' });
  expect(await holidays.regionsOf('GB', 'en')).toContainEqual({ id: 'SCT', name: 'Scotland' });
});

test('of a country nobody has listed there are no days and no regions', async () => {
  expect(await holidays.ofYear({ country: 'ZZ', region: null }, 2026, 'fr')).toEqual([]);
  expect(await holidays.regionsOf('ZZ', 'fr')).toEqual([]);
});
