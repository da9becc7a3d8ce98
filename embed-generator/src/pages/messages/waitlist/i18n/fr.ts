import type {
  DayPart,
  WaitlistEntryView,
  WaitlistState,
} from '@bookingsaas/server/contract/waitlist';

export const fr = {
  filter: 'Personnes affichées',
  shows: { active: 'En attente', all: 'Toutes' },
  isOff: 'La liste d’attente n’est plus proposée. Ceux qui y sont déjà attendent encore.',
  toRules: 'Régler la liste d’attente',
  noneTitle: 'Personne n’attend',
  none: 'Quand un jour est complet, le widget propose de laisser un numéro ou une adresse. Ces personnes apparaissent ici\u00A0; dès qu’une heure se libère, la première est prévenue et l’heure lui est gardée.',
  who: 'Qui',
  wish: 'Pour',
  anyone: 'Avec n’importe qui',
  with: (name: string) => `Avec ${name}`,
  days: 'Jours',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  weekdays: {
    mon: 'lundi',
    tue: 'mardi',
    wed: 'mercredi',
    thu: 'jeudi',
    fri: 'vendredi',
    sat: 'samedi',
    sun: 'dimanche',
  } satisfies Readonly<Record<WaitlistEntryView['weekdays'][number], string>>,
  parts: {
    morning: 'le matin',
    afternoon: 'l’après-midi',
    evening: 'le soir',
  } satisfies Readonly<Record<DayPart, string>>,
  since: 'Depuis',
  state: 'État',
  states: {
    waiting: 'Attend',
    offered: 'A une offre',
    booked: 'A réservé',
    expired: 'Terminé',
    left: 'S’est retiré',
    removed: 'Retiré par vous',
  } satisfies Readonly<Record<WaitlistState, string>>,
  place: (position: number) => (position === 1 ? '1re à prévenir' : `${position}e à prévenir`),
  offer: (when: string, person: string, until: string) =>
    `${when} avec ${person}, gardé jusqu’à ${until}`,
  problems: {
    not_reached: 'Dernière offre non remise\u00A0: vérifiez ses coordonnées',
  } satisfies Readonly<Record<NonNullable<WaitlistEntryView['problem']>, string>>,
  seeBooking: 'Voir le rendez-vous',
  remove: 'Retirer…',
  removeTitle: (name: string) => `Retirer ${name} de la liste\u00A0?`,
  removeWaiting:
    'Cette personne perd sa place et n’est pas prévenue. Elle peut s’inscrire de nouveau.',
  removeOffered:
    'Une heure lui est gardée en ce moment\u00A0: elle sera proposée à la personne suivante. Cette personne n’est pas prévenue.',
  removeDo: 'Retirer de la liste',
  removed: (name: string) => `${name} n’est plus sur la liste.`,
  keep: 'Garder',
  more: 'Afficher la suite',
};

export type WaitlistWords = typeof fr;
