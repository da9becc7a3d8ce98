import type { Explanation } from '@bookingsaas/server/contract/explanations';
import type { Service } from '@bookingsaas/server/contract/services';
import { expect, test } from 'vitest';
import { formatsOf } from '../i18n/formats.ts';
import { NEW_SERVICE } from '../pages/services/service-form.ts';
import type { About, Reason } from './about.ts';
import { fr } from './i18n/fr.ts';
import { sayReason } from './say-reason.ts';
import { sayRules } from './say-rules.ts';

const zone = 'Europe/Paris';
const balayage: Service = {
  ...NEW_SERVICE,
  id: 'svc_1',
  name: 'Balayage',
  durationMin: 135,
  bufferAfterMin: 15,
  dailyLimit: 2,
  position: 0,
};
const karim = {
  id: 'stf_2',
  name: 'Karim',
  email: null,
  colour: null,
  scheduleId: null,
  isActive: true,
  position: 1,
};
const there = { start: '2026-11-26T15:30:00Z', end: '2026-11-26T16:00:00Z' };

test('a booking in the way is called by its customer, with how long the person must be free', () => {
  const said = sayReason({ rule: 'booking', kind: 'booking', id: 'bkg_1', ...there }, about());
  expect(said).toEqual({
    headline: 'Il se heurte à Hugo Lambert, à 16:30.',
    more: '«\u00A0Balayage\u00A0» dure 2\u00A0h\u00A015, plus 15\u00A0min de rangement\u00A0: Karim doit être libre de 15:00 à 17:30.',
    link: {
      href: '/console/agenda?view=day&date=2026-11-26&open=bkg_1',
      label: 'Ouvrir son rendez-vous',
    },
  });
});

test('every reason leads to where it is changed, but those nobody can change', () => {
  const span = { kind: 'booking' as const, id: 'bkg_1', ...there };
  const reasons: Reason[] = [
    { rule: 'service_inactive' },
    { rule: 'staff_inactive' },
    { rule: 'not_assigned' },
    { rule: 'hours', date: '2026-11-26', open: [], timezone: zone },
    { rule: 'override', date: '2026-11-26', open: [there], timezone: zone },
    { rule: 'grid', nearest: ['2026-11-26T14:00:00Z'] },
    { ...span, rule: 'time_off', kind: 'time_off', id: 'off_1' },
    { ...span, rule: 'buffer' },
    { ...span, rule: 'event', kind: 'event', id: null, title: 'Dentiste' },
    { rule: 'notice', earliest: there.start },
    { rule: 'horizon', lastDate: '2026-12-01' },
    { rule: 'daily_limit', limit: 2, booked: 2 },
    { rule: 'seats', seats: 8, taken: 8 },
    { ...span, rule: 'hold', kind: 'hold', id: null },
    { rule: 'past' },
  ];
  expect(reasons.map((reason) => sayReason(reason, about()).link?.href ?? null)).toEqual([
    '/console/services/svc_1',
    '/console/team?open=stf_2',
    '/console/services/svc_1',
    '/console/schedules/sch_1',
    '/console/schedules/sch_1?day=2026-11-26',
    '/console/services/svc_1',
    '/console/schedules/sch_1',
    '/console/agenda?view=day&date=2026-11-26&open=bkg_1',
    '/console/google',
    '/console/services/svc_1',
    '/console/services/svc_1',
    '/console/services/svc_1',
    '/console/services/svc_1',
    null,
    null,
  ]);
});

test('the rules stand in the order they count, each kept or broken', () => {
  const rules = sayRules(
    about([
      { rule: 'booking', kind: 'booking', id: 'bkg_1', ...there },
      { rule: 'notice', earliest: there.start },
    ]),
  );
  expect(rules.map(({ name, isMet, detail }) => [name, isMet, detail])).toEqual([
    ['hours', true, 'ouvert 13:30\u00A0–\u00A019:00'],
    ['exceptions', true, 'aucune ce jour-là'],
    ['timeOff', true, 'aucun ce jour-là'],
    ['grid', true, 'toutes les 2\u00A0h\u00A015'],
    ['bookings', false, 'Hugo Lambert, 16:30\u00A0–\u00A017:00'],
    ['notice', false, '2\u00A0h avant'],
    ['horizon', true, '60\u00A0jours au plus'],
    ['limit', true, '1 sur 2'],
  ]);
});

test('hours that an exception replaces say so, and the exception says what is open', () => {
  const overrides = { '2026-11-26': [['10:00', '16:00']] satisfies [string, string][] };
  const [hours, exceptions] = sayRules(about([], overrides));
  expect(hours?.detail).toBe('remplacés ce jour-là');
  expect(exceptions).toMatchObject({ isMet: true, detail: 'ouvert 10:00\u00A0–\u00A016:00' });
});

/** Balayage with Karim on a Thursday at three, with Hugo at half past four. */
function about(
  reasons: Explanation['reasons'] = [],
  overrides: Record<string, [string, string][]> = {},
): About {
  const day: [string, string][] = [['13:30', '19:00']];
  return {
    words: fr,
    formats: formatsOf('fr'),
    zone,
    service: balayage,
    person: karim,
    answer: {
      asked: { service: 'svc_1', staff: 'stf_2', date: '2026-11-26', time: '15:00' },
      start: '2026-11-26T14:00:00.000Z',
      explanation: { isOffered: reasons.length === 0, reasons, next: null },
      timeOffs: [],
      schedules: [
        {
          id: 'sch_1',
          name: 'Salon',
          timezone: zone,
          weekly: { mon: [], tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
          isDefault: true,
          holidayRegion: null,
          overrides,
        },
      ],
      bookings: [
        {
          id: 'bkg_1',
          status: 'confirmed',
          revision: 1,
          service: { id: 'svc_1', name: 'Balayage' },
          staff: { id: 'stf_2', name: 'Karim' },
          ...there,
          timezone: zone,
          changeableUntil: there.start,
          expiresAt: null,
          widgetKey: null,
          customer: { name: 'Hugo Lambert', email: null, phone: null },
          answers: {},
          consent: null,
          visitorTimezone: zone,
          locale: 'fr',
          source: null,
          attendance: null,
          createdAt: '2026-11-20T09:00:00Z',
          history: [],
        },
      ],
    },
  };
}
