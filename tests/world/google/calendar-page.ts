import { escape, page } from './consent-page.ts';
import type { EventResource } from './event-types.ts';
import type { Ask, Reply } from './exchange.ts';
import { GoogleRefusal } from './refusals.ts';
import type { Google, Trouble } from './start-google.ts';

const TROUBLES: readonly Trouble[] = [
  401,
  403,
  404,
  410,
  429,
  500,
  503,
  'hang',
  'cut',
  'garbage',
  'lost',
  'invalid_grant',
];
const METHODS = [
  '*',
  'events.*',
  'events.list',
  'events.insert',
  'events.get',
  'events.update',
  'events.patch',
  'events.delete',
  'events.watch',
  'calendarList.list',
  'oauth.token',
];
const SHOWN_CALLS = 25;

/** A page on which a developer is the owner of the calendars, and of what goes wrong; null for other addresses. */
export function calendarPage(ask: Ask, google: Google): Reply | null {
  if (ask.path === '/' && ask.method === 'GET') return { status: 200, body: show(google, null) };
  if (ask.path !== '/owner' || ask.method !== 'POST') return null;
  try {
    act(google, new URLSearchParams(ask.body));
    return { status: 303, headers: { Location: '/' } };
  } catch (error) {
    if (!(error instanceof GoogleRefusal) && !(error instanceof RangeError)) throw error;
    return { status: 400, body: show(google, error.message) };
  }
}

function act(google: Google, form: URLSearchParams): void {
  const field = (name: string) => form.get(name) ?? '';
  const calendar = google.calendar(field('calendar') === '' ? undefined : field('calendar'));
  switch (field('do')) {
    case 'create': {
      const times = timesOf(field('start'), Number(field('minutes')), form.has('allDay'));
      calendar.add({
        ...times,
        summary: field('summary'),
        ...(field('rule') === '' ? {} : { rule: field('rule') }),
      });
      return;
    }
    case 'move': {
      const event = calendar.event(field('event'));
      if (event !== undefined) calendar.move(event.id, shifted(event, Number(field('minutes'))));
      return;
    }
    case 'delete':
      return calendar.delete(field('event'));
    case 'fail': {
      const trouble = TROUBLES.find((one) => String(one) === field('trouble')) ?? 500;
      const times = Number(field('times'));
      return google.fail(field('method'), trouble, times > 0 ? { times } : {});
    }
    case 'heal':
      return google.heal();
    case 'expire':
      for (const email of google.emails())
        for (const one of google.calendars(email)) one.expireSyncTokens();
      return;
    case 'revoke':
      return google.revokeGrant(field('email'));
  }
}

function show(google: Google, problem: string | null): string {
  const calendars = google.emails().flatMap((email) => google.calendars(email));
  return page(
    'Loopback Google',
    `<p>A stand-in for Google Calendar on this machine: be the owner here, and see what the console makes of it.
It forgets everything when it stops; connect again in the console then.</p>
${problem === null ? '' : `<p role="alert"><b>${escape(problem)}</b></p>`}
<h2>New event</h2>${createForm(calendars.map(({ id }) => id))}
${calendars.map((calendar) => calendarTable(calendar.id, calendar.events())).join('')}
<h2>What goes wrong</h2>${troubleForms(google)}
<h2>Last requests</h2>${callTable(google)}`,
  );
}

