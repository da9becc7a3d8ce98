import type {
  ChannelHealth,
  ChannelsPage,
  SenderWarning,
} from '@bookingsaas/server/contract/message-channels';
import type { SenderKind } from '../sender-kind.ts';

type Week = ChannelHealth['week'];

const FRENCH_MOBILE =
  'Un numéro de mobile français ne peut pas envoyer de messages automatiques. Prenez un nom, ou un numéro loué chez Twilio.';

export const fr = {
  title: 'Canaux',
  channel: 'Canal',
  state: 'État',
  sender: 'Expéditeur',
  week: '7 derniers jours',
  last: 'Dernier envoi',
  never: 'Jamais',
  lastTrouble: (at: string, channel: string) => `Dernier échec, ${at}, ${channel}\u00A0:`,
  ready: 'Prêt',
  readyByServer: 'Prêt, par le compte du serveur',
  noProvider: 'Aucun fournisseur\u00A0: rien ne part',
  noServer: 'Aucun serveur de courrier\u00A0: rien ne part',
  broken: {
    credentials: 'Twilio refuse le compte ou le jeton',
    key_gone: 'Le jeton ne peut plus être lu\u00A0: indiquez-le de nouveau',
  },
  waiting: (count: number) =>
    count === 1
      ? '1 message attend et partira dès que Twilio sera relié'
      : `${count} messages attendent et partiront dès que Twilio sera relié`,
  weekOf: ({ sent, delivered, failed, unknown }: Week) => {
    if (sent + failed + unknown === 0) return 'Aucun envoi';
    const parts = [`${sent} envoyé${sent > 1 ? 's' : ''}`];
    if (delivered > 0) parts.push(`${delivered} remis`);
    if (failed > 0) parts.push(`${failed} échec${failed > 1 ? 's' : ''}`);
    if (unknown > 0) parts.push(`${unknown} sans nouvelles`);
    return parts.join(', ');
  },
  today: (sent: number, perDay: number) =>
    `Aujourd’hui\u00A0: ${sent} SMS et WhatsApp sur ${perDay}`,
  stopped: 'Arrêtés jusqu’à minuit par l’alerte de dépense',
  alarmed: 'Alerte de dépense atteinte',
  limits: 'Régler les limites',
  test: 'Essayer',
  testTitle: (channel: string) =>
    `Envoyer un ${channel === 'E-mail' ? 'e-mail' : `message ${channel}`} d’essai`,
  testAddress: 'Adresse e-mail',
  testNumber: 'Numéro de mobile',
  testHint: {
    sms: 'Le vôtre, par exemple. Cet essai est facturé comme un autre SMS.',
    whatsapp:
      'Le vôtre, par exemple. Écrivez d’abord à votre numéro WhatsApp\u00A0: sans cela, seul un modèle approuvé passe.',
  },
  testDo: 'Envoyer l’essai',
  tested: 'L’essai est parti. Son état s’affiche ici.',
  back: 'Retour',
  accountTitle: 'Compte Twilio',
  accountNone:
    'Twilio porte les SMS et les messages WhatsApp. Sans compte, ils ne partent pas\u00A0: chacun figure au journal comme «\u00A0non envoyé, aucun fournisseur\u00A0». Les e-mails n’en ont pas besoin. Le guide docs/twilio.md explique tout, depuis l’ouverture du compte.',
  accountOfServer:
    'Les messages partent par le compte Twilio de qui fait tourner ce serveur. Vous pouvez relier le vôtre à la place.',
  connected: 'Relié',
  checkedAt: (at: string) => `vérifié le ${at}`,
  connectedNow: 'Compte Twilio relié.',
  connect: 'Relier Twilio',
  saveAccount: 'Vérifier et enregistrer',
  change: 'Modifier',
  useOwn: 'Relier votre propre compte',
  optional: 'facultatif',
  accountSid: 'Numéro de compte (Account SID)',
  accountSidHint: 'Sur la page d’accueil de la console de Twilio. Il commence par AC.',
  authToken: 'Jeton (Auth Token)',
  authTokenHint: 'Juste dessous, chez Twilio. Il est chiffré ici et n’est plus jamais affiché.',
  authTokenKept: 'Laissez vide pour garder le jeton enregistré. Il n’est jamais affiché.',
  smsFrom: 'Expéditeur des SMS',
  smsFromHint:
    'Un numéro loué chez Twilio, ou un nom de 11 lettres et chiffres au plus, sans espace ni accent, comme LUMIERE.',
  senderKinds: {
    name: 'Un nom\u00A0: personne ne pourra répondre, et chaque SMS gardera le lien vers le rendez-vous.',
    french_mobile: FRENCH_MOBILE,
    neither:
      'Ni un numéro comme +33939031234, ni un nom de 11 lettres et chiffres au plus, sans espace ni accent.',
  } satisfies Readonly<Record<Exclude<SenderKind, 'empty' | 'number'>, string>>,
  messagingService: 'Messaging Service',
  messagingServiceSid: 'Messaging Service',
  messagingServiceHint:
    'Si vous en avez créé un chez Twilio\u00A0: il choisit l’expéditeur à la place du champ précédent. Il commence par MG.',
  whatsappFrom: 'Expéditeur WhatsApp',
  whatsappFromHint:
    'Le numéro inscrit chez WhatsApp par Twilio. Pour essayer, celui du bac à sable\u00A0: +14155238886.',
  wrong: {
    accountSid: 'Ce n’est pas un numéro de compte. Copiez-le chez Twilio\u00A0: AC et 32 signes.',
    authToken: 'Copiez le jeton tel qu’il est affiché chez Twilio.',
    smsFrom: 'Écrivez un numéro comme +33939031234, ou un nom de 11 lettres et chiffres au plus.',
    messagingServiceSid: 'Copiez-le chez Twilio\u00A0: MG et 32 signes.',
    whatsappFrom: 'Écrivez un numéro comme +33939031234.',
  },
  warnings: {
    one_way:
      'Votre expéditeur est un nom\u00A0: personne ne peut y répondre, pas même STOP. Chaque SMS garde donc le lien vers le rendez-vous.',
    generic_name:
      'Ce nom est un mot courant. Les opérateurs français refusent les noms qui ne sont pas ceux d’une marque\u00A0: choisissez celui de votre établissement.',
    french_mobile: FRENCH_MOBILE,
    unchecked_sms:
      'Twilio ne peut pas dire d’avance si ce nom a le droit d’écrire. Envoyez-vous un essai.',
    unchecked_whatsapp:
      'Twilio ne cite pas ce numéro parmi vos expéditeurs WhatsApp\u00A0; c’est normal pour le bac à sable. Envoyez-vous un essai.',
  } satisfies Readonly<Record<SenderWarning, string>>,
  foreign: {
    smsFrom: 'Ce compte Twilio n’a pas ce numéro, ou ce numéro n’envoie pas de SMS.',
    messagingServiceSid: 'Ce compte Twilio n’a pas ce Messaging Service.',
    whatsappFrom: 'Ce compte Twilio n’a pas cet expéditeur WhatsApp.',
  },
  pasteTitle: 'À coller chez Twilio, pour recevoir les réponses',
  pasteLead:
    'Chez Twilio, ouvrez votre numéro (ou votre Messaging Service, et l’expéditeur WhatsApp), puis collez cette adresse sous «\u00A0A message comes in\u00A0», en HTTP POST. STOP, les réponses et les conversations arrivent par là.',
  inboundUrl: 'Adresse pour les réponses',
  statusNote:
    'Les états «\u00A0remis\u00A0» et «\u00A0lu\u00A0» reviennent tout seuls\u00A0: leur adresse est jointe à chaque message.',
  disconnect: 'Déconnecter…',
  disconnectTitle: 'Déconnecter le compte Twilio\u00A0?',
  disconnectText:
    'Les SMS et messages WhatsApp prévus ne partiront plus\u00A0: ils figureront au journal comme non envoyés. Le jeton est effacé d’ici. Les e-mails continuent.',
  disconnectDo: 'Déconnecter',
  disconnected: 'Compte Twilio déconnecté.',
  mailTitle: 'E-mail',
  mailNone:
    'Aucun e-mail ne part de ce serveur. Qui le fait tourner indique l’adresse d’un serveur d’envoi et un expéditeur, puis redémarre\u00A0; docs/email.md explique comment.',
  mailVariables: 'Variables du serveur',
  mailReady: (sender: string) =>
    `Les e-mails partent du serveur d’envoi de cette installation, au nom de votre établissement, depuis ${sender}. Les réponses vont à l’adresse de vos réglages.`,
  flaggedTitle: 'Numéros signalés',
  flaggedLead: 'Ce que les opérateurs nous ont dit de certains numéros.',
  number: 'Numéro',
  why: 'Pourquoi',
  since: 'Depuis',
  flagged: {
    stop: (code: string) => `Ne veut plus de messages (${code})\u00A0: nous n’y écrivons plus`,
    wrong: (code: string) => `Numéro faux ou fixe (${code})\u00A0: à vérifier`,
  } satisfies Readonly<Record<ChannelsPage['flagged'][number]['kind'], (code: string) => string>>,
};

export type ChannelWords = typeof fr;
