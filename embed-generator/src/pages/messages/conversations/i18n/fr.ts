import type { ConversationText } from '@bookingsaas/server/contract/conversations';
import type { TextSize } from '../text-size.ts';

export const fr = {
  list: 'Personnes qui ont écrit',
  choose: 'Choisissez une conversation.',
  more: 'Afficher la suite',
  noneTitle: 'Personne n’a encore écrit',
  none: 'Quand quelqu’un répond à un SMS ou à un message WhatsApp, sa réponse apparaît ici et vous pouvez lui écrire. Pour que les réponses arrivent, collez l’adresse de l’onglet Canaux chez Twilio.',
  noneWithout:
    'Les réponses aux SMS et aux messages WhatsApp apparaîtront ici. Il faut d’abord un compte Twilio\u00A0: sans lui, aucun de ces messages ne part ni n’arrive.',
  connect: 'Relier Twilio',
  toChannels: 'Voir les canaux',
  you: 'Vous\u00A0:',
  unread: (count: number) => `${count}\u00A0non lu${count > 1 ? 's' : ''}`,
  optedOut: 'Désinscrit',
  back: 'Toutes les conversations',
  nextBooking: 'Voir son rendez-vous',
  said: 'Messages échangés',
  states: {
    planned: 'en attente',
    sending: 'en cours d’envoi',
    accepted: 'envoyé',
    sent: 'envoyé',
    delivered: 'remis',
    read: 'lu',
    undelivered: 'non remis',
    failed: 'refusé',
    not_sent: 'non envoyé',
    withdrawn: 'retiré',
    unknown: 'issue inconnue',
  } satisfies Readonly<Record<NonNullable<ConversationText['state']>, string>>,
  meanings: {
    stop: 'compris comme désinscription',
    start: 'compris comme réinscription',
    help: 'compris comme demande d’aide',
    cancel: 'compris comme annulation',
    attend: 'compris comme « je viens »',
  } satisfies Readonly<Record<Exclude<NonNullable<ConversationText['meaning']>, 'text'>, string>>,
  optedOutOf: (channels: string) =>
    `Cette personne ne veut plus de messages par ${channels}. Appelez-la si c’est important.`,
  seeOptOut: 'Voir la désinscription',
  cannotAnswer:
    'Vous ne pouvez pas répondre d’ici\u00A0: la personne s’est désinscrite, ou aucun expéditeur n’est réglé.',
  windowOpen: (until: string) =>
    `WhatsApp accepte un texte libre jusqu’au ${until}, soit 24\u00A0h après le dernier message de la personne.`,
  windowOver:
    'Les 24\u00A0h de WhatsApp sont passées\u00A0: un texte libre n’y est plus accepté. Votre réponse part par SMS.',
  by: 'Répondre par',
  answerBy: (channel: string) => `Votre réponse, par ${channel}`,
  size: ({ parts, isPlain }: TextSize) => {
    const count = `Compte pour ${parts}\u00A0SMS`;
    return isPlain ? `${count}.` : `${count}, à cause de signes hors de l’alphabet court.`;
  },
  nothingWritten: 'Écrivez d’abord votre réponse.',
  send: 'Envoyer',
};

export type ConversationWords = typeof fr;
