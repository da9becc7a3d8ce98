import type { Moment } from '../template-key.ts';

const COUNTED = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const MANY: Readonly<Record<Moment, string>> = {
  confirmed: 'confirmations',
  pending: 'demandes',
  declined: 'refus',
  moved: 'déplacements',
  cancelled: 'annulations',
  reminder: 'rappels',
  follow_up: 'messages',
  waitlist: 'messages',
};
const ONE: Readonly<Record<Moment, string>> = {
  confirmed: 'confirmation',
  pending: 'demande',
  declined: 'refus',
  moved: 'déplacement',
  cancelled: 'annulation',
  reminder: 'rappel',
  follow_up: 'message',
  waitlist: 'message',
};

export const fr = {
  texts: 'Modèles',
  moment: 'Message',
  reminderBefore: (leads: string) => `Rappel, ${leads} avant`,
  hours: (hours: number) => `${hours}\u00A0h`,
  and: ' et ',
  notSent: 'ne part pas',
  changed: 'non enregistré',
  channel: 'Envoyé par',
  by: { sms: 'SMS', whatsapp: 'WhatsApp', email: 'e-mail' },
  reader: 'Pour qui',
  language: 'Langue du client',
  teamLanguage: 'Langue de l’équipe',
  teamReads: {
    fr: 'Votre équipe est prévenue en français, la langue de vos réglages\u00A0: ce texte ne part pas.',
    en: 'Votre équipe est prévenue en anglais, la langue de vos réglages\u00A0: ce texte ne part pas.',
  },
  subject: 'Objet',
  body: 'Texte',
  insert: 'Insérer',
  insertOne: (label: string) => `Insérer «\u00A0${label}\u00A0»`,
  ifThere: (label: string) => (label === '' ? 'si…' : `si ${label}…`),
  ifThereMeaning: (label: string) => `Un passage qui n’apparaît que s’il y a\u00A0: ${label}`,
  otherPlaceholders: 'autres…',
  keysHint:
    'Les mots entre accolades sont remplacés par ceux du rendez-vous. Ils se tapent aussi au clavier\u00A0: {prénom}.',
  segments: (count: number) => `${count}\u00A0SMS`,
  whatsappMessage: '1\u00A0message WhatsApp',
  about: (price: string, moment: Moment) => `, environ ${price} par ${ONE[moment]}`,
  noPrice: ', prix inconnu',
  length: (units: number, encoding: 'gsm-7' | 'ucs-2', perSegment: number) =>
    `${units} caractères en ${encoding === 'gsm-7' ? 'GSM-7' : 'UCS-2'}, ${perSegment} par SMS`,
  priceFrom: {
    costs: 'Prix moyen facturé ces 60 derniers jours',
    owner: 'Prix que vous avez indiqué',
    estimate: 'Prix estimé\u00A0: celui de votre compte peut différer',
  },
  changePrice: 'Corriger le prix',
  ownPrice: (country: string) => `Prix d’un SMS (${country})`,
  ownPriceHint: 'Celui de votre compte Twilio. Vide, une estimation le remplace.',
  ownPriceWrong: 'Ce n’est pas un prix. Écrivez par exemple 0,07.',
  savePrice: 'Garder ce prix',
  keepPrice: 'Fermer',
  priceSaved: 'Prix enregistré.',
  costly: (signs: number, from: number, to: number) => {
    const many = signs > 1;
    const subject = many ? `${signs} signes` : '1 signe';
    if (from === 2 * to) return `${subject} ${many ? 'doublent' : 'double'} le prix.`;
    if (from === 3 * to) return `${subject} ${many ? 'triplent' : 'triple'} le prix.`;
    return `${subject} ${many ? 'font' : 'fait'} partir ${from} SMS au lieu de ${to}.`;
  },
  costlyWhy: (signs: number): string =>
    signs > 1
      ? 'Ils n’existent pas dans l’alphabet court des SMS (GSM-7).'
      : 'Il n’existe pas dans l’alphabet court des SMS (GSM-7).',
  becomes: 'devient',
  replaceAll: (count: number) =>
    count === 1 ? 'Remplacer ce signe' : `Remplacer les ${COUNTED[count] ?? count}`,
  afterwards: (segments: number, price: string | null) =>
    price === null ? `${segments}\u00A0SMS` : `${segments}\u00A0SMS, ${price}`,
  saves: (amount: string, count: number, moment: Moment) =>
    count === 1
      ? `, soit ${amount} de moins ce mois-ci`
      : `, soit ${amount} de moins pour vos ${count} ${MANY[moment]} du mois`,
  lost: (signs: string) =>
    `${signs}\u00A0: rien ne le remplace. Sans lui, le message serait plus court.`,
  rewritten: (from: string, to: string) =>
    `«\u00A0${from}\u00A0» part écrit «\u00A0${to}\u00A0», pour rester court.`,
  rewrittenMany: (from: string, count: number) =>
    `«\u00A0${from}\u00A0» et ${count} autre${count > 1 ? 's' : ''} partent sans leurs signes coûteux.`,
  keepSigns: (segments: number) => `Garder tel quel (${segments}\u00A0SMS)`,
  problems: {
    unknown: (name: string) =>
      `«\u00A0${name}\u00A0» n’existe pas\u00A0: rien ne sera écrit à cet endroit.`,
    meant: (label: string) => `Mettre «\u00A0${label}\u00A0»`,
    notClosed: (open: string, end: string) =>
      `${open} n’est pas refermé. Ajoutez ${end} là où le passage se termine.`,
    notOpened: (end: string) => `${end} ne referme rien. Enlevez-le, ou ajoutez son début.`,
    broken: 'Il y a «\u00A0{{\u00A0» sans rien qui le referme.',
  },
  unfit: {
    broken: 'Tant que ce n’est pas corrigé, le texte d’origine part à sa place.',
    empty:
      'Avec cet exemple, il ne reste rien à envoyer\u00A0: le texte d’origine partirait à sa place.',
    too_long:
      'Ce texte dépasse 1\u202F600 caractères\u00A0: le texte d’origine partirait à sa place.',
  },
  fellBack: (when: string) =>
    `Le ${when}, ce texte n’a pas pu être rempli\u00A0: le texte d’origine est parti à sa place.`,
  offHere: (channel: string) =>
    `Vos règles n’envoient pas ce message par ${channel}. Vous pouvez déjà en préparer le texte.`,
  toRules: 'Règles d’envoi',
  example: 'Exemple',
  usual: 'un rendez-vous ordinaire',
  worst: 'en août, le pire cas',
  exampleOf: (name: string, day: string) => `${name}, ${day}`,
  yourNumber: 'Votre numéro',
  preview: 'Aperçu',
  bubble: {
    sms: 'Aperçu du SMS',
    whatsapp: 'Aperçu du message WhatsApp',
    email: 'Aperçu de l’e-mail',
  },
  withInvitation: 'Avec une invitation pour l’agenda du client.',
  noPreview: 'L’aperçu ne répond pas. Votre texte est toujours là.',
  oneWay: (sender: string) =>
    `${sender} est un nom, pas un numéro\u00A0: on ne peut pas y répondre. Gardez le lien.`,
  oneWayService:
    'Votre service d’envoi peut signer d’un nom, auquel on ne peut pas répondre. Gardez le lien.',
  oneWayMail: 'Sans adresse e-mail dans vos réglages, on ne peut pas répondre. Gardez le lien.',
  linkAdded:
    'Le texte ne donne pas le lien\u00A0: il est ajouté à la fin, car personne ne peut répondre à ce message.',
  noSender: (channel: string) => `Rien n’est encore réglé pour envoyer par ${channel}.`,
  toChannels: 'Canaux',
  test: 'M’envoyer un test',
  testTo: 'Numéro qui reçoit le test',
  testHint: 'Avec l’indicatif\u00A0: +33\u00A06\u2026',
  testTitle: (channel: string) => `Test par ${channel}`,
  testText: 'Le message part tel que l’aperçu le montre.',
  sendTest: 'Envoyer le test',
  cancel: 'Annuler',
  testSent: 'Le test est parti. Le journal dit ce qu’il devient.',
  testNot: 'Le texte ne peut pas être envoyé ainsi',
  save: 'Enregistrer',
  saved: (count: number) => (count === 1 ? 'Texte enregistré.' : `${count} textes enregistrés.`),
  nothingToSave: 'Rien n’a changé',
  unsaved: 'Non enregistré',
  reset: 'Revenir au texte d’origine',
  discard: 'Abandonner les changements',
  resetDone: 'Le texte d’origine est rétabli.',
  content: {
    title: 'Modèle approuvé par WhatsApp',
    why: 'Hors des 24 heures qui suivent un message du client, WhatsApp ne remet que des modèles approuvés. Le texte ci-dessus sert dans ces 24 heures, et à l’aperçu.',
    sid: 'Identifiant du modèle (ContentSid)',
    sidHint: 'Il commence par HX, dans la console Twilio. Vide\u00A0: pas de modèle.',
    variable: (number: number) => `{{${number}}} est`,
    add: (number: number) => `Ajouter {{${number}}}`,
    remove: (number: number) => `Enlever {{${number}}}`,
    sidWrong: 'Cet identifiant n’est pas complet. Il compte HX et 32 chiffres ou lettres de a à f.',
  },
};

export type TemplateWords = typeof fr;
