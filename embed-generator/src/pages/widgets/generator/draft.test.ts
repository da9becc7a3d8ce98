import type { WidgetView } from '@bookingsaas/server/contract/widgets';
import { expect, test } from 'vitest';
import { changedCount, shownTheme, shownView, unreadable } from './draft.ts';
import type { Draft } from './draft.ts';

const DRAFT: Draft = {
  name: 'Réservation du site',
  serviceIds: [],
  staffIds: [],
  placement: 'inline',
  buttonText: null,
  buttonIcon: 'calendar',
  buttonPosition: 'bottom_end',
  firstScreen: 'services',
  height: null,
  prefillsFromAddress: true,
  dataLayer: false,
  theme: {
    brand: '#a3492d',
    background: null,
    text: null,
    radius: 8,
    font: 'system',
    density: 'comfortable',
    scheme: 'auto',
  },
  locale: null,
  allowedSites: [],
  redirectUrl: 'https://salon.example/merci',
};

const service = (id: string, staffIds: string[]) => ({
  id,
  name: id,
  description: '',
  category: null,
  durationMin: 30,
  price: null,
  questions: [],
  seats: 1,
  changeNoticeMin: 0,
  requiresPhone: false,
  requiresEmail: true,
  isApproved: false,
  staffIds,
});

const WHOLE: WidgetView = {
  key: 'wgt_1',
  business: {
    name: 'Salon Lumière',
    timezone: 'Europe/Paris',
    country: 'FR',
    currency: 'EUR',
    locale: 'fr',
    address: null,
    phone: null,
    email: null,
    consentText: null,
    consentVersion: 1,
  },
  openDays: ['tue'],
  services: [
    service('coupe', ['ines', 'karim']),
    service('couleur', ['ines']),
    service('barbe', ['karim']),
  ],
  staff: [
    { id: 'ines', name: 'Inès' },
    { id: 'karim', name: 'Karim' },
  ],
  placement: 'inline',
  buttonText: null,
  buttonIcon: 'calendar',
  buttonPosition: 'bottom_end',
  firstScreen: 'services',
  height: null,
  prefillsFromAddress: true,
  theme: { base: '', light: '', dark: '', scheme: 'light', density: 'comfortable' },
  locale: null,
  redirectUrl: null,
  first: {},
  firstTo: '2026-12-31',
  now: '2026-12-01T08:00:00Z',
};

test('nothing ticked offers everything', () => {
  expect(shownView(WHOLE, DRAFT, 'light').services.map(({ id }) => id)).toEqual([
    'coupe',
    'couleur',
    'barbe',
  ]);
});

test('without Karim, his beards are not offered, and nobody can choose him', () => {
  const view = shownView(WHOLE, { ...DRAFT, staffIds: ['ines'] }, 'light');
  expect(view.services.map(({ id, staffIds }) => [id, staffIds])).toEqual([
    ['coupe', ['ines']],
    ['couleur', ['ines']],
  ]);
  expect(view.staff).toEqual([{ id: 'ines', name: 'Inès' }]);
});

test('a preview never leads away from the console', () => {
  expect(shownView(WHOLE, DRAFT, 'light').redirectUrl).toBeNull();
});

test('where the device decides, the preview decides; a fixed scheme stays', () => {
  expect(shownTheme(DRAFT.theme, 'dark').scheme).toBe('dark');
  expect(shownTheme({ ...DRAFT.theme, scheme: 'light' }, 'dark').scheme).toBe('light');
});

test('every colour and every other setting counts as one change', () => {
  const changed = {
    ...DRAFT,
    serviceIds: ['coupe'],
    theme: { ...DRAFT.theme, brand: '#2456e6', radius: 4 },
  };
  expect(changedCount(changed, DRAFT)).toBe(3);
  expect(changedCount(DRAFT, structuredClone(DRAFT))).toBe(0);
});

test('a pale text on white paper is unreadable, the same on black is not', () => {
  const pale = { ...DRAFT.theme, text: '#b39a8c', scheme: 'light' } as const;
  expect(unreadable({ ...pale, background: '#ffffff' })?.of).toBe('text');
  expect(unreadable({ ...pale, background: '#101010' })).toBeNull();
});
