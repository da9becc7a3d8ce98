import type { OptOutWords } from './fr.ts';

export const en: OptOutWords = {
  lead: 'We no longer write to these numbers, whatever your sending rules say. Whoever answers STOP to a message gets here by themselves, and comes back by answering START.',
  add: 'Opt a number out',
  search: 'Look for a name or number',
  notFound: 'Nobody of this name or number opted out.',
  more: 'Show more',
  noneTitle: 'Nobody opted out',
  none: 'Whoever answers STOP to an SMS or WhatsApp message will appear here, with the date. You can also opt somebody out when they ask you to.',
  who: 'Who',
  channel: 'Channel',
  how: 'How',
  since: 'Since',
  by: { reader: 'Answered STOP', owner: 'Added here' },
  quoted: (reason) => `“${reason}”`,
  lift: 'Opt in again…',
  liftTitle: (name, channel) => `Write to ${name} by ${channel} again?`,
  liftReader:
    'This person answered STOP. Only opt them in if they asked you to. Twilio keeps a list of its own: until they answer START, it may still refuse to send.',
  liftOwner: 'You opted this number out. Only opt it in again if the person asks for it.',
  reason: 'How did they ask for it?',
  reasonHint: 'Kept as proof that they agreed, such as “on the phone, 3 December”.',
  reasonNeeded: 'A reason is needed. Write how they asked you.',
  liftDo: 'Opt in again',
  lifted: 'This number gets your messages again.',
  back: 'Back',
  addTitle: 'Opt a number out',
  addText:
    'Somebody told you they want no more messages? Nothing will leave to this number by this channel.',
  number: 'Number',
  numberWrong:
    'This number is not complete. Write it like 07911 123456, or with + and the country.',
  why: 'Why',
  optional: 'optional',
  addDo: 'Opt out',
  added: 'This number is opted out.',
};
