import type { SampleBusiness } from './sample-business.ts';

/** Lucie Garnier, a maths tutor in Lyon: one small group class, and she answers every request herself. */
export const lucieGarnier: SampleBusiness = {
  slug: 'lucie',
  business: {
    name: 'Lucie Garnier, cours de maths',
    timezone: 'Europe/Paris',
    country: 'FR',
    currency: 'EUR',
    locale: 'fr',
    address: '23 montée de la Grande-Côte, 69001 Lyon',
    phone: '04 65 71 08 42',
    email: 'lucie@maths-lyon.invalid',
    consentText: 'Recevoir la réponse de Lucie et un rappel par SMS. Jamais de publicité.',
  },
  owner: { name: 'Lucie Garnier', email: 'lucie@maths-lyon.invalid' },
  schedules: {
    lessons: {
      name: 'Cours',
      timezone: 'Europe/Paris',
      weekly: {
        mon: [['17:00', '20:00']],
        wed: [
          ['14:00', '16:00'],
          ['16:30', '19:30'],
        ],
        thu: [['17:00', '20:00']],
        sat: [['10:00', '13:00']],
      },
    },
  },
  staff: { lucie: { name: 'Lucie', colour: '#6d4aa3' } },
  services: [
    {
      name: 'Cours de maths en petit groupe',
      description: 'Collège et lycée, quatre élèves au plus',
      durationMin: 60,
      noticeMin: 24 * 60,
      horizonDays: 45,
      seats: 4,
      approvalTtlMin: 24 * 60,
      changeNoticeMin: 48 * 60,
      price: { amountMinor: 2500 },
      questions: [
        {
          id: 'classe',
          kind: 'choice',
          label: 'Classe de l’élève',
          isRequired: true,
          choices: ['6e', '5e', '4e', '3e', '2de', '1re', 'Terminale'],
        },
        { id: 'sujet', kind: 'long_text', label: 'Ce qui pose problème en ce moment' },
      ],
    },
  ],
  widget: {
    key: 'wgt_demotutor',
    name: 'Page de Lucie',
    placement: 'inline',
    theme: { brand: '#6d4aa3', radius: 12 },
  },
  customers: [
    'Anna Perrin',
    'Karine Vidal',
    'Hugo Blanchard',
    'Fatou Diallo',
    'Paul Mercier',
    'Inaya Robert',
    'Louis Chevalier',
  ],
  fullness: 0.5,
};
