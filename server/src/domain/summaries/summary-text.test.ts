import { describe, expect, it } from 'vitest';
import { summaryText } from './summary-text.ts';
import type { SummaryFacts } from './summary-text.ts';

const week = { bookings: 54, visitors: 551, amountMinor: 310300, priced: 54, past: 51, noShows: 2 };
const facts: SummaryFacts = {
  business: 'Salon Lumière',
  locale: 'fr',
  currency: 'EUR',
  from: '2026-11-16',
  to: '2026-11-22',
  week,
  before: { ...week, bookings: 48, visitors: 551 },
  unmet: { weekday: 5, part: 'morning', visitors: 41, schedule: 'https://book.example/h?day=sat' },
  pageUrl: 'https://book.example/console/analytics',
};
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

describe('the letter of Monday', () => {
  it('says the week beside the week before, and what was looked for in vain', () => {
    const { subject, text } = summaryText(facts);
    expect(plain(subject)).toBe('Votre semaine du 16 au 22 novembre : 54 réservations');
    expect(plain(text)).toBe(
      [
        'Bonjour,',
        'Voici la semaine du 16 au 22 novembre chez Salon Lumière.',
        'Réservations : 54 (48 la semaine d’avant)\n' +
          'Visiteurs du widget : 551 (comme la semaine d’avant)\n' +
          'Visiteurs qui réservent : 9,8 % (8,7 % la semaine d’avant)\n' +
          'Valeur des réservations : 3 103 €\n' +
          'Absences : 2 sur 51 rendez-vous passés',
        '41 visiteurs ont cherché le samedi matin sans trouver de place.\n' +
          'Vos horaires de ce jour : https://book.example/h?day=sat',
        'Toutes les statistiques : https://book.example/console/analytics',
        'Vous recevez ce résumé chaque lundi. Pour ne plus le recevoir, désactivez-le au bas de la page des statistiques.',
      ].join('\n\n'),
    );
  });

  it('names both months of a week that has two', () => {
    const { subject } = summaryText({ ...facts, from: '2026-11-30', to: '2026-12-06' });
    expect(plain(subject)).toContain('du 30 novembre au 6 décembre');
  });

  it('in English, leaves out what there is nothing to say of', () => {
    const { subject, text } = summaryText({
      ...facts,
      locale: 'en',
      week: { ...week, bookings: 1, visitors: 0, priced: 0, past: 0 },
      unmet: null,
    });
    expect(subject).toBe('Your week 16 to 22 November: 1 booking');
    expect(text).toContain('Bookings: 1 (48 the week before)');
    for (const left of ['who book', 'Value', 'No-shows', 'looked for'])
      expect(text).not.toContain(left);
  });
});
