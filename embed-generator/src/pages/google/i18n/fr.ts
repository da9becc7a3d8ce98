/** `d’Aïcha`, `de Julien` */
function de(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /[aeiouyh]/iu.test(first) ? `d’${name}` : `de ${name}`;
}

export const fr = {
  title: 'Google Agenda',
  syncNow: 'Synchroniser maintenant',
  synced: 'Tout est à jour avec Google.',
  disconnect: 'Déconnecter…',
  connected: 'Connecté',
  since: (date: string) => `depuis le ${date}`,
  connectedNow: 'Google Agenda est relié. Vos événements se lisent en ce moment.',

  healthToken: 'Autorisation valide',
  healthTokenMore: 'Google nous laisse entrer',
  healthTokenEnds: (when: string) => `Autorisation jusqu’au ${when}`,
  healthTokenEndsMore: 'ensuite, reliez de nouveau',
  healthChannel: (when: string) => `Canal renouvelé ${when}`,
  healthChannelMore: 'les changements arrivent aussitôt',
  healthPolling: 'Lu toutes les 30 s',
  healthPollingMore: 'Google ne prévient pas ici',
  healthNever: 'Première lecture',
  healthNeverMore: 'elle commence maintenant',
  healthSync: (when: string) => `Synchro ${when}`,
  healthEvents: (count: number) =>
    count === 1 ? '1 événement suivi' : `${count} événements suivis`,
  healthFine: 'Aucune erreur',
  healthFineMore: 'tous les agendas répondent',
  healthFailing: (when: string) => `Sans réponse ${when}`,
  healthStopped: 'Réservations suspendues',
  healthOff: 'Lecture coupée',
  healthOffMore: 'seules les réservations partent vers Google',

  reasonRetryable: 'Google ne répond pas ; nouvel essai bientôt',
  reasonScope: 'il manque une autorisation : reliez de nouveau',
  reasonNotFound: 'cet agenda n’existe plus, ou ce compte ne le voit plus',
  reasonRefused: 'Google refuse la demande',
  stopped: (names: string) =>
    `Google ne répond plus pour ${names}. Plus personne ne peut réserver avec les personnes concernées, pour éviter les doublons.`,
  nobodyBlocked:
    'Aucun agenda ne bloque d’heures pour l’instant. Choisissez ci-dessous à qui appartient chaque agenda.',
  nobodyReceives:
    'Aucune réservation ne s’inscrit dans Google pour l’instant. Choisissez ci-dessous un agenda qui reçoit.',

  conflictTitle: (count: number) =>
    count === 1 ? '1 conflit à régler' : `${count} conflits à régler`,
  conflictAdded: (day: string, ago: string) => `${day}, vu ${ago}`,
  conflictMoved: (who: string, time: string) =>
    `Dans Google, le rendez-vous ${de(who)} a été déplacé à ${time}, où il ne peut pas aller.`,
  conflictDeleted: (who: string) =>
    `Dans Google, l’événement ${de(who)} a été supprimé. Le rendez-vous tient toujours.`,
  conflictUnwritable: (who: string) =>
    `Google refuse d’inscrire le rendez-vous ${de(who)} dans l’agenda.`,
  keepBoth: 'Garder les deux',
  keepBothMore: (who: string) => `${who} s’arrange ; rien n’est envoyé.`,
  keepBooking: 'Garder le rendez-vous à son heure',
  keepBookingMore: 'L’événement est remis à sa place dans Google ; rien n’est envoyé.',
  keepUnwritten: 'Garder le rendez-vous hors de Google',
  keepUnwrittenMore: 'Rien n’est envoyé.',
  move: (who: string) => `Déplacer ${who}`,
  moveNone: 'Aucune heure libre autour. Cherchez-en une dans l’agenda.',
  other: 'Autre…',
  cancel: 'Annuler ce rendez-vous',
  doKeep: 'Garder',
  doMove: (time: string, who: string | null) =>
    who === null ? `Déplacer à ${time}` : `Déplacer à ${time} et prévenir ${who}`,
  doCancel: (who: string | null) =>
    who === null ? 'Annuler le rendez-vous' : `Annuler et prévenir ${who}`,
  doneKeep: 'Gardé.',
  doneMove: (time: string, who: string | null) =>
    who === null ? `Déplacé à ${time}.` : `Déplacé à ${time}. Message à ${who} dans 8 s.`,
  doneCancel: (who: string | null) =>
    who === null ? 'Annulé.' : `Annulé. Message à ${who} dans 8 s.`,
  whatToDo: (who: string) => `Que faire du rendez-vous ${de(who)} ?`,
  otherEvent: 'Événement privé',
  fromGoogle: 'Google',

  calendars: 'Agendas',
  calendarsMore: 'Un agenda qui bloque rend la personne indisponible pendant ses événements.',
  personAndCalendar: 'Personne et agenda',
  blocks: 'Bloque les créneaux',
  blocksOf: (calendar: string, person: string) => `${calendar} bloque ${person}`,
  receives: 'Reçoit les réservations',
  receivesOf: (calendar: string, person: string) =>
    `${calendar} reçoit les réservations de ${person}`,
  events: 'Événements à venir',
  yes: 'oui',
  no: 'non',
  receiving: 'reçoit',
  none: 'Aucun',
  main: 'Principal',
  forget: 'Retirer',
  forgotten: (name: string) => `${name} n’est plus suivi.`,
  addCalendar: 'Ajouter un agenda…',
  addTitle: 'Ajouter un agenda',
  addWhy:
    'Pour voir la liste de vos agendas, il nous faut une autorisation de plus : lire cette liste, rien d’autre. Google vous la demandera sur sa page.',
  addAllow: 'Autoriser chez Google',
  addNone: 'Tous les agendas de ce compte sont déjà reliés.',
  addReadOnly: 'lecture seule : peut bloquer, pas recevoir',
  add: 'Ajouter',
  createTitle: 'Ou créer un agenda',
  createWhy:
    'Un agenda à part garde vos réservations entre elles. Google demandera l’autorisation de créer des agendas ; nous ne pourrons toucher qu’à ceux que nous créons.',
  createName: 'Nom de l’agenda',
  createNamePreset: 'Réservations',
  create: 'Créer',
  close: 'Fermer',

  settings: 'Quand ça change dans Google',
  moved: 'Événement déplacé',
  movedMore: 'la réservation suit, si l’heure est libre',
  deleted: 'Événement supprimé',
  deletedMore: 'la réservation est annulée, comme si vous l’annuliez ici',
  written: 'Ce qui s’écrit dans Google',
  direction: 'Sens',
  directionBoth: 'Dans les deux sens',
  directionOut: 'Réservations vers Google',
  directionIn: 'Google vers les créneaux',
  details: 'Détails écrits',
  detailsFull: 'Tout le rendez-vous',
  detailsName: 'Nom et service',
  detailsBusy: 'Seulement « occupé »',
  reminders: 'Rappels',
  remindersOwn: 'Ceux de l’agenda',
  remindersNone: 'Aucun',
  remindersMixed: 'Plusieurs',
  guests: 'Google écrit aux invités',
  guestsNone: 'jamais',
  guestsAll: 'à tous',
  guestsExternal: 'hors de l’équipe',
  meet: 'Lien Google Meet',
  meetMore: 'créé pour chaque réservation',
  stop: 'Si Google ne répond plus',
  stopMore: 'nous cessons de réserver après ce délai',
  stopNever: 'Continuer',
  text: 'Texte de l’événement',
  textOwn: 'le vôtre',
  textPreset: 'le nôtre',
  textChange: 'Changer…',
  textTitle: 'Texte de l’événement',
  textTitleField: 'Titre',
  textDescriptionField: 'Description',
  textHint: (names: string) => `Entre accolades : ${names}.`,
  textUsePreset: 'Reprendre le nôtre',
  save: 'Enregistrer',
  back: 'Revenir',

  exchanges: 'Derniers échanges',
  noExchanges: 'Rien n’a encore été échangé.',
  exchange: {
    written: (who: string, time: string) => `${who} : inscription, ${time}`,
    removed: (who: string, _time: string) => `${who} : retrait de Google`,
    moved_there: (who: string, time: string) => `${who} : déplacement depuis Google, ${time}`,
    cancelled_there: (who: string, _time: string) => `${who} : annulation depuis Google`,
    conflict: (who: string, _time: string) => `${who} : conflit`,
    failed: (who: string, _time: string) => `${who} : refus de Google`,
    read: (who: string, _time: string) => `Lu : ${who}`,
  },

  notConfiguredTitle: 'Ce serveur n’est pas encore connu de Google',
  notConfigured:
    'Relier un agenda passe par un « client OAuth », gratuit, à créer une fois dans Google Cloud. Comptez dix minutes ; le guide docs/google-calendar.md montre chaque écran.',
  stepProject: 'Dans Google Cloud, créez un projet et activez « Google Calendar API ».',
  stepConsent:
    'Remplissez l’écran de consentement, puis créez un client de type « Application Web ».',
  stepRedirect: 'Donnez-lui cette adresse de redirection, à la lettre près :',
  stepVariables: 'Recopiez ses deux valeurs dans .env.local, puis redémarrez le serveur :',
  stepCheck: 'Rechargez cette page : le bouton « Relier Google Agenda » apparaîtra.',
  redirectUri: 'Adresse de redirection',
  variables: 'Variables à remplir',

  notConnectedTitle: 'Reliez votre agenda Google',
  notConnected:
    'Vos événements bloqueront les heures proposées, et chaque réservation s’inscrira dans votre agenda. Déplacez-la dans Google, elle se déplace ici.',
  scopeTitle: 'Ce que Google vous demandera',
  scopeEvents: 'Voir et modifier les événements de vos agendas',
  scopeEventsMore: 'pour bloquer vos heures prises et y inscrire les réservations',
  scopeNothing: 'Rien d’autre : ni vos e-mails, ni vos contacts, ni vos fichiers.',
  connect: 'Relier Google Agenda',
  connecting: 'Ouverture de Google…',
  again: 'Relier de nouveau',

  brokenTitle: 'Google ne nous laisse plus entrer',
  brokenGrant: (when: string) =>
    `Depuis le ${when}, l’autorisation n’est plus valable : elle a été retirée, ou elle est arrivée à son terme. Aucune réservation n’est perdue, et les événements déjà lus bloquent toujours. Ce qui change maintenant dans Google n’est plus vu.`,
  brokenScopes: (when: string) =>
    `Depuis le ${when}, il manque une permission. Reliez de nouveau et laissez la case des événements cochée.`,
  brokenKey: (when: string) =>
    `Depuis le ${when}, la clé qui ouvre l’autorisation enregistrée manque sur ce serveur. Reliez de nouveau, ou remettez l’ancienne clé dans SECRET_KEY_PREVIOUS.`,
  closingTitle: 'Déconnexion en cours',
  closing: 'Le compte est rendu à Google. Cela prend une minute au plus.',

  disconnectTitle: (account: string) => `Déconnecter ${account} ?`,
  disconnectText:
    'Les événements de Google ne bloqueront plus d’heures, et les réservations ne s’y inscriront plus. Vos réservations restent ici.',
  disconnectEvents: 'Les réservations à venir dans Google',
  disconnectKeep: 'Les laisser dans l’agenda',
  disconnectKeepMore: 'Elles y restent telles quelles, sans plus suivre les changements.',
  disconnectDelete: 'Les retirer de l’agenda',
  disconnectDeleteMore: 'Seulement celles que nous avons inscrites ; le passé reste.',
  disconnectBroken: 'Google ne nous laisse plus entrer : les événements restent dans l’agenda.',
  disconnectDo: 'Déconnecter',
  disconnected: 'Le compte est déconnecté.',
};

export type GoogleWords = typeof fr;
