import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../ports/calendar-files.ts';
import { createCalendarFiles } from './calendar-files.ts';
import { cleanText } from './clean-text.ts';

const files = createCalendarFiles();

const entry: CalendarEntry = {
  uid: 'bkg_1@bookingsaas',
  sequence: 2,
  status: 'confirmed',
  start: Date.parse('2026-12-08T13:30:00Z'),
  end: Date.parse('2026-12-08T14:15:00Z'),
  title: 'Coupe femme · Salon Lumière',
  description: 'Avec Inès\nhttps://book.example.com/b/token',
  location: '14 rue de Charonne, 75011 Paris',
  organizer: { name: 'Salon Lumière', email: 'bonjour@salon-lumiere.example' },
  updatedAt: Date.parse('2026-12-03T09:00:00Z'),
};

test('a file says what, when and where, in UTC, with a method, a sequence and a time stamp', () => {
  const lines = files.write({ method: 'PUBLISH', entries: [entry] }).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'UID:bkg_1@bookingsaas',
      'SEQUENCE:2',
      'DTSTAMP:20261203T090000Z',
      'DTSTART:20261208T133000Z',
      'DTEND:20261208T141500Z',
      'SUMMARY:Coupe femme · Salon Lumière',
      String.raw`LOCATION:14 rue de Charonne\, 75011 Paris`,
      'STATUS:CONFIRMED',
      'END:VCALENDAR',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
});

test('a cancellation has its method and status', () => {
  const file = files.write({ method: 'CANCEL', entries: [{ ...entry, status: 'cancelled' }] });
  expect(file).toContain('\r\nMETHOD:CANCEL\r\n');
  expect(file).toContain('\r\nSTATUS:CANCELLED\r\n');
});

test('an entry that ends before it starts is refused', () => {
  const wrong = { ...entry, end: entry.start - 1 };
  expect(() => files.write({ method: 'PUBLISH', entries: [wrong] })).toThrow(RangeError);
});

const AWKWARD = [
  'a\r\nATTENDEE:mailto:eve@example.com',
  'a\rBEGIN:VALARM\rEND:VALARM',
  'a\u2028ORGANIZER:mailto:eve@example.com',
  'a\u0085DTSTART:19700101T000000Z',
  '"; X-EVIL="1":mailto:eve@example.com',
  String.raw`back\slash; semi, comma \n`,
  '💇🏽‍♀️'.repeat(40),
  'é'.repeat(200),
  '\t tab first \t',
  'nul\0bell\u0007del\u007F',
  '\uD800 a lone surrogate',
  ' '.repeat(160),
];

test.for(AWKWARD)('%o in every text adds no property and breaks no line', (text) => {
  expectSound(text);
});

test.for(AWKWARD)('streamed, %o changes nothing around it either', async (text) => {
  const file = await streamed(text, [
    [
      { ...entry, title: text, description: text, location: text },
      { ...entry, uid: 'b@x' },
    ],
    [],
    [{ ...entry, uid: 'c@x', title: text }],
  ]);
  expect(faultsOf(file)).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const uids = calendar
    .getAllSubcomponents('vevent')
    .map((one) => one.getFirstPropertyValue('uid'));
  expect(uids).toEqual([entry.uid, 'b@x', 'c@x']);
  const names = calendar.getAllProperties().map(({ name }) => name);
  expect(names.filter((name) => !name.endsWith('name'))).toEqual([
    'version',
    'prodid',
    'calscale',
    'method',
    'refresh-interval',
    'x-published-ttl',
  ]);
  for (const event of calendar.getAllSubcomponents()) {
    expect(event.getAllSubcomponents()).toEqual([]);
    expect(event.getFirstProperty('attendee')).toBeNull();
  }
});

test('a streamed file without any entry is a calendar still', async () => {
  const file = await streamed('Nothing yet', [[], []]);
  expect(faultsOf(file)).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

test('no text whatever adds a property or breaks a line', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(...AWKWARD, '\r', '\n', '\r\n ', '\r\n\t', ':', ';', '"', ','),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), (parts) => {
      expectSound(parts.join(''));
    }),
    { numRuns: 400 },
  );
});

async function streamed(name: string, pages: readonly CalendarEntry[][]): Promise<string> {
  const given = (async function* () {
    yield* pages;
  })();
  return (await Array.fromAsync(files.stream({ name, refreshMin: 15, pages: given }))).join('');
}

function expectSound(text: string): void {
  const file = files.write({
    method: 'PUBLISH',
    name: text,
    entries: [
      {
        ...entry,
        title: `T${text}`,
        description: `D${text}`,
        location: `L${text}`,
        organizer: { ...entry.organizer, name: `O${text}` },
      },
    ],
  });
  expect(faultsOf(file)).toEqual([]);

  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(
    calendar
      .getAllProperties()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(
    // A calendar without a name, or with one of signs nobody can see, has no line for it.
    [
      ...(cleanText(text) === '' ? [] : ['x-wr-calname']),
      'calscale',
      'method',
      'prodid',
      'version',
      'x-published-ttl',
    ].toSorted(),
  );
  const events = calendar.getAllSubcomponents();
  expect(events.map(({ name }) => name)).toEqual(['vevent']);
  expect(events[0]?.getAllSubcomponents()).toEqual([]);
  const properties = events[0]
    ?.getAllProperties()
    .map(({ name }) => name)
    .toSorted();
  expect(properties).toEqual([
    'description',
    'dtend',
    'dtstamp',
    'dtstart',
    'last-modified',
    'location',
    'organizer',
    'sequence',
    'status',
    'summary',
    'transp',
    'uid',
  ]);
  expect(events[0]?.getFirstProperty('organizer')?.getFirstValue()).toBe(
    'MAILTO:bonjour@salon-lumiere.example',
  );
  const parameters = Object.keys(events[0]?.getFirstProperty('organizer')?.jCal[1] ?? {});
  expect(parameters).toEqual(['cn']);
  expect(events[0]?.getFirstPropertyValue('summary')).toBe(readable(`T${text}`));
}

/** What is wrong with the bytes. */
function faultsOf(file: string): string[] {
  const bytes = Buffer.from(file);
  const lines = file.split('\r\n');
  return [
    ...(file.endsWith('\r\n') ? [] : ['the last line has no CRLF']),
    ...(/(?<!\r)\n|\r(?!\n)/u.test(file) ? ['a lone CR or LF'] : []),
    ...(file.includes('\uFFFD') && !file.isWellFormed() ? ['a broken character'] : []),
    ...(new TextDecoder('utf-8', { fatal: true }).decode(bytes) === file ? [] : ['not UTF-8']),
    ...lines
      .filter((line) => Buffer.byteLength(line) > 75)
      .map((line) => `longer than 75 octets: ${line}`),
  ];
}

/** What a reader is meant to see of a text. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
}
