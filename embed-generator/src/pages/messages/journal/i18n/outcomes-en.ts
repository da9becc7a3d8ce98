import type { OutcomeWords } from './outcomes-fr.ts';

export const outcomesEn: OutcomeWords = {
  planned: {
    words: 'Planned',
    meaning:
      'It leaves at that time. When the appointment is moved or cancelled, it follows or disappears.',
  },
  plannedNoMail: {
    words: 'Planned, but nothing leaves without a mail server',
    meaning: 'Set SMTP_URL and MAIL_FROM on the server before then; otherwise it will not leave.',
  },
  plannedNoProvider: {
    words: 'Planned, but nothing leaves without a provider',
    meaning: 'Connect Twilio in the tab Channels before then; otherwise it will not leave.',
  },
  plannedInvented: {
    words: 'Planned, but the address is invented: nothing will leave',
    meaning:
      'An address ending in “.invalid” leads to nobody: it belongs to a sample customer. At that time it will be noted as not sent.',
  },
  plannedPaused: {
    words: 'Waits: Twilio refuses the account',
    meaning:
      'Nothing has left. Connect Twilio again in the tab Channels and it leaves at once; when it can no longer help, it is dropped.',
  },
  mailTriedAgain: {
    words: 'Waits to be tried again: the mail server does not answer',
    meaning: 'Nothing has left yet. It is tried again by itself.',
  },
  triedAgain: {
    words: 'Waits to be tried again: Twilio does not answer',
    meaning: 'Nothing has left yet. It is tried again by itself.',
  },
  sending: { words: 'Being sent', meaning: 'It is being handed to whoever carries it.' },
  mailAccepted: {
    words: 'Sent',
    meaning: 'The mail server took it over. Whether it was read, nobody knows.',
  },
  sent: {
    words: 'Sent, the carrier has not answered yet',
    meaning:
      'Twilio took it over. The state changes here as soon as the carrier confirms the delivery, or refuses it.',
  },
  delivered: {
    words: 'Delivered',
    meaning: 'The carrier confirms that it arrived on the phone.',
  },
  deliveredInParts: {
    words: 'Delivered, as {count} SMS',
    meaning:
      'The carrier confirms that it arrived. It was too long, or written with rare signs, and counts as several SMS.',
  },
  read: { words: 'Read at {time}', meaning: 'The message was opened in WhatsApp.' },
  undelivered: {
    words: 'Not delivered',
    meaning: 'The carrier could not deliver it and does not say why. Tell them another way.',
  },
  mailRefused: {
    words: 'Failed: the mail server refused it',
    meaning:
      'Mostly the address does not exist. Check it with the customer, and tell them another way.',
  },
  refused: {
    words: 'Refused by Twilio',
    meaning: 'Twilio would not send it. Nothing has left; tell them another way.',
  },
  mailNoAnswer: {
    words: 'Failed: the mail server did not answer',
    meaning: 'It was tried several times, then given up. Tell them yourself.',
  },
  noAnswer: {
    words: 'Failed: Twilio did not answer',
    meaning:
      'It was tried several times, then given up. Nothing has left: send it again, or tell them yourself.',
  },
  noMailServer: {
    words: 'Not sent: no mail server is set up',
    meaning:
      'Set SMTP_URL and MAIL_FROM on the server: the next messages will leave. This one will not, so tell them yourself.',
  },
  noProvider: {
    words: 'Not sent: no provider',
    meaning:
      'No Twilio account is connected. Connect one in the tab Channels: the next messages will leave. Tell this person yourself.',
  },
  optedOut: {
    words: 'Not sent: they opted out',
    meaning:
      'They asked for no more messages this way. We respect that: tell them another way, such as in person.',
  },
  optedOutSince: {
    words: 'Not sent: this person opted out on {date}',
    meaning:
      'They asked for no more messages this way. We respect that: tell them another way, such as in person.',
  },
  notMobile: {
    words: 'Refused: it is a landline',
    meaning: 'A landline receives no SMS. Ask for a mobile number, or call.',
  },
  country: {
    words: 'Not sent: this country is not in your rules',
    meaning:
      'You only write to the countries you chose, so that nobody abuses your account. Add this one in the sending rules if you have customers there.',
  },
  dailyCap: {
    words: 'Not sent: today’s limit is reached',
    meaning:
      'You set a number of messages a day. Raise it in the sending rules if this is a busy day and not abuse.',
  },
  numberLimit: {
    words: 'Not sent: too many messages to this number today',
    meaning:
      'The limit per number protects from abuse. If this really is your customer, tell them yourself or raise the limit.',
  },
  widgetLimit: {
    words: 'Not sent: too many messages from this widget today',
    meaning:
      'This widget led to more messages than are allowed a day. See whether somebody fills in the form for nothing, then raise the limit if needed.',
  },
  spending: {
    words: 'Not sent: the spending alarm is reached',
    meaning:
      'Today’s messages cost as much as your alarm allows. Raise it in the sending rules for the next ones to leave.',
  },
  noConsent: {
    words: 'Not sent: no agreement to this way',
    meaning:
      'They did not agree to be told this way. They are told by the other ways you set, if any.',
  },
  invented: {
    words: 'Not sent: invented address',
    meaning:
      'An address ending in “.invalid” leads to nobody: it belongs to a sample customer. Nothing is ever sent to it.',
  },
  noAddress: {
    words: 'Not sent: no address for this way',
    meaning: 'They left no number or address that fits.',
  },
  tooLate: {
    words: 'Withdrawn: it would have come too late',
    meaning: 'It could not leave in time; later it would only have confused.',
  },
  outdated: {
    words: 'Withdrawn: the appointment has changed',
    meaning: 'What it said was no longer true. Nothing has left.',
  },
  mailUnknown: {
    words: 'Outcome unknown: nothing leaves twice',
    meaning:
      'The connection broke while it was sent. It may have arrived or not; if in doubt, ask whoever it was for.',
  },
  unknown: {
    words: 'Outcome unknown: we wait for Twilio, nothing leaves twice',
    meaning:
      'The connection broke while it was sent. If Twilio took it over, its state appears here by itself. If in doubt, ask before sending it again.',
  },
};
