import type { Filter } from '@bookingsaas/server/contract/analytics-filters';

const NB = '\u00A0';

export const fr = {
  of: {
    source: 'Source',
    site: 'Site',
    campaign: 'Campagne',
    page: 'Page',
    device: 'Appareil',
    language: 'Langue',
    placement: 'Emplacement',
    timezone: 'Fuseau horaire',
    variant: 'Variante d’essai',
  } satisfies Record<Filter, string>,
  shareOfBookings: (part: string, whole: string, share: string) =>
    `${part} des ${whole} réservations (${share})`,
  noBookings: 'aucune réservation pendant cette période',
  back: 'Voir tous les visiteurs',
  look: (name: string) => `Suivre ${name}`,
  everybody: 'tous les visiteurs',
  undecided: 'Ont regardé les horaires sans choisir',
  undecidedFull: (n: string) => `dont ${n} faute de place`,
  undecidedNone: 'aucun faute de place',
  perhapsMore: (n: string) =>
    `Les jours où il y avait beaucoup de noms différents, les plus rares sont comptés ensemble sous «${NB}Autres${NB}»${NB}: ${n} visiteurs pendant cette période, parmi lesquels il peut s’en trouver.`,
  elsewhere:
    'Les heures cherchées, les services, l’équipe, les annulations et les absences sont comptés pour tous les visiteurs ensemble.',
};

export type OnlyWords = typeof fr;
