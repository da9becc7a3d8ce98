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

/** The page of outlook.com, of private accounts, for a new event, filled in. */
export function addToOutlookUrl(event: LinkedEvent): string {
  return compose('https://outlook.live.com', event);
}

/** The same of Microsoft 365, of work and school: neither account can be used at the other's address. */
export function addToOffice365Url(event: LinkedEvent): string {
  return compose('https://outlook.office.com', event);
}

function compose(origin: string, { title, start, end, location, details }: LinkedEvent): string {
  return address(`${origin}/calendar/0/deeplink/compose`, {
    path: '/calendar/action/compose',
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
  // Outlook shows a plus for what it is: only %20 is a space to all of them.
  return `${page}?${new URLSearchParams(filled).toString().replaceAll('+', '%20')}`;
}

function compact(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/gu, '');
}
