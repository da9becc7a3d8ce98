import type { ScheduleWords } from './fr.ts';

export const en: ScheduleWords = {
  title: 'Schedules',
  zone: (city) => `${city} time`,
  save: 'Save',
  saved: 'Schedule saved.',
  unsaved: 'changes to save',
  shared:
    'Your colleagues work these hours too: only owners and admins change them. To be away, take time off.',
  copyFrom: 'Copy',
  copyOf: (name) => `The schedule “${name}”`,
  newSchedule: 'New schedule',
  newName: 'Name of this schedule',
  newHint: 'The name of a person or of a season. It begins as the one shown.',
  create: 'Create',
  cancel: 'Cancel',
  usual: 'Usual week',
  perWeek: (length) => `${length} a week`,
  closed: 'Closed',
  addWindow: (day) => `Open another window on ${day}`,
  opens: 'Opens at',
  closes: 'Closes at',
  to: 'to',
  removeWindow: 'Remove this window',
  wrongOrder: 'A window has to end after it begins.',
  exceptions: 'Exceptions',
  previous: 'Previous month',
  next: 'Next month',
  oneDay: 'Hours of one day',
  timeOff: 'Time off',
  off: 'off',
  dayTitle: (day) => day,
  date: 'Day',
  dayKind: 'On that day',
  asUsual: 'As usual',
  otherHours: 'Other hours',
  add: 'Add a window',
  timeOffTitle: 'Note time off',
  person: 'Person',
  from: 'From',
  until: 'Until',
  reason: 'Reason',
  optional: 'optional',
  reasonHint: 'Your customers do not see it.',
  keepTimeOff: 'Note the time off',
  removeTimeOff: 'Remove',
  timeOffs: 'Time off to come',
  removedTimeOff: (name) => `${name}’s time off is removed.`,
  daySaved: 'Exception saved.',
  lastDay: 'Until',
  lastDayHint: 'Empty: only this day.',
  wholeDays: 'Whole days',
  hours: 'Hours',
  hits: (count) =>
    count === 1
      ? '1 booking falls outside the open hours.'
      : `${count} bookings fall outside the open hours.`,
  hitsThen: (count) =>
    count === 1 ? '1 booking is already made.' : `${count} bookings are already made.`,
  hitsStay: 'Nothing is cancelled: keep them, move them or cancel them.',
  hitsMore: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  holidays: (country) => `Close on public holidays (${country})`,
  holidaysHint: (count, next) => `${count} a year, next: ${next}`,
  holidaysPartly: (closed, all) => `${closed} of ${all} are closed or have hours of their own`,
  holidaysClosed: (count) =>
    count === 1
      ? '1 public holiday is closed, over the next two years.'
      : `${count} public holidays are closed, over the next two years.`,
  holidaysOpened: (count) =>
    count === 1
      ? '1 public holiday has its usual hours again.'
      : `${count} public holidays have their usual hours again.`,
  region: 'Region of the holidays',
  wholeCountry: 'Whole country',
  noneTitle: 'No schedule',
  none: 'Create the opening hours of your business.',
};
