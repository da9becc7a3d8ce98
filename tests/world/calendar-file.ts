import ICAL from 'ical.js';

/** One event as a calendar program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  /** Names of all its properties, sorted. */
  readonly properties: readonly string[];
}

export interface ReadCalendar {
  readonly method: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly events: readonly ReadEvent[];
}

/** Reads an iCalendar file; parsers forgive much, so its bytes are checked first. @throws Error naming the fault */
export function readCalendar(file: string): ReadCalendar {
  const [fault] = byteFaults(file);
  if (fault !== undefined) throw new Error(fault);
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    properties: Object.fromEntries(
      calendar
        .getAllProperties()
        .map((property) => [property.name, String(property.getFirstValue())]),
    ),
    events: calendar.getAllSubcomponents('vevent').map(readEvent),
  };
}

/** What is wrong with the bytes: line ends, lines over 75 octets, broken characters. */
function byteFaults(file: string): string[] {
  return [
    ...(file.endsWith('END:VCALENDAR\r\n') ? [] : ['the file does not end']),
    ...(/(?<!\r)\n|\r(?!\n)/u.test(file) ? ['a lone CR or LF'] : []),
    ...(file.isWellFormed() && !file.includes('\uFFFD') ? [] : ['a broken character']),
    ...file
      .split('\r\n')
      .filter((line) => Buffer.byteLength(line) > 75)
      .map((line) => `longer than 75 octets: ${line}`),
  ];
}

function readEvent(component: ICAL.Component): ReadEvent {
  const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
  return {
    uid: text('uid'),
    sequence: Number(text('sequence')),
    stamp: text('dtstamp'),
    start: text('dtstart'),
    end: text('dtend'),
    status: text('status'),
    summary: text('summary'),
    description: text('description'),
    properties: component
      .getAllProperties()
      .map(({ name }) => name)
      .toSorted(),
  };
}
