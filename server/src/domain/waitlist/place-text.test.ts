import { expect, test } from 'vitest';
import { placeText } from './place-text.ts';

const DAY = { from: '2026-06-10', to: '2026-06-10', weekdays: [], parts: [] };

function letter(locale: string, holdMin: number, to = DAY.to) {
  return placeText({ ...DAY, to }, locale, {
    firstName: 'Camille',
    service: 'Couleur',
    business: 'Salon Lumière',
    holdMin,
    link: 'https://rdv.example/l/abc',
  });
}

test('says for what and when, how long a time is kept, and how to leave', () => {
  const { subject, body } = letter('fr', 30);
  expect(subject).toBe('Vous êtes sur la liste d’attente');
  expect(body).toContain('pour Couleur, le mercredi 10 juin.');
  expect(body).toMatch(/nous vous la gardons 30\sminutes\./u);
  expect(body).toContain('Quittez la liste ici :\nhttps://rdv.example/l/abc');
  expect(letter('en', 30, '2026-06-12').body).toContain(
    'for Couleur, from Wednesday, June 10 to Friday, June 12.',
  );
});

test.each([
  ['fr', 60, /la gardons 1\sheure\./u],
  ['fr', 90, /la gardons 90\sminutes\./u],
  ['en', 24 * 60, /for you for 24\shours\./u],
  ['en', 45, /for you for 45\sminutes\./u],
])('in %s %i minutes are said as somebody would', (locale, holdMin, said) => {
  expect(letter(locale, holdMin).body).toMatch(said);
});
