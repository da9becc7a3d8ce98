import type { SampleBusiness, SampleService } from './sample-business.ts';

/** Salon Lumière, a hairdresser's in Paris: closed on Sunday and Monday, a lunch break each. */
export const salonLumiere: SampleBusiness = {
  slug: 'demo',
  business: {
    name: 'Salon Lumière',
    timezone: 'Europe/Paris',
    country: 'FR',
    currency: 'EUR',
    locale: 'fr',
    address: '14 rue de Charonne, 75011 Paris',
    phone: '01 99 00 24 36',
    email: 'bonjour@salon-lumiere.invalid',
    consentText: 'Recevoir la confirmation et un rappel la veille par SMS. Jamais de publicité.',
  },
  owner: { name: 'Inès Lumière', email: 'ines@salon-lumiere.invalid' },
  schedules: {
    salon: { name: 'Horaires du salon', timezone: 'Europe/Paris', weekly: hours('12:15', '13:00') },
    karim: { name: 'Horaires de Karim', timezone: 'Europe/Paris', weekly: hours('13:00', '14:00') },
  },
  staff: {
    ines: { name: 'Inès', colour: '#0f5c6e', position: 0 },
    karim: { name: 'Karim', colour: '#8a4b2f', position: 1, schedule: 'karim' },
  },
  services: [
    service('Femme', 'Coupe femme', {
      description: 'Shampoing, coupe, coiffage',
      durationMin: 45,
      price: { amountMinor: 4800 },
      questions: [
        {
          id: 'coloration',
          kind: 'choice',
          label: 'Vos cheveux sont-ils colorés ?',
          isRequired: true,
          choices: ['Oui', 'Non'],
        },
        { id: 'mot', kind: 'long_text', label: 'Un mot pour le salon' },
      ],
    }),
    service('Femme', 'Brushing', {
      description: 'Shampoing compris',
      durationMin: 30,
      price: { amountMinor: 3200 },
    }),
    service('Femme', 'Chignon', {
      description: 'Essai compris',
      durationMin: 60,
      price: { amountMinor: 6500 },
      by: ['ines'],
    }),
    service('Couleur', 'Coloration', {
      description: 'Racines ou longueurs, soin compris',
      durationMin: 90,
      price: { amountMinor: 9200 },
      by: ['ines'],
    }),
    service('Couleur', 'Balayage', {
      description: 'Avec patine et coiffage',
      durationMin: 135,
      price: { amountMinor: 14_000, isFrom: true },
      by: ['ines'],
    }),
    service('Homme', 'Coupe homme', {
      description: 'Shampoing compris',
      durationMin: 30,
      price: { amountMinor: 3400 },
    }),
    service('Homme', 'Barbe', {
      description: 'Taille et serviette chaude',
      durationMin: 20,
      price: { amountMinor: 1800 },
      by: ['karim'],
    }),
    service('Soins', 'Soin profond', {
      description: 'Masque et massage',
      durationMin: 30,
      price: { amountMinor: 3800 },
    }),
    service('Soins', 'Lissage', {
      description: 'Devis au salon',
      durationMin: 120,
      price: { amountMinor: 16_000, isFrom: true },
      by: ['ines'],
    }),
  ],
  widget: {
    key: 'wgt_demosalon',
    name: 'Site du salon',
    buttonText: 'Prendre rendez-vous',
    theme: { brand: '#0f5c6e' },
  },
  customers: [
    'Camille Moreau',
    'Élodie Fontaine',
    'Aïcha Benali',
    'Nathalie Roux',
    'Thomas Girard',
    'Lina Haddad',
    'Julien Petit',
    'Sophie Lambert',
    'Mehdi Cherif',
    'Claire Dubois',
    'Noé Marchand',
    'Yasmine Kaci',
  ],
  fullness: 0.72,
  journal: { confirmations: 6, reminders: 5 },
};

function hours(lunchFrom: string, lunchTo: string): Record<string, [string, string][]> {
  const day = (end: string): [string, string][] => [
    ['09:00', lunchFrom],
    [lunchTo, end],
  ];
  return {
    tue: day('19:00'),
    wed: day('19:00'),
    thu: day('19:00'),
    fri: day('19:00'),
    sat: day('18:00'),
  };
}

function service(
  category: string,
  name: string,
  rest: Omit<SampleService, 'name' | 'category'>,
): SampleService {
  return {
    name,
    category,
    intervalMin: 30,
    noticeMin: 120,
    horizonDays: 60,
    changeNoticeMin: 24 * 60,
    requiresPhone: true,
    requiresEmail: false,
    ...rest,
  };
}
