import type { DataWords } from './fr.ts';

export const en: DataWords = {
  title: 'Settings',
  exportTitle: 'Take your data away',
  exportText:
    'Everything this business has stored: bookings with their history and notes, messages, services, people, hours, time off, widgets, members. Passwords, keys and private links are not in it.',
  json: 'Everything as JSON',
  jsonHint: 'One file, for another program.',
  csv: 'Everything as CSV',
  csvHint: 'An archive with a file for each list, for a spreadsheet.',
  received: (size) => `${size} received…`,
  stop: 'Stop',
  done: (size) => `The file is ready: ${size}.`,
  megabytes: (size) => `${size}\u00A0MB`,
  kilobytes: (size) => `${size}\u00A0kB`,
  broke: 'The file broke off. Nothing is lost; begin again.',
  retentionTitle: 'How long data is kept',
  retentionText:
    'That long after a booking, everything that names its customer goes: name, contact details, answers, notes and messages. The booking still counts in your statistics, without a name. Events already written into Google Calendar stay there.',
  retention: 'Erase customers’ data',
  keepAll: 'Never',
  after: (span) => `${span} after the booking`,
  spans: {
    30: '30 days',
    90: '3 months',
    180: '6 months',
    365: '1 year',
    730: '2 years',
    1095: '3 years',
    1825: '5 years',
  },
  retentionWarning: 'Within an hour of saving, whatever is older than that is erased for good.',
  unchanged: 'Nothing has changed.',
  save: 'Save',
  retentionSaved: 'Saved.',
  customerTitle: 'Data of one customer',
  customerText:
    'When a customer asks what you know about them, or to be forgotten. They are looked for by their address or number in bookings, messages, notes and waiting lists.',
  customerOwners: 'Only an owner can export or erase a customer’s data.',
  person: 'The customer’s e-mail or phone',
  personHint: 'As it was given when booking.',
  personFirst: 'Write an address or a number first.',
  takeOut: 'Export',
  takenOut: (rows) =>
    rows === 1 ? 'The file is ready: one record.' : `The file is ready: ${rows} records.`,
  erase: 'Erase…',
  eraseTitle: 'Erase this customer?',
  eraseText:
    'Name, contact details, answers, notes, messages and places on a waiting list disappear for good. If they wrote STOP, their number alone stays, so that it goes on being respected.',
  eraseComing:
    'Their coming bookings are cancelled, without a message: tell them yourself if need be.',
  eraseNotYet: 'Write the address or the number first.',
  eraseForGood: 'Erase for good',
  typePerson: (person) => `To confirm, write “${person}”`,
  erased: (bookings, cancelled) =>
    `Erased: ${bookings} ${bookings === 1 ? 'booking has' : 'bookings have'} no name any more${cancelled === 0 ? '' : `, ${cancelled} of them cancelled`}.`,
  removeTitle: 'Delete the business',
  removeText:
    'Everything disappears for good: bookings, customers, services, hours, widgets, keys and webhooks. Accounts of members stay, without this business. The widget on your site will show nothing any more.',
  onlyOwners: 'Only an owner can delete the business.',
  remove: 'Delete…',
  dialogTitle: (name) => `Delete ${name}?`,
  coming: (count, isAll) =>
    count === 1
      ? 'One booking is still to come.'
      : `${isAll ? '' : 'More than '}${count} bookings are still to come.`,
  nobodyTold: 'Nobody is told: cancel them first if your customers should know.',
  noneComing: 'No booking is still to come.',
  noWayBack: 'Nothing can be brought back afterwards. Take your data away first.',
  typeName: (name) => `To confirm, write “${name}”`,
  notYet: 'Write the name of the business first.',
  keep: 'Keep',
  removeForGood: 'Delete for good',
};
