/** What a calendar is told about a booking. Instants as on the wire. */
export interface LinkedEvent {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly location: string | null;
  readonly details: string;
}

/** Google Calendar's page for a new event, filled in. */
export function addToGoogleUrl({ title, start, end, location, details }: LinkedEvent): string {
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(start)}/${compact(end)}`,
    details,
    location,
  });
}

/** Outlook's page for a new event, filled in. */
export function addToOutlookUrl({ title, start, end, location, details }: LinkedEvent): string {
  return address('https://outlook.live.com/calendar/0/action/compose', {
    rru: 'addevent',
    subject: title,
    startdt: start,
    enddt: end,
    body: details,
    location,
  });
}

function address(page: string, query: Readonly<Record<string, string | null>>): string {
  const filled = Object.entries(query).flatMap(([key, value]) =>
    value === null ? [] : [[key, value]],
  );
  return `${page}?${new URLSearchParams(filled).toString()}`;
}

function compact(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/gu, '');
}
