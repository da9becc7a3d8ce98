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
