import type { OptOutView } from '@bookingsaas/server/contract/conversations';

export const fr = {
  lead: 'Nous n’écrivons plus à ces numéros, quelles que soient vos règles d’envoi. Qui répond STOP ou ARRET à un message arrive ici tout seul, et peut revenir en répondant START.',
  add: 'Désinscrire un numéro',
  search: 'Chercher un nom ou un numéro',
  notFound: 'Personne de ce nom ni de ce numéro ne s’est désinscrit.',
  more: 'Afficher la suite',
  noneTitle: 'Personne ne s’est désinscrit',
  none: 'Qui répond STOP à un SMS ou à un message WhatsApp apparaîtra ici, avec la date. Vous pouvez aussi désinscrire quelqu’un à sa demande.',
  who: 'Qui',
  channel: 'Canal',
  how: 'Comment',
  since: 'Depuis',
  by: {
    reader: 'A répondu STOP',
    owner: 'Ajouté ici',
  } satisfies Readonly<Record<OptOutView['by'], string>>,
  quoted: (reason: string) => `«\u00A0${reason}\u00A0»`,
  lift: 'Réinscrire…',
  liftTitle: (name: string, channel: string) => `Écrire de nouveau à ${name} par ${channel}\u00A0?`,
  liftReader:
    'Cette personne a répondu STOP. Ne la réinscrivez que si elle vous l’a demandé. Twilio tient aussi sa propre liste\u00A0: tant qu’elle n’a pas répondu START, il peut encore refuser l’envoi.',
  liftOwner: 'Vous aviez désinscrit ce numéro. Ne le réinscrivez que si la personne le demande.',
  reason: 'Comment la personne l’a-t-elle demandé\u00A0?',
  reasonHint:
    'Gardé comme preuve de son accord, par exemple «\u00A0au téléphone, le 3 décembre\u00A0».',
  reasonNeeded: 'Il faut une raison. Écrivez comment la personne vous l’a demandé.',
  liftDo: 'Réinscrire',
  lifted: 'Ce numéro reçoit de nouveau vos messages.',
  back: 'Retour',
  addTitle: 'Désinscrire un numéro',
  addText:
    'Quelqu’un vous a dit ne plus vouloir de messages\u00A0? Rien ne partira plus vers ce numéro par ce canal.',
  number: 'Numéro',
  numberWrong: 'Ce numéro est incomplet. Écrivez-le comme 06 12 34 56 78, ou avec + et le pays.',
  why: 'Pourquoi',
  optional: 'facultatif',
  addDo: 'Désinscrire',
  added: 'Ce numéro est désinscrit.',
};

export type OptOutWords = typeof fr;
