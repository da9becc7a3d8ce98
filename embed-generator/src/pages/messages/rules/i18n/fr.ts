import type { Audience, Moment } from '../../rules-form.ts';

const READERS: Readonly<Record<Audience, string>> = {
  visitor: 'prévenir le client',
  owner: 'prévenir l’établissement',
  person: 'prévenir le membre de l’équipe',
};

const ofService = (name: string) => (name === '' ? '' : `, ${name}`);

export const fr = {
  save: 'Enregistrer',
  saved: 'Règles d’envoi enregistrées.',
  unsaved: 'Non enregistré',
  optional: 'facultatif',
  toldTitle: 'Qui est prévenu',
  toldLead: 'Cochez ce qui est annoncé, et par quel canal.',
  whom: 'À qui',
  moment: 'Moment',
  momentHints: {
    confirmed: 'Le rendez-vous est pris, ou vous l’avez validé.',
    pending: 'Une demande attend votre réponse.',
    declined: 'Vous l’avez refusée, ou personne n’a répondu à temps.',
    moved: 'Le rendez-vous change d’heure ou de personne.',
    cancelled: 'Le rendez-vous n’a plus lieu.',
    reminder: 'Avant le rendez-vous.',
    follow_up: 'Une fois le rendez-vous terminé.',
    waitlist: 'Une heure s’est libérée pour quelqu’un qui attendait.',
  } satisfies Readonly<Record<Moment, string>>,
  noProvider: 'aucun fournisseur',
  noServer: 'aucun serveur',
  cell: (moment: string, audience: Audience, channel: string) =>
    `${moment}\u00A0: ${READERS[audience]} par ${channel === 'E-mail' ? 'e-mail' : channel}`,
  reachedAt: {
    visitor:
      'Par l’adresse et le numéro que le client laisse en réservant, et s’il l’a accepté quand le formulaire le lui demande.',
    owner:
      'À l’adresse des réglages de l’établissement. Ce que votre équipe fait dans la console ne lui est pas annoncé.',
    person:
      'À l’adresse de la fiche de chacun. Ce que l’équipe fait dans la console n’est pas annoncé.',
  } satisfies Readonly<Record<Audience, string>>,
  ownerPhone: 'Mobile pour vos SMS',
  ownerPhoneElse: (phone: string) => `Sans mobile ici, celui de vos réglages\u00A0: ${phone}.`,
  ownerPhoneNone:
    'Vos réglages n’ont pas de téléphone\u00A0: sans numéro ici, aucun SMS ne vous parvient.',
  personPhone: (name: string) => `Mobile de ${name}`,
  phoneWrong: 'Ce numéro est incomplet. Écrivez-le comme 06 12 34 56 78, ou avec + et le pays.',
  remindersTitle: 'Rappels',
  remindersLead:
    'Combien de temps avant le rendez-vous, et par quel canal. Les rappels déjà prévus gardent leur heure.',
  noReminders: 'Aucun rappel ne part.',
  reminderNumber: (number: number, service: string) =>
    `${number === 1 ? '1er' : `${number}e`} rappel${ofService(service)}`,
  reminderBy: 'Par',
  asAbove: 'Comme coché plus haut',
  removeReminder: (number: number, service: string) =>
    `Enlever le ${number === 1 ? '1er' : `${number}e`} rappel${ofService(service)}`,
  addReminder: (service: string) =>
    service === '' ? 'Ajouter un rappel' : `Ajouter un rappel pour ${service}`,
  otherwiseFor: 'Autres rappels pour un service',
  otherwiseHint: 'Ce service suit alors ses propres rappels, et plus ceux du dessus.',
  chooseService: 'Choisir un service',
  likeOthers: (name: string) => `Rappeler ${name} comme les autres services`,
  followUp: 'Délai après la fin',
  followUpHint: 'Ne part que si «\u00A0Après la visite\u00A0» est coché.',
  atTheEnd: 'Dès la fin',
  quietTitle: 'Heures calmes',
  quiet: 'Ne pas déranger la nuit',
  quietHint:
    'Rappels et messages d’après la visite attendent la fin de ces heures, chez celui qui les reçoit. Les confirmations partent toujours aussitôt.',
  quietFrom: 'Début des heures calmes',
  quietUntil: 'Fin des heures calmes',
  waitlistTitle: 'Liste d’attente',
  waitlistOn: 'Proposer la liste d’attente quand un jour est complet',
  waitlistHint:
    'Le client laisse un numéro ou une adresse. Quand une heure se libère, le premier de la liste est prévenu.',
  hold: 'Heure gardée pendant',
  holdHint: 'Sans réponse, elle est proposée à la personne suivante.',
  repliesTitle: 'Réponses',
  cancels: 'C ou ANNULER annule le rendez-vous',
  cancelsHint:
    'Nous demandons d’abord d’en être sûr\u00A0: sans une seconde réponse, rien n’est annulé.',
  confirms: '1 ou OUI confirme la venue',
  confirmsHint: 'C’est noté sur le rendez-vous, vous n’avez rien à faire.',
  repliesHint:
    'STOP et START marchent toujours. Tout le reste vous attend dans Conversations. Un expéditeur qui est un nom ne reçoit aucune réponse.',
  channelsTitle: 'Canaux par widget',
  channelsLead: 'Les clients venus d’un widget ne sont prévenus que par ces canaux.',
  allChannels: 'Tous les canaux',
  noChannel: 'Aucun, ne pas prévenir',
  fallBack: 'Passer au SMS quand WhatsApp échoue',
  fallBackHint: 'Seulement quand il est certain que le message n’est pas arrivé.',
  limitsTitle: 'Limites',
  limitsLead:
    'Elles protègent d’une facture imprévue, si quelqu’un remplit le formulaire pour rien. Les e-mails ne comptent pas.',
  perDay: 'SMS et WhatsApp par jour, en tout',
  perDayHint:
    'Au-delà, rien ne part jusqu’à minuit\u00A0; les messages restent dans le journal. 0 arrête tout.',
  perNumberPerDay: 'Par numéro et par jour',
  perNumberHint: 'Rappels compris.',
  perWidgetPerDay: 'Par widget et par jour',
  perWidgetHint: 'Ce qu’entraînent les réservations d’un widget.',
  countries: 'Pays où vous écrivez',
  countriesHint: (own: string) =>
    own === '' ? 'Le vôtre, et ceux que vous ajoutez.' : `${own}, et ceux que vous ajoutez.`,
  addCountry: 'Ajouter un pays',
  removeCountry: (name: string) => `Ne plus écrire\u00A0: ${name}`,
  alarm: 'Alerte de dépense par jour',
  alarmHint:
    'Dans la monnaie de votre compte Twilio. Une fois ce coût atteint, vous recevez un e-mail. Vide\u00A0: pas d’alerte.',
  stops: 'Arrêter les envois à ce moment-là',
  stopsHint: 'Les messages du reste de la journée ne partent pas et figurent au journal.',
};

export type RuleWords = typeof fr;
