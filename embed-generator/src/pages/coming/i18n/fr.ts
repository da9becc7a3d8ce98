export const fr = {
  analytics: 'Statistiques',
  analyticsTitle: 'Les statistiques arrivent',
  analyticsText:
    'Cette page dira quel widget, sur quelle page, a apporté quelles réservations. Rien n’est encore compté.',
};

export type ComingWords = typeof fr;
