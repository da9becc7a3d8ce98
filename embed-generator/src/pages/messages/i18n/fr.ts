export const fr = {
  title: 'Messages',
  tabs: {
    journal: 'Modèles et journal',
    rules: 'Règles d’envoi',
    conversations: 'Conversations',
    'opt-outs': 'Désinscrits',
    waitlist: 'Liste d’attente',
    channels: 'Canaux',
  },
  audiences: { visitor: 'Client', owner: 'Établissement', person: 'Membre de l’équipe' },
  channels: { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp' },
  moments: {
    confirmed: 'Confirmation',
    pending: 'Demande à valider',
    declined: 'Demande refusée',
    moved: 'Déplacement',
    cancelled: 'Annulation',
    reminder: 'Rappel',
    follow_up: 'Après la visite',
    waitlist: 'Place libérée',
    test: 'Test',
    answer: 'Votre réponse',
    reply: 'Réponse automatique',
  },
  noMailServer:
    'Aucun e-mail ne part de ce serveur\u00A0: aucun serveur de courrier n’est réglé. Prévenez vos clients vous-même.',
  setOnServer: 'Pour que les messages partent, réglez sur le serveur',
  and: 'et',
  told: {
    nobody: 'Aucun message automatique ne part pour le moment\u00A0: prévenez le client vous-même.',
    noAddress:
      'Ce client n’a pas laissé de quoi être prévenu par les canaux réglés\u00A0: prévenez-le vous-même.',
    off: 'Vos règles d’envoi ne prévoient pas d’en avertir le client\u00A0: prévenez-le vous-même.',
    byMail: 'Le client en est prévenu par e-mail.',
    byPhone: (channels: string) =>
      `Le client en est prévenu par ${channels}, s’il a accepté d’en recevoir.`,
    perhaps: 'Le client en est prévenu si les règles d’envoi le prévoient.',
  },
};

export type MessageWords = typeof fr;
