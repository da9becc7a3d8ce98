import type { Audience } from '../../rules-form.ts';
import type { RuleWords } from './fr.ts';

const READERS: Readonly<Record<Audience, string>> = {
  visitor: 'tell the customer',
  owner: 'tell the business',
  person: 'tell the team member',
};

const ofService = (name: string) => (name === '' ? '' : `, ${name}`);

export const en: RuleWords = {
  save: 'Save',
  saved: 'Sending rules saved.',
  unsaved: 'Not saved',
  optional: 'optional',
  toldTitle: 'Who is told',
  toldLead: 'Tick what is announced, and by which channel.',
  whom: 'To whom',
  moment: 'Moment',
  momentHints: {
    confirmed: 'The appointment is booked, or you approved it.',
    pending: 'A request waits for your answer.',
    declined: 'You declined it, or nobody answered in time.',
    moved: 'The appointment gets another time or person.',
    cancelled: 'The appointment does not take place.',
    reminder: 'Before the appointment.',
    follow_up: 'Once the appointment is over.',
    waitlist: 'A time has freed for somebody who was waiting.',
  },
  noProvider: 'no provider',
  noServer: 'no server',
  cell: (moment, audience, channel) =>
    `${moment}: ${READERS[audience]} by ${channel === 'E-mail' ? 'e-mail' : channel}`,
  reachedAt: {
    visitor:
      'At the address and number the customer leaves when booking, and if they agreed where the form asks.',
    owner:
      'At the address in the business’s settings. What your team does in the console is not announced to it.',
    person:
      'At the address on each member’s page. What the team does in the console is not announced.',
  },
  ownerPhone: 'Mobile for your SMS',
  ownerPhoneElse: (phone) => `Without a mobile here, the one of your settings: ${phone}.`,
  ownerPhoneNone: 'Your settings have no phone: without a number here no SMS reaches you.',
  personPhone: (name) => `${name}’s mobile`,
  phoneWrong: 'This number is not complete. Write it like 07911 123456, or with + and the country.',
  remindersTitle: 'Reminders',
  remindersLead:
    'How long before the appointment, and by which channel. Reminders planned already keep their time.',
  noReminders: 'No reminder leaves.',
  reminderNumber: (number, service) => `Reminder ${number}${ofService(service)}`,
  reminderBy: 'By',
  asAbove: 'As ticked above',
  removeReminder: (number, service) => `Remove reminder ${number}${ofService(service)}`,
  addReminder: (service) => (service === '' ? 'Add a reminder' : `Add a reminder for ${service}`),
  otherwiseFor: 'Other reminders for a service',
  otherwiseHint: 'This service then follows its own reminders, no longer those above.',
  chooseService: 'Choose a service',
  likeOthers: (name) => `Remind of ${name} like of other services`,
  followUp: 'Time after the end',
  followUpHint: 'Only leaves when “After the visit” is ticked.',
  atTheEnd: 'At the end',
  quietTitle: 'Quiet hours',
  quiet: 'Do not disturb at night',
  quietHint:
    'Reminders and messages after the visit wait for these hours to end, where their reader is. Confirmations always leave at once.',
  quietFrom: 'Start of quiet hours',
  quietUntil: 'End of quiet hours',
  waitlistTitle: 'Waiting list',
  waitlistOn: 'Offer the waiting list when a day is full',
  waitlistHint:
    'The customer leaves a number or an address. When a time frees, the first on the list is told.',
  hold: 'Time held for',
  holdHint: 'Without an answer it is offered to the next person.',
  repliesTitle: 'Answers',
  cancels: 'C or CANCEL cancels the appointment',
  cancelsHint: 'We first ask whether they are sure: without a second answer nothing is cancelled.',
  confirms: '1 or YES confirms that they will come',
  confirmsHint: 'It is noted on the appointment, you need do nothing.',
  repliesHint:
    'STOP and START always work. Everything else waits for you under Conversations. A sender that is a name receives no answers.',
  channelsTitle: 'Channels by widget',
  channelsLead: 'Customers who came through a widget are only told by these channels.',
  allChannels: 'All channels',
  noChannel: 'None, do not tell',
  fallBack: 'Use SMS when WhatsApp fails',
  fallBackHint: 'Only when the message certainly did not arrive.',
  limitsTitle: 'Limits',
  limitsLead:
    'They protect from a bill nobody expected, should somebody fill in the form for nothing. E-mails do not count.',
  perDay: 'SMS and WhatsApp a day, in all',
  perDayHint:
    'Beyond that nothing leaves until midnight; messages stay in the log. 0 stops everything.',
  perNumberPerDay: 'Per number and day',
  perNumberHint: 'Reminders included.',
  perWidgetPerDay: 'Per widget and day',
  perWidgetHint: 'What the bookings of one widget bring about.',
  countries: 'Countries you write to',
  countriesHint: (own) =>
    own === '' ? 'Your own, and those you add.' : `${own}, and those you add.`,
  addCountry: 'Add a country',
  removeCountry: (name) => `No longer write to ${name}`,
  alarm: 'Spending alarm a day',
  alarmHint:
    'In the currency of your Twilio account. Once that is spent, you get an e-mail. Empty: no alarm.',
  stops: 'Stop sending then',
  stopsHint: 'Messages of the rest of the day do not leave and stand in the log.',
};
