export const fr = {
  messages: 'Messages',
  messagesTitle: 'Les messages arrivent',
  messagesText:
    'Les confirmations et les rappels par SMS, WhatsApp et e-mail se régleront ici, avec leur journal et leur prix. Aujourd’hui, aucun message n’est envoyé : vos clients gardent leur lien et leur fichier d’agenda.',
  analytics: 'Statistiques',
  analyticsTitle: 'Les statistiques arrivent',
  analyticsText:
    'Cette page dira quel widget, sur quelle page, a apporté quelles réservations. Rien n’est encore compté.',
};

export type ComingWords = typeof fr;
