import type { ScheduleView } from '@bookingsaas/server/contract/schedules';
import { expect, test } from 'vitest';
import { closedBetween, hoursShown, openOn } from './day-hours.ts';

const zone = 'Europe/Paris';
const weekly = {
  mon: [],
  tue: [
    ['09:00', '12:30'],
    ['13:30', '19:00'],
  ],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
} satisfies ScheduleView['weekly'];
const schedule: ScheduleView = {
  id: 'sch',
  name: 'Salon',
  timezone: zone,
  weekly,
  isDefault: true,
  holidayRegion: null,
  overrides: { '2026-12-01': [['10:00', '11:00']], '2026-12-08': [] },
};
const ines = {
  id: 'stf_1',
  name: 'Inès',
  email: null,
  colour: null,
  scheduleId: null,
  isActive: true,
  position: 0,
};
const hours = { schedules: [schedule], timeOffs: [], zone };

test('a person without hours of their own keeps those of the business', () => {
  expect(openOn(ines, '2026-11-24', hours)).toEqual([
    [540, 750],
    [810, 1140],
  ]);
  expect(openOn(ines, '2026-11-23', hours)).toEqual([]);
});

test('the exception of a date replaces its weekday', () => {
  expect(openOn(ines, '2026-12-01', hours)).toEqual([[600, 660]]);
  expect(openOn(ines, '2026-12-08', hours)).toEqual([]);
});

test('time off is cut out, in the time of the business', () => {
  const off = { id: 'off', staffId: 'stf_1', reason: '' };
  const doctor = { ...off, start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' };
  expect(openOn(ines, '2026-11-24', { ...hours, timeOffs: [doctor] })).toEqual([
    [540, 600],
    [660, 750],
    [810, 1140],
  ]);
  const holiday = { ...off, start: '2026-11-20T00:00:00Z', end: '2026-11-30T00:00:00Z' };
  expect(openOn(ines, '2026-11-24', { ...hours, timeOffs: [holiday] })).toEqual([]);
  const karims = { ...holiday, staffId: 'stf_2' };
  expect(openOn(ines, '2026-11-24', { ...hours, timeOffs: [karims] })).toHaveLength(2);
});

test('what is not open is closed', () => {
  expect(
    closedBetween(
      [
        [540, 750],
        [810, 1140],
      ],
      [480, 1200],
    ),
  ).toEqual([
    [480, 540],
    [750, 810],
    [1140, 1200],
  ]);
  expect(closedBetween([], [480, 1200])).toEqual([[480, 1200]]);
});

test('the hours shown hold what is open and whatever is booked', () => {
  expect(hoursShown([])).toEqual([480, 1140]);
  expect(
    hoursShown([
      [540, 1140],
      [435, 480],
    ]),
  ).toEqual([420, 1200]);
  expect(hoursShown([[540, 1440]])).toEqual([540, 1440]);
});
