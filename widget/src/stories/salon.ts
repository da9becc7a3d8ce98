import type { ShownService, WidgetView } from '@bookingsaas/server/contract/widgets';
import { packStarts } from '../../../server/src/domain/availability/packed-starts.ts';
import { themeTokens } from '../../../server/src/domain/theme/theme-tokens.ts';
import type { ThemeInput } from '../../../server/src/domain/theme/types.ts';

const PARIS_WINTER_MS = 36e5;

/** Free days of December 2026 as they are drawn. */
const FREE_DAYS = [4, 8, 9, 10, 11, 15, 16, 17, 18, 19, 22, 23, 24, 29, 30];
const TIMES =
  '09:00 09:30 10:15 11:00 11:30 13:00 13:30 14:00 14:30 15:15 16:00 16:30 18:00 18:30'.split(' ');

/** The free starts of the drawn December, ascending. */
export const DECEMBER: readonly number[] = FREE_DAYS.flatMap((day) =>
  (day === 4 ? TIMES.slice(5, 9) : TIMES).map((time) =>
    at(`2026-12-${String(day).padStart(2, '0')}`, time),
  ),
);

/** An instant of a winter day in Paris. */
export function at(day: string, time: string): number {
  return Date.parse(`${day}T${time}Z`) - PARIS_WINTER_MS;
}

/** The salon's theme, or another one. */
export function themed(theme: Partial<ThemeInput> = {}): WidgetView['theme'] {
  const chosen: ThemeInput = {
    brand: '#0f5c6e',
    radius: 8,
    font: 'system',
    density: 'comfortable',
    scheme: 'light',
    ...theme,
  };
  return themeTokens(chosen);
}

/** Salon Lumière on Thursday 3 December 2026: nine services, Inès and Karim. */
export const salon: WidgetView = {
  key: 'salon-lumiere',
  buttonIcon: 'calendar',
  buttonPosition: 'bottom_end',
  firstScreen: 'services',
  height: null,
  prefillsFromAddress: true,
  business: {
    name: 'Salon Lumière',
    timezone: 'Europe/Paris',
    country: 'FR',
    currency: 'EUR',
    locale: 'fr',
    address: '14 rue de Charonne, 75011 Paris',
    phone: '01 99 00 24 36',
    email: 'bonjour@salonlumiere.example',
    consentText: 'Recevoir la confirmation et un rappel la veille par SMS. Jamais de publicité.',
    consentVersion: 1,
  },
  openDays: ['tue', 'wed', 'thu', 'fri', 'sat'],
  services: [
    service('coupe-femme', 'Femme', 'Coupe femme', 'Shampoing, coupe, coiffage', 45, 4800, true),
    service('brushing', 'Femme', 'Brushing', 'Shampoing compris', 30, 3200),
    service('chignon', 'Femme', 'Chignon', 'Essai compris', 60, 6500),
    service('coloration', 'Couleur', 'Coloration', 'Racines ou longueurs, soin compris', 90, 9200),
    service('balayage', 'Couleur', 'Balayage', 'Avec patine et coiffage', 135, -14000),
    service('coupe-homme', 'Homme', 'Coupe homme', 'Shampoing compris', 30, 3400),
    service('barbe', 'Homme', 'Barbe', 'Taille et serviette chaude', 20, 1800),
    service('soin-profond', 'Soins', 'Soin profond', 'Masque et massage', 30, 3800),
    service('lissage', 'Soins', 'Lissage', 'Devis au salon', 120, -16000),
  ],
  staff: [
    { id: 'ines', name: 'Inès' },
    { id: 'karim', name: 'Karim' },
  ],
  placement: 'inline',
  buttonText: null,
  theme: themed(),
  locale: null,
  redirectUrl: null,
  first: Object.fromEntries(
    'coupe-femme brushing chignon coloration balayage coupe-homme barbe soin-profond lissage'
      .split(' ')
      .map((id, index) => [id, packStarts(DECEMBER.slice(index))]),
  ),
  firstTo: '2027-01-05',
  now: '2026-12-03T09:00:00Z',
};

// A price below zero is "from".
function service(
  ...[id, category, name, description, durationMin, amount, isAsking]: [
    string,
    string,
    string,
    string,
    number,
    number,
    boolean?,
  ]
): ShownService {
  return {
    id,
    name,
    description,
    category,
    durationMin,
    price: { amountMinor: Math.abs(amount), isFrom: amount < 0 },
    questions: isAsking
      ? [
          {
            id: 'colour',
            kind: 'choice',
            label: 'Vos cheveux sont-ils colorés ?',
            isRequired: true,
            choices: ['Oui', 'Non'],
          },
        ]
      : [],
    seats: 1,
    changeNoticeMin: 24 * 60,
    requiresPhone: true,
    requiresEmail: false,
    isApproved: false,
    staffIds: [],
  };
}