function createForm(ids: readonly string[]): string {
  const tomorrow = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T10:00`;
  return form(
    'create',
    `<select name="calendar" aria-label="Calendar">${options(ids)}</select>
<input name="summary" aria-label="Title" value="Dentist">
<input type="datetime-local" name="start" aria-label="Start (UTC)" value="${tomorrow}" required>
<input type="number" name="minutes" aria-label="Minutes" value="60" min="5" max="1440">
<input name="rule" aria-label="Recurrence" placeholder="RRULE:FREQ=WEEKLY;COUNT=4">
<label><input type="checkbox" name="allDay"> whole day</label>
<button>Create</button> <small>Times on this page are UTC.</small>`,
  );
}

function calendarTable(id: string, events: readonly EventResource[]): string {
  const rows = events
    .toSorted((one, other) => whenOf(one).localeCompare(whenOf(other)))
    .map((event) => {
      const tags = Object.entries(event.extendedProperties?.private ?? {});
      const hidden = `<input type="hidden" name="calendar" value="${escape(id)}"><input type="hidden" name="event" value="${escape(event.id)}">`;
      return `<tr><td>${escape(whenOf(event))}</td><td>${escape(event.summary ?? '')}
${event.recurrence === undefined ? '' : `<br><small>${escape(event.recurrence.join(' '))}</small>`}
${tags.length === 0 ? '' : `<br><small>${escape(tags.map(([key, value]) => `${key}=${value}`).join(' '))}</small>`}</td>
<td>${form('move', `${hidden}<input type="hidden" name="minutes" value="60"><button>1 h later</button>`)}
${form('move', `${hidden}<input type="hidden" name="minutes" value="-60"><button>1 h earlier</button>`)}
${form('delete', `${hidden}<button>Delete</button>`)}</td></tr>`;
    });
  return `<h2>${escape(id)}</h2>${
    rows.length === 0
      ? '<p>No event.</p>'
      : `<table><thead><tr><th>When</th><th>What</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  }`;
}

function troubleForms(google: Google): string {
  return `${form(
    'fail',
    `<select name="method" aria-label="Method">${options(METHODS)}</select>
<select name="trouble" aria-label="Trouble">${options(TROUBLES.map(String))}</select>
<input type="number" name="times" aria-label="How many times, 0 for ever" value="1" min="0" max="1000">
<button>Go wrong</button> <small>0 times: until healed.</small>`,
  )}<p>${form('heal', '<button>Heal</button>')}
${form('expire', '<button>Expire sync tokens (410)</button>')}
${google
  .emails()
  .map((email) =>
    form(
      'revoke',
      `<input type="hidden" name="email" value="${escape(email)}"><button>Revoke what ${escape(email)} granted</button>`,
    ),
  )
  .join(' ')}</p>`;
}

function callTable({ calls }: Google): string {
  const rows = calls
    .slice(-SHOWN_CALLS)
    .toReversed()
    .map(
      ({ name, at, path, outcome }) =>
        `<tr><td>${new Date(at).toISOString().slice(11, 19)}</td><td>${escape(name)}</td><td>${escape(String(outcome))}</td><td><small>${escape(path)}</small></td></tr>`,
    );
  return rows.length === 0 ? '<p>None yet.</p>' : `<table><tbody>${rows.join('')}</tbody></table>`;
}

function form(what: string, content: string): string {
  return `<form class="inline" method="post" action="/owner"><input type="hidden" name="do" value="${what}">${content}</form>`;
}

function options(values: readonly string[]): string {
  return values.map((value) => `<option>${escape(value)}</option>`).join('');
}

function whenOf({ start, end }: EventResource): string {
  if (start.date !== undefined) return `${start.date} – ${end.date} (whole days)`;
  const utc = (text = '') => new Date(text).toISOString().slice(0, 16).replace('T', ' ');
  return `${utc(start.dateTime)} – ${utc(end.dateTime).slice(11)}`;
}

function timesOf(start: string, minutes: number, isAllDay: boolean) {
  const from = Date.parse(`${start}:00Z`);
  const until = (ms: number) => new Date(from + ms).toISOString();
  return isAllDay
    ? { start: until(0).slice(0, 10), end: until(86_400_000).slice(0, 10) }
    : { start: until(0), end: until(minutes * 60_000) };
}

// Whole days move by whole days.
function shifted({ start, end }: EventResource, minutes: number): { start: string; end: string } {
  if (start.date !== undefined) {
    const days = Math.sign(minutes);
    const other = (date = '') => Temporal.PlainDate.from(date).add({ days }).toString();
    return { start: other(start.date), end: other(end.date) };
  }
  const later = (text = '') => new Date(Date.parse(text) + minutes * 60_000).toISOString();
  return { start: later(start.dateTime), end: later(end.dateTime) };
}
