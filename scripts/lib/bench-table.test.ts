import { expect, test } from 'vitest';
import { benchTable } from './bench-table.ts';

test('rows stand under their group, figures right, goals marked', () => {
  const table = benchTable([
    {
      group: 'sizes',
      name: 'loader',
      value: 1900,
      unit: 'B',
      goal: 2000,
      ok: true,
      note: 'Cal.com 14,800 B',
    },
    { group: 'sizes', name: 'document', value: 15_000, unit: 'B', goal: 14_600, ok: false },
    { group: 'speed', name: 'availability', value: 0.61234, unit: '× hello' },
  ]);
  expect(table.split('\n')).toEqual([
    '                      measured       goal            note',
    '',
    'sizes',
    '  loader               1,900 B    2,000 B   ok       Cal.com 14,800 B',
    '  document            15,000 B   14,600 B   MISSED',
    '',
    'speed',
    '  availability   0.612 × hello',
  ]);
});
