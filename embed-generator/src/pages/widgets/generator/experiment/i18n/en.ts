import type { ExperimentWords } from './fr.ts';

export const en: ExperimentWords = {
  title: 'Try another look',
  lead: 'Half of the visits see the widget as it is (A), the other half what you prepare here (B). Then you see which brings more bookings.',
  chance:
    'Each visit gets a look by chance and nothing is stored with the visitor: somebody who comes back may see the other. The difference measured is therefore a little smaller than the true one.',
  needed: (count) =>
    `To see a quarter more bookings, it takes about ${count} of them in all. A large difference shows sooner, a small one much later.`,
  brand: 'Colour',
  radius: 'Corners',
  radii: { '0': 'Square', '8': 'Rounded', '16': 'Very rounded' },
  scheme: 'Theme',
  schemes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  firstScreen: 'First screen',
  screens: { services: 'The services', calendar: 'The calendar', times: 'The next times' },
  buttonText: 'Text of the button',
  buttonHint: 'Where the widget opens by a button.',
  start: 'Start the test',
  nothingChanged: 'Change something first.',
  started: 'The test has begun',
  shown: 'Look shown',
  a: 'A, as it is now',
  b: 'B, the test',
  running: 'Test running',
  since: (day) => `Since ${day}`,
  ended: 'Last test',
  endedOn: (from, to) => `From ${from} to ${to}`,
  kept: { a: 'You kept A.', b: 'You kept B.' },
  variant: 'Look',
  visitors: 'Visitors',
  bookings: 'Bookings',
  rate: 'Rate',
  tooEarly: 'Not enough visits yet to say anything.',
  missing: (bookings, visitors) =>
    [
      ...(bookings > 0 ? [`${bookings} booking${bookings === 1 ? '' : 's'}`] : []),
      ...(visitors > 0
        ? [`${visitors} visitor${visitors === 1 ? '' : 's'} of the look seen less`]
        : []),
    ].join(' and '),
  missingLead: (what) => `Still missing: ${what}.`,
  open: 'Nothing is decided.',
  openMore: (from, to) =>
    `B brings between ${from} and ${to} times as many bookings as A: either can still be the better one.`,
  better: { a: 'A brings more bookings.', b: 'B brings more bookings.' },
  betterMore: (from, to) =>
    `B brings between ${from} and ${to} times as many as A. Such a sentence is wrong in fewer than one test of twenty, even if you look every day.`,
  endless: 'more than 100',
  uneven: 'Nothing can be concluded.',
  unevenMore:
    'Visits are not split evenly: something other than the look decides who is counted. End the test and check the site.',
  keepA: 'End and keep A',
  keepB: 'End and keep B',
  keptNow: { a: 'The test has ended, A stays', b: 'The test has ended, B is published' },
  another: 'Another test',
};
