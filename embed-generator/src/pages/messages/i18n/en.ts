import type { Audience } from '../rules-form.ts';
import type { MessageWords } from './fr.ts';

const READERS: Readonly<Record<Audience, string>> = {
  visitor: 'tell the customer',
  owner: 'tell the business',
  person: 'tell the team member',
};

export const en: MessageWords = {
  title: 'Messages',
  journal: 'Log',
  rules: 'Sending rules',
  filter: 'Messages shown',
  shows: { all: 'All', attention: 'Needs a look', planned: 'Planned' },
  when: 'When',
  to: 'To',
  message: 'Message',
  by: 'By',
  state: 'State',
  audiences: { visitor: 'Customer', owner: 'Business', person: 'Team member' },
  channels: { email: 'E-mail', sms: 'Text message', whatsapp: 'WhatsApp' },
  moments: {
    confirmed: 'Confirmation',
    pending: 'Request to approve',
    declined: 'Request declined',
    moved: 'Move',
    cancelled: 'Cancellation',
    reminder: 'Reminder',
    follow_up: 'After the visit',
  },
  momentHints: {
    confirmed: 'The appointment is booked, or you approved it.',
    pending: 'A request waits for your answer.',
    declined: 'You declined it, or nobody answered in time.',
    moved: 'The appointment gets another time or person.',
    cancelled: 'The appointment does not take place.',
    reminder: 'Before the appointment.',
    follow_up: 'Once the appointment is over.',
  },
  outcomes: {
    planned: {
      words: 'Planned',
      meaning:
        'It leaves at that time. When the appointment is moved or cancelled, it follows or disappears.',
    },
    plannedInVain: {
      words: 'Planned, but nothing leaves without a mail server',
      meaning: 'Set SMTP_URL and MAIL_FROM on the server before then; otherwise it will not leave.',
    },
    triedAgain: {
      words: 'Waits to be tried again: the mail server does not answer',
      meaning: 'Nothing has left yet. It is tried again by itself.',
    },
    sending: { words: 'Being sent', meaning: 'The mail server is taking it over.' },
    accepted: {
      words: 'Sent',
      meaning: 'The mail server took it over. Whether it was read, nobody knows.',
    },
    refused: {
      words: 'Failed: the mail server refused it',
      meaning:
        'Mostly the address does not exist. Check it with the customer, and tell them another way.',
    },
    noAnswer: {
      words: 'Failed: the mail server did not answer',
      meaning: 'It was tried several times, then given up. Tell them yourself.',
    },
    noMailServer: {
      words: 'Not sent: no mail server is set up',
      meaning:
        'Set SMTP_URL and MAIL_FROM on the server: the next messages will leave. This one will not, so tell them yourself.',
    },
    noProvider: {
      words: 'Not sent: nothing is set up to send this kind of message',
      meaning: 'Only e-mails leave for now. Tell them yourself.',
    },
    tooLate: {
      words: 'Withdrawn: it would have come too late',
      meaning: 'It could not leave in time; later it would only have confused.',
    },
    outdated: {
      words: 'Withdrawn: the appointment has changed',
      meaning: 'What it said was no longer true. Nothing has left.',
    },
    unknown: {
      words: 'Outcome unknown: nothing leaves twice',
      meaning:
        'The connection broke while it was sent. It may have arrived or not; if in doubt, ask whoever it was for.',
    },
  },
  noMailServer:
    'No e-mail leaves this server: no mail server is set up. Tell your customers yourself.',
  setOnServer: 'For messages to leave, set on the server',
  and: 'and',
  none: {
    all: {
      title: 'No messages yet',
      text: 'As soon as an appointment is booked, the messages it brings about appear here, with what became of them.',
    },
    attention: {
      title: 'Nothing needs a look',
      text: 'Messages that were refused, not sent, or whose outcome is unknown would appear here.',
    },
    planned: {
      title: 'No messages planned',
      text: 'Reminders of coming appointments will appear here.',
    },
  },
  toRules: 'See the sending rules',
  more: 'Show more',
  dueAt: 'Planned for',
  settledAt: 'Latest state',
  booking: 'Appointment',
  openBooking: 'Open',
  textTitle: { sent: 'Text as sent', unsent: 'Text that did not leave', other: 'Text' },
  notYetWritten: 'It is written just before it is sent, with what is true then.',
  linkHidden: 'The customer’s own link is not kept in the log.',
  neverWritten: 'No text was written.',
  save: 'Save',
  saved: 'Sending rules saved.',
  unsaved: 'Not saved',
  toldTitle: 'Who is told',
  toldLead: 'Tick who gets an e-mail, and when.',
  moment: 'Moment',
  cell: (moment, audience) => `${moment}: ${READERS[audience]}`,
  addressesHint:
    'The business is told at the address in its settings, a team member at the one on their page. What your team does in the console is not announced to it.',
  remindersTitle: 'Reminders',
  remindersLead: 'How long before the appointment. Reminders planned already keep their time.',
  noReminders: 'No reminder leaves.',
  reminderNumber: (number) => `Reminder ${number}`,
  removeReminder: (number) => `Remove reminder ${number}`,
  addReminder: 'Add a reminder',
  followUp: 'Time after the end',
  followUpHint: 'Only leaves when a box “After the visit” is ticked.',
  atTheEnd: 'At the end',
  quietTitle: 'Quiet hours',
  quiet: 'Do not disturb at night',
  quietHint:
    'Reminders and messages after the visit wait for these hours to end, where their reader is. Confirmations always leave at once.',
  quietFrom: 'Start of quiet hours',
  quietUntil: 'End of quiet hours',
  told: {
    nobody: 'No automatic message leaves for now: tell the customer yourself.',
    noAddress: 'This customer left no e-mail address: tell them yourself.',
    off: 'Your sending rules do not tell the customer: tell them yourself.',
    byMail: 'The customer is told by e-mail.',
    perhaps: 'The customer is told by e-mail if the sending rules say so.',
  },
};
