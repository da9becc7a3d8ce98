import type { Moment } from '../template-key.ts';
import type { TemplateWords } from './fr.ts';

const MANY: Readonly<Record<Moment, string>> = {
  confirmed: 'confirmations',
  pending: 'requests',
  declined: 'refusals',
  moved: 'moves',
  cancelled: 'cancellations',
  reminder: 'reminders',
  follow_up: 'messages',
  waitlist: 'messages',
};

export const en: TemplateWords = {
  texts: 'Texts',
  moment: 'Message',
  reminderBefore: (leads) => `Reminder, ${leads} before`,
  hours: (hours) => `${hours}\u00A0h`,
  and: ' and ',
  notSent: 'not sent',
  changed: 'not saved',
  channel: 'Sent by',
  by: { sms: 'SMS', whatsapp: 'WhatsApp', email: 'e-mail' },
  reader: 'For whom',
  language: 'Customer’s language',
  teamLanguage: 'Team’s language',
  teamReads: {
    fr: 'Your team is written to in French, the language of your settings: this text is not sent.',
    en: 'Your team is written to in English, the language of your settings: this text is not sent.',
  },
  subject: 'Subject',
  body: 'Text',
  insert: 'Insert',
  insertOne: (label) => `Insert “${label}”`,
  ifThere: (label) => (label === '' ? 'if…' : `if ${label}…`),
  ifThereMeaning: (label) => `A passage that only appears when there is: ${label}`,
  otherPlaceholders: 'others…',
  keysHint:
    'Words in braces are replaced by those of the appointment. You can type them too: {first name}.',
  segments: (count) => (count === 1 ? '1 text message' : `${count} text messages`),
  whatsappMessage: '1 WhatsApp message',
  about: (price, moment) => `, about ${price} per ${MANY[moment].replace(/s$/u, '')}`,
  noPrice: ', price unknown',
  length: (units, encoding, perSegment) =>
    `${units} characters in ${encoding === 'gsm-7' ? 'GSM-7' : 'UCS-2'}, ${perSegment} each`,
  priceFrom: {
    costs: 'Average charged over the last 60 days',
    owner: 'The price you gave',
    estimate: 'An estimate: your account may have another price',
  },
  changePrice: 'Correct the price',
  ownPrice: (country) => `Price of a text message (${country})`,
  ownPriceHint: 'That of your Twilio account. Empty, an estimate takes its place.',
  ownPriceWrong: 'This is not a price. Write for example 0.07.',
  savePrice: 'Keep this price',
  keepPrice: 'Close',
  priceSaved: 'Price saved.',
  costly: (signs, from, to) => {
    const subject = signs > 1 ? `${signs} signs` : '1 sign';
    const s = signs > 1 ? '' : 's';
    if (from === 2 * to) return `${subject} double${s} the price.`;
    if (from === 3 * to) return `${subject} triple${s} the price.`;
    return `${subject} turn${s} ${to} message${to > 1 ? 's' : ''} into ${from}.`;
  },
  costlyWhy: (signs) =>
    signs > 1
      ? 'The short alphabet of text messages (GSM-7) does not have them.'
      : 'The short alphabet of text messages (GSM-7) does not have it.',
  becomes: 'becomes',
  replaceAll: (count) => {
    if (count === 1) return 'Replace this sign';
    return count === 2 ? 'Replace both' : `Replace all ${WORDS[count] ?? count}`;
  },
  afterwards: (segments, price) =>
    `${segments === 1 ? '1 message' : `${segments} messages`}${price === null ? '' : `, ${price}`}`,
  saves: (amount, count, moment) =>
    count === 1
      ? `, ${amount} less this month`
      : `, ${amount} less for this month’s ${count} ${MANY[moment]}`,
  lost: (signs) => `${signs}: nothing takes its place. Without it the message would be shorter.`,
  rewritten: (from, to) => `“${from}” is sent as “${to}”, to stay short.`,
  rewrittenMany: (from, count) =>
    `“${from}” and ${count} other${count > 1 ? 's' : ''} are sent without their costly signs.`,
  keepSigns: (segments) => `Keep as written (${segments} messages)`,
  problems: {
    unknown: (name) => `“${name}” does not exist: nothing will be written in its place.`,
    meant: (label) => `Use “${label}”`,
    notClosed: (open, end) => `${open} is not closed. Add ${end} where the passage ends.`,
    notOpened: (end) => `${end} closes nothing. Remove it, or add its beginning.`,
    broken: 'There is a “{{” that nothing closes.',
  },
  unfit: {
    broken: 'As long as this is not corrected, the original text is sent instead.',
    empty: 'With this example nothing is left to send: the original text would be sent instead.',
    too_long: 'This text is longer than 1,600 characters: the original text would be sent instead.',
  },
  fellBack: (when) =>
    `On ${when} this text could not be filled in: the original text was sent instead.`,
  offHere: (channel) =>
    `Your rules do not send this message by ${channel}. You can prepare its text already.`,
  toRules: 'Sending rules',
  example: 'Example',
  usual: 'a usual appointment',
  worst: 'August, the worst case',
  exampleOf: (name, day) => `${name}, ${day}`,
  yourNumber: 'Your number',
  preview: 'Preview',
  bubble: {
    sms: 'Preview of the text message',
    whatsapp: 'Preview of the WhatsApp message',
    email: 'Preview of the e-mail',
  },
  withInvitation: 'With an invitation for the customer’s calendar.',
  noPreview: 'The preview does not answer. Your text is still here.',
  oneWay: (sender) => `${sender} is a name, not a number: nobody can answer it. Keep the link.`,
  oneWayService:
    'Your sending service may sign with a name, which nobody can answer. Keep the link.',
  oneWayMail: 'Without an e-mail address in your settings nobody can answer. Keep the link.',
  linkAdded:
    'The text does not give the link: it is added at the end, because nobody can answer this message.',
  noSender: (channel) => `Nothing is set up yet to send by ${channel}.`,
  toChannels: 'Channels',
  test: 'Send me a test',
  testTo: 'Number that gets the test',
  testHint: 'With the country code: +44 7…',
  testTitle: (channel) => `Test by ${channel}`,
  testText: 'The message is sent as the preview shows it.',
  sendTest: 'Send the test',
  cancel: 'Cancel',
  testSent: 'The test is on its way. The log says what becomes of it.',
  testNot: 'The text cannot be sent like this',
  save: 'Save',
  saved: (count) => (count === 1 ? 'Text saved.' : `${count} texts saved.`),
  nothingToSave: 'Nothing has changed',
  unsaved: 'Not saved',
  reset: 'Back to the original text',
  discard: 'Discard the changes',
  resetDone: 'The original text is back.',
  content: {
    title: 'Template approved by WhatsApp',
    why: 'Outside the 24 hours after a customer’s message, WhatsApp only delivers approved templates. The text above is used within those 24 hours, and for the preview.',
    sid: 'Id of the template (ContentSid)',
    sidHint: 'It begins with HX, in the Twilio console. Empty: no template.',
    variable: (number) => `{{${number}}} is`,
    add: (number) => `Add {{${number}}}`,
    remove: (number) => `Remove {{${number}}}`,
    sidWrong: 'This id is not complete. It has HX and 32 digits or letters from a to f.',
  },
};

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
