import type { Attempt, Belongings } from './belongings.ts';
import { READER } from './reader.ts';

const start = '2027-03-02T10:00:00Z';
const customer = { name: 'Eve' };

/** How every admin route is tried. A route that is missing here fails the test that lists the routes of the app. */
export function attempts(theirs: Belongings): Record<string, Attempt[]> {
  const {
    booking,
    note,
    schedule,
    service,
    staff,
    timeOff,
    widget,
    apiKey,
    webhook,
    delivery,
    member,
    feed,
    calendar,
    conflict,
    message,
  } = theirs;
  const notFound = (path: string, body?: unknown): Attempt => ({
    path,
    body,
    outcome: 'not found',
  });
  const own = (path: string, body?: unknown): Attempt => ({ path, body, outcome: 'own' });
  const nothing = (path: string): Attempt => ({ path, outcome: 'nothing' });
  const people = (path: string, body?: unknown): Attempt => ({ path, body, outcome: 'people' });
  const v1 = '/api/v1';
  const google = `${v1}/connections/google`;
  return {
    'GET /api/v1/business': [own(`${v1}/business`)],
    'PATCH /api/v1/business': [own(`${v1}/business`, { address: 'Elsewhere' })],

    'DELETE /api/v1/business': [people(`${v1}/business?name=Northgate`)],
    'GET /api/v1/waitlist': [nothing(`${v1}/waitlist`)],
    'DELETE /api/v1/waitlist/:id': [notFound(`${v1}/waitlist/${theirs.waitlist}`)],
    'GET /api/v1/export.json': [own(`${v1}/export.json`)],
    'GET /api/v1/export.zip': [own(`${v1}/export.zip`)],

    'GET /api/v1/staff': [own(`${v1}/staff`)],
    'POST /api/v1/staff': [notFound(`${v1}/staff`, { name: 'Eve', scheduleId: schedule })],
    'GET /api/v1/staff/:id': [notFound(`${v1}/staff/${staff}`)],
    'PATCH /api/v1/staff/:id': [notFound(`${v1}/staff/${staff}`, { name: 'Eve' })],
    'DELETE /api/v1/staff/:id': [notFound(`${v1}/staff/${staff}`)],

    'GET /api/v1/services': [own(`${v1}/services`)],
    'POST /api/v1/services': [
      notFound(`${v1}/services`, { name: 'Theft', durationMin: 30, staffIds: [staff] }),
    ],
    'GET /api/v1/services/:id': [notFound(`${v1}/services/${service}`)],
    'PATCH /api/v1/services/:id': [notFound(`${v1}/services/${service}`, { name: 'Theft' })],
    'DELETE /api/v1/services/:id': [notFound(`${v1}/services/${service}`)],

    'GET /api/v1/schedules': [own(`${v1}/schedules`)],
    'POST /api/v1/schedules': [
      own(`${v1}/schedules`, { name: 'Night', timezone: 'Europe/Paris', weekly: {} }),
    ],
    'GET /api/v1/schedules/:id': [notFound(`${v1}/schedules/${schedule}`)],
    'PATCH /api/v1/schedules/:id': [notFound(`${v1}/schedules/${schedule}`, { name: 'Night' })],
    'DELETE /api/v1/schedules/:id': [notFound(`${v1}/schedules/${schedule}`)],
    'PUT /api/v1/schedules/:id/overrides/:date': [
      notFound(`${v1}/schedules/${schedule}/overrides/2026-12-24`, { windows: [] }),
    ],
    'DELETE /api/v1/schedules/:id/overrides/:date': [
      notFound(`${v1}/schedules/${schedule}/overrides/2026-12-24`),
    ],

    'PATCH /api/v1/schedules/:id/overrides': [
      notFound(`${v1}/schedules/${schedule}/overrides`, { dates: { '2026-12-24': [] } }),
    ],
    'GET /api/v1/holidays': [own(`${v1}/holidays?from=2026-12-01&to=2026-12-31`)],

    'GET /api/v1/time-off': [own(`${v1}/time-off`), nothing(`${v1}/time-off?staff=${staff}`)],
    'POST /api/v1/time-off': [
      notFound(`${v1}/time-off`, { staffId: staff, start, end: '2027-03-03T10:00:00Z' }),
    ],
    'DELETE /api/v1/time-off/:id': [notFound(`${v1}/time-off/${timeOff}`)],

    'GET /api/v1/widgets': [own(`${v1}/widgets`)],
    'POST /api/v1/widgets': [
      notFound(`${v1}/widgets`, { name: 'Copy', serviceIds: [service] }),
      notFound(`${v1}/widgets`, { name: 'Copy', staffIds: [staff] }),
    ],
    'GET /api/v1/widgets/:key/settings': [notFound(`${v1}/widgets/${widget}/settings`)],
    'PATCH /api/v1/widgets/:key': [notFound(`${v1}/widgets/${widget}`, { name: 'Copy' })],
    'DELETE /api/v1/widgets/:key': [notFound(`${v1}/widgets/${widget}`)],

    'GET /api/v1/api-keys': [own(`${v1}/api-keys`)],
    'POST /api/v1/api-keys': [own(`${v1}/api-keys`, { name: 'Another' })],
    'DELETE /api/v1/api-keys/:id': [notFound(`${v1}/api-keys/${apiKey}`)],

    'GET /api/v1/templates': [own(`${v1}/templates`)],
    'PUT /api/v1/templates/:moment/:channel/:locale': [
      own(`${v1}/templates/reminder/sms/fr`, { body: 'Rappel {{link}}' }),
    ],
    'DELETE /api/v1/templates/:moment/:channel/:locale': [own(`${v1}/templates/reminder/sms/fr`)],
    'POST /api/v1/templates/preview': [
      notFound(`${v1}/templates/preview`, {
        moment: 'reminder',
        channel: 'sms',
        locale: 'fr',
        body: 'Rappel',
        example: booking,
      }),
    ],
    'GET /api/v1/conversations': [nothing(`${v1}/conversations`)],
    'GET /api/v1/conversations/:address': [notFound(`${v1}/conversations/${READER}`)],
    'POST /api/v1/conversations/:address': [
      notFound(`${v1}/conversations/${READER}`, { text: 'Hello' }),
    ],
    'POST /api/v1/conversations/:address/reading': [
      notFound(`${v1}/conversations/${READER}/reading`),
    ],
    'GET /api/v1/opt-outs': [nothing(`${v1}/opt-outs`)],
    'PUT /api/v1/opt-outs/:channel/:address': [
      own(`${v1}/opt-outs/sms/${READER}`, { isOut: true }),
    ],
    'GET /api/v1/analytics': [
      own(`${v1}/analytics?from=2027-03-01&to=2027-03-07`),
      notFound(`${v1}/analytics?from=2027-03-01&to=2027-03-07&widget=${widget}`),
    ],
    'GET /api/v1/analytics.csv': [
      own(`${v1}/analytics.csv?from=2027-03-01&to=2027-03-07&part=days`),
      notFound(`${v1}/analytics.csv?from=2027-03-01&to=2027-03-07&widget=${widget}`),
    ],
    'GET /api/v1/messages': [own(`${v1}/messages`)],
    'GET /api/v1/message-summary': [own(`${v1}/message-summary`)],
    'POST /api/v1/messages/:id/resend': [notFound(`${v1}/messages/${message}/resend`, {})],
    'GET /api/v1/message-channels': [own(`${v1}/message-channels`)],
    'POST /api/v1/message-channels/:channel/test': [
      own(`${v1}/message-channels/email/test`, { to: 'eve@example.net' }),
    ],
    'GET /api/v1/message-channels/twilio': [own(`${v1}/message-channels/twilio`)],
    'PUT /api/v1/message-channels/twilio': [
      own(`${v1}/message-channels/twilio`, {
        accountSid: `AC${'0'.repeat(32)}`,
        authToken: 'a token of the tests',
        smsFrom: 'SALON',
      }),
    ],
    'DELETE /api/v1/message-channels/twilio': [own(`${v1}/message-channels/twilio`)],
    'GET /api/v1/message-settings': [own(`${v1}/message-settings`)],
    'PATCH /api/v1/message-settings': [own(`${v1}/message-settings`, { followUpMin: 60 })],

    'GET /api/v1/webhooks': [own(`${v1}/webhooks`)],
    'POST /api/v1/webhooks': [
      own(`${v1}/webhooks`, { url: 'https://salon.example/hook', events: ['booking.created'] }),
    ],
    'GET /api/v1/webhooks/:id': [notFound(`${v1}/webhooks/${webhook}`)],
    'PATCH /api/v1/webhooks/:id': [notFound(`${v1}/webhooks/${webhook}`, { isActive: false })],
    'DELETE /api/v1/webhooks/:id': [notFound(`${v1}/webhooks/${webhook}`)],
    'POST /api/v1/webhooks/:id/secret': [notFound(`${v1}/webhooks/${webhook}/secret`)],
    'POST /api/v1/webhooks/:id/test': [notFound(`${v1}/webhooks/${webhook}/test`)],
    'GET /api/v1/webhooks/:id/deliveries': [notFound(`${v1}/webhooks/${webhook}/deliveries`)],
    'GET /api/v1/webhooks/:id/deliveries/:delivery': [
      notFound(`${v1}/webhooks/${webhook}/deliveries/${delivery}`),
    ],
    'POST /api/v1/webhooks/:id/deliveries/:delivery/replay': [
      notFound(`${v1}/webhooks/${webhook}/deliveries/${delivery}/replay`),
    ],

    'GET /api/v1/members': [own(`${v1}/members`)],
    'POST /api/v1/members': [
      people(`${v1}/members`, {
        name: 'Eve',
        email: 'eve@example.com',
        role: 'staff',
        staffId: staff,
      }),
    ],
    'POST /api/v1/members/:id/invitation': [people(`${v1}/members/${member}/invitation`)],
    'PATCH /api/v1/members/:id': [people(`${v1}/members/${member}`, { role: 'admin' })],
    'DELETE /api/v1/members/:id': [people(`${v1}/members/${member}`)],

    'GET /api/v1/bookings': [
      own(`${v1}/bookings?limit=200`),
      nothing(`${v1}/bookings?staff=${staff}`),
      nothing(`${v1}/bookings?service=${service}`),
    ],
    'POST /api/v1/bookings': [notFound(`${v1}/bookings`, { service, staff, start, customer })],
    'GET /api/v1/bookings/:ref': [notFound(`${v1}/bookings/${booking}`)],
    'POST /api/v1/bookings/:ref/approval': [notFound(`${v1}/bookings/${booking}/approval`)],
    'POST /api/v1/bookings/:ref/decline': [notFound(`${v1}/bookings/${booking}/decline`, {})],
    'POST /api/v1/bookings/:ref/move': [notFound(`${v1}/bookings/${booking}/move`, { start })],
    'POST /api/v1/bookings/:ref/cancellation': [
      notFound(`${v1}/bookings/${booking}/cancellation`, {}),
    ],
    'POST /api/v1/bookings/:ref/no-show': [notFound(`${v1}/bookings/${booking}/no-show`)],

    'GET /api/v1/bookings/:ref/notes': [notFound(`${v1}/bookings/${booking}/notes`)],
    'POST /api/v1/bookings/:ref/notes': [
      notFound(`${v1}/bookings/${booking}/notes`, { text: 'Seen' }),
    ],
    'PATCH /api/v1/bookings/:ref/notes/:id': [
      notFound(`${v1}/bookings/${booking}/notes/${note}`, { text: 'Seen' }),
    ],
    'DELETE /api/v1/bookings/:ref/notes/:id': [notFound(`${v1}/bookings/${booking}/notes/${note}`)],

    'POST /api/v1/customers/export': [
      people(`${v1}/customers/export`, { person: 'eve@example.com' }),
    ],
    'POST /api/v1/customers/erase': [
      people(`${v1}/customers/erase`, {
        person: 'eve@example.com',
        confirmation: 'eve@example.com',
      }),
    ],
    'GET /api/v1/bookings.csv': [
      own(`${v1}/bookings.csv`),
      own(`${v1}/bookings.csv?staff=${staff}`),
    ],
    // An address nobody may have read: the answer says so, and asks nobody.
    'POST /api/v1/site-theme': [own(`${v1}/site-theme`, { url: 'http://127.0.0.1/' })],
    'POST /api/v1/widgets/:key/site-check': [
      notFound(`${v1}/widgets/${widget}/site-check`, { url: 'http://127.0.0.1/' }),
    ],
    'GET /api/v1/widgets/:key/sightings': [notFound(`${v1}/widgets/${widget}/sightings`)],
    'POST /api/v1/widgets/:key/drafts': [
      notFound(`${v1}/widgets/${widget}/drafts`, { name: 'Theft' }),
    ],
    'POST /api/v1/pinned-loaders': [own(`${v1}/pinned-loaders`)],

    'GET /api/v1/staff/:id/feeds': [notFound(`${v1}/staff/${staff}/feeds`)],
    'POST /api/v1/staff/:id/feeds': [notFound(`${v1}/staff/${staff}/feeds`, { details: 'busy' })],
    'POST /api/v1/staff/:id/feeds/:feed/renewal': [
      notFound(`${v1}/staff/${staff}/feeds/${feed}/renewal`),
    ],
    'DELETE /api/v1/staff/:id/feeds/:feed': [notFound(`${v1}/staff/${staff}/feeds/${feed}`)],
    'GET /api/integrations/outlook/export': [own('/api/integrations/outlook/export')],
    'GET /api/integrations/google/auth': [own('/api/integrations/google/auth')],
    'POST /api/integrations/google/auth': [
      { path: '/api/integrations/google/auth', body: { code: 'c', state: 's' }, outcome: 'nobody' },
    ],
    'POST /api/integrations/google/sync': [
      notFound('/api/integrations/google/sync', { bookingId: booking, action: 'update' }),
    ],
    'POST /api/v1/connections/google/sync': [notFound(`${google}/sync`)],
    'GET /api/v1/connections/google': [own(google)],
    'PATCH /api/v1/connections/google/settings': [
      notFound(`${google}/settings`, { details: 'busy' }),
    ],
    'GET /api/v1/connections/google/calendars': [notFound(`${google}/calendars`)],
    'POST /api/v1/connections/google/calendars': [
      notFound(`${google}/calendars`, { googleId: 'shared@example.net' }),
    ],
    'PUT /api/v1/connections/google/calendars/:id/people/:staff': [
      notFound(`${google}/calendars/${calendar}/people/${staff}`, {
        blocks: true,
        receives: false,
      }),
    ],
    'DELETE /api/v1/connections/google/calendars/:id': [
      notFound(`${google}/calendars/${calendar}`),
    ],
    'POST /api/v1/connections/google/conflicts/:id/resolution': [
      notFound(`${google}/conflicts/${conflict}/resolution`, { choice: 'keep' }),
    ],
    'POST /api/v1/connections/google/disconnection': [
      notFound(`${google}/disconnection`, { events: 'keep' }),
    ],

    'GET /api/v1/weekly-summary': [own(`${v1}/weekly-summary`)],
    'PATCH /api/v1/weekly-summary': [own(`${v1}/weekly-summary`, { isWanted: false })],
    'GET /api/v1/widgets/:key/experiment': [notFound(`${v1}/widgets/${widget}/experiment`)],
    'POST /api/v1/widgets/:key/experiment': [
      notFound(`${v1}/widgets/${widget}/experiment`, { change: { buttonText: 'Book' } }),
    ],
    'POST /api/v1/widgets/:key/experiment/conclusion': [
      notFound(`${v1}/widgets/${widget}/experiment/conclusion`, { keep: 'b' }),
    ],

    'GET /api/v1/live': [own(`${v1}/live`)],
    'GET /api/v1/explanations': [
      notFound(`${v1}/explanations?service=${service}&staff=${staff}&start=${start}`),
    ],
  };
}
