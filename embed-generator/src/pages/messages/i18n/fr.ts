import type { Audience, Moment } from '../rules-form.ts';

const READERS: Readonly<Record<Audience, string>> = {
  visitor: 'prévenir le client',
  owner: 'prévenir l’établissement',
  person: 'prévenir le membre de l’équipe',
};

export const fr = {
  title: 'Messages',
  journal: 'Journal',
  rules: 'Règles d’envoi',
  filter: 'Messages affichés',
  shows: { all: 'Tous', attention: 'À regarder', planned: 'Prévus' },
  when: 'Quand',
  to: 'Pour',
  message: 'Message',
  by: 'Par',
  state: 'État',
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
  },
  momentHints: {
    confirmed: 'Le rendez-vous est pris, ou vous l’avez validé.',
    pending: 'Une demande attend votre réponse.',
    declined: 'Vous l’avez refusée, ou personne n’a répondu à temps.',
    moved: 'Le rendez-vous change d’heure ou de personne.',
    cancelled: 'Le rendez-vous n’a plus lieu.',
    reminder: 'Avant le rendez-vous.',
    follow_up: 'Une fois le rendez-vous terminé.',
  },
  outcomes: {
    planned: {
      words: 'Prévu',
      meaning:
        'Il partira à cette heure. Si le rendez-vous est déplacé ou annulé, il suit ou disparaît.',
    },
    plannedInVain: {
      words: 'Prévu, mais rien ne part sans serveur de courrier',
      meaning:
        'Réglez SMTP_URL et MAIL_FROM sur le serveur avant cette heure\u00A0; sinon, il ne partira pas.',
    },
    triedAgain: {
      words: 'Nouvel essai en attente\u00A0: le serveur de courrier ne répond pas',
      meaning: 'Rien n’est encore parti. L’envoi est essayé de nouveau tout seul.',
    },
    sending: {
      words: 'En cours d’envoi',
      meaning: 'Le serveur de courrier est en train de le prendre.',
    },
    accepted: {
      words: 'Envoyé',
      meaning: 'Le serveur de courrier l’a pris en charge. S’il a été lu, personne ne le sait.',
    },
    refused: {
      words: 'Échec\u00A0: le serveur de courrier l’a refusé',
      meaning:
        'Le plus souvent, l’adresse n’existe pas. Vérifiez-la avec le client, et prévenez-le autrement.',
    },
    noAnswer: {
      words: 'Échec\u00A0: le serveur de courrier n’a pas répondu',
      meaning: 'Il a été essayé plusieurs fois, puis abandonné. Prévenez vous-même la personne.',
    },
    noMailServer: {
      words: 'Non envoyé\u00A0: aucun serveur de courrier n’est réglé',
      meaning:
        'Réglez SMTP_URL et MAIL_FROM sur le serveur\u00A0: les messages suivants partiront. Celui-ci ne partira pas, prévenez vous-même la personne.',
    },
    noProvider: {
      words: 'Non envoyé\u00A0: rien n’est réglé pour envoyer ce type de message',
      meaning: 'Seuls les e-mails partent pour le moment. Prévenez vous-même la personne.',
    },
    tooLate: {
      words: 'Retiré\u00A0: il serait arrivé trop tard',
      meaning: 'Il n’a pas pu partir à temps\u00A0; plus tard, il n’aurait fait que troubler.',
    },
    outdated: {
      words: 'Retiré\u00A0: le rendez-vous a changé',
      meaning: 'Ce qu’il disait n’était plus vrai. Rien n’est parti.',
    },
    unknown: {
      words: 'Issue inconnue\u00A0: rien ne part deux fois',
      meaning:
        'La liaison s’est coupée pendant l’envoi. Il est peut-être arrivé, peut-être pas\u00A0; dans le doute, demandez au destinataire.',
    },
  },
  noMailServer:
    'Aucun e-mail ne part de ce serveur\u00A0: aucun serveur de courrier n’est réglé. Prévenez vos clients vous-même.',
  setOnServer: 'Pour que les messages partent, réglez sur le serveur',
  and: 'et',
  none: {
    all: {
      title: 'Aucun message pour le moment',
      text: 'Dès qu’un rendez-vous est pris, les messages qu’il entraîne apparaissent ici, avec ce qu’ils sont devenus.',
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
  more: 'Afficher la suite',
  dueAt: 'Prévu pour',
  settledAt: 'Dernier état',
  booking: 'Rendez-vous',
  openBooking: 'Ouvrir',
  textTitle: { sent: 'Texte envoyé', unsent: 'Texte qui n’est pas parti', other: 'Texte' },
  notYetWritten: 'Il est écrit juste avant l’envoi, avec ce qui est vrai à ce moment-là.',
  linkHidden: 'Le lien personnel du client n’est pas gardé dans le journal.',
  neverWritten: 'Aucun texte n’a été écrit.',
  save: 'Enregistrer',
  saved: 'Règles d’envoi enregistrées.',
  unsaved: 'Non enregistré',
  toldTitle: 'Qui est prévenu',
  toldLead: 'Cochez qui reçoit un e-mail, et à quel moment.',
  moment: 'Moment',
  cell: (moment: string, audience: Audience) => `${moment}\u00A0: ${READERS[audience]}`,
  addressesHint:
    'L’établissement est prévenu à l’adresse de ses réglages, chaque membre de l’équipe à celle de sa fiche. Ce que votre équipe fait dans la console ne lui est pas annoncé.',
  remindersTitle: 'Rappels',
  remindersLead:
    'Combien de temps avant le rendez-vous. Les rappels déjà prévus gardent leur heure.',
  noReminders: 'Aucun rappel ne part.',
  reminderNumber: (number: number) => (number === 1 ? '1er rappel' : `${number}e rappel`),
  removeReminder: (number: number) =>
    number === 1 ? 'Enlever le 1er rappel' : `Enlever le ${number}e rappel`,
  addReminder: 'Ajouter un rappel',
  followUp: 'Délai après la fin',
  followUpHint: 'Ne part que si une case «\u00A0Après la visite\u00A0» est cochée.',
  atTheEnd: 'Dès la fin',
  quietTitle: 'Heures calmes',
  quiet: 'Ne pas déranger la nuit',
  quietHint:
    'Rappels et messages d’après la visite attendent la fin de ces heures, chez celui qui les reçoit. Les confirmations partent toujours aussitôt.',
  quietFrom: 'Début des heures calmes',
  quietUntil: 'Fin des heures calmes',
  told: {
    nobody: 'Aucun message automatique ne part pour le moment\u00A0: prévenez le client vous-même.',
    noAddress: 'Ce client n’a pas laissé d’adresse e-mail\u00A0: prévenez-le vous-même.',
    off: 'Vos règles d’envoi ne prévoient pas d’en avertir le client\u00A0: prévenez-le vous-même.',
    byMail: 'Le client en est prévenu par e-mail.',
    perhaps: 'Le client en est prévenu par e-mail si les règles d’envoi le prévoient.',
  },
} satisfies { moments: Record<Moment, string> } & Record<string, unknown>;

export type MessageWords = typeof fr;
