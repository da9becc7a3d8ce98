export const fr = {
  log: 'Journal',
  today: (count: number) =>
    count === 0
      ? 'Aujourd’hui\u00A0: aucun envoi'
      : `Aujourd’hui\u00A0: ${count}\u00A0message${count > 1 ? 's' : ''}`,
  filter: 'Messages affichés',
  shows: { all: 'Tous', attention: 'À regarder', planned: 'Prévus' },
  when: 'Quand',
  to: 'Pour',
  message: 'Message',
  by: 'Par',
  state: 'État',
  cost: 'Coût',
  none: {
    all: {
      title: 'Aucun message pour le moment',
      text: 'Dès qu’un rendez-vous est pris, les messages qu’il entraîne apparaissent ici, avec leur état et leur prix.',
    },
    attention: {
      title: 'Rien à regarder',
      text: 'Les messages refusés, non envoyés ou dont l’issue est inconnue apparaîtraient ici.',
    },
    planned: {
      title: 'Aucun message prévu',
      text: 'Les rappels des rendez-vous à venir apparaîtront ici.',
    },
  },
  toRules: 'Voir les règles d’envoi',
  toChannels: 'Relier Twilio',
  more: 'Afficher la suite',
  dueAt: 'Prévu pour',
  sentAt: 'Parti',
  settledAt: 'Dernier état',
  booking: 'Rendez-vous',
  openBooking: 'Ouvrir',
  textTitle: { sent: 'Texte envoyé', unsent: 'Texte qui n’est pas parti', other: 'Texte' },
  notYetWritten: 'Il est écrit juste avant l’envoi, avec ce qui est vrai à ce moment-là.',
  linkHidden: 'Le lien personnel du client n’est pas gardé dans le journal.',
  neverWritten: 'Aucun texte n’a été écrit.',
  details: 'Détails de l’envoi',
  parts: 'Longueur',
  partCount: (count: number) => `${count}\u00A0SMS`,
  providerId: 'N° chez Twilio',
  errorCode: 'Code d’erreur',
  codeOfTwilio: (code: string) => `${code}, chez Twilio`,
  resentFrom: 'Renvoi de',
  firstMessage: 'un message précédent',
  whatToDo: 'Que faire',
  resend: 'Renvoyer…',
  resendTitle: (name: string) => `Renvoyer ce message à ${name}\u00A0?`,
  resendText:
    'Un nouveau message part aussitôt, avec ce qui est vrai maintenant. Il a sa propre ligne dans le journal et peut être facturé.',
  resendUnknown:
    'Le premier est peut-être arrivé\u00A0: personne ne le sait encore. Si vous le renvoyez, la personne peut le lire deux fois, et vous le payer deux fois.',
  resendDo: 'Renvoyer',
  resendAnyway: 'Renvoyer quand même',
  resent: 'Le message est renvoyé.',
  keep: 'Ne pas renvoyer',
  remedies: {
    askMobile: 'Demander un mobile',
    checkNumber: 'Vérifier le numéro',
    seeOptOut: 'Voir la désinscription',
    seeLimits: 'Voir les limites',
    connect: 'Relier Twilio',
    seeChannel: 'Voir le canal',
  },
  ofBooking: 'Messages',
  noneOfBooking: 'Aucun message pour ce rendez-vous.',
  lineOf: (moment: string, channel: string) => `${moment} par ${channel}`,
  channelIn: { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp' },
};

export type JournalWords = typeof fr;
