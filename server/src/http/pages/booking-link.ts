import type { Context } from 'hono';
import { html } from 'hono/html';
import { AppError } from '../../contract/app-error.ts';
import { instant, locale as localeOf } from '../../contract/primitives.ts';
import { calendarFile } from '../../usecases/bookings/calendar-file.ts';
import { cancelBooking } from '../../usecases/bookings/cancel-booking.ts';
import { moveBooking } from '../../usecases/bookings/move-booking.ts';
import { visitBooking } from '../../usecases/bookings/visit-booking.ts';
import type { Core } from '../../usecases/core.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { cancelView, reasonOf } from './cancel-view.ts';
import { createFormats } from './formats.ts';
import { formToken, isFormToken } from './form-token.ts';
import { answerMove } from './move-page.ts';
import { readForm } from './read-form.ts';
import { missingBooking, refusedInWords } from './refusals.ts';
import { endedView, seeView } from './see-view.ts';
import { linkTo } from './visit.ts';
import type { Visit } from './visit.ts';
import { answerPage } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill, wordsOf } from './words/words.ts';

/** `/b/{token}`: a visitor sees, moves and cancels a booking, with or without JavaScript. */
export function addBookingLink(app: App, parts: HttpParts): void {
  const { core, limits, isBehindProxy } = parts;

  // One route for both: a pattern for the file beside it would send every request of the app through Hono's slow router.
  app.get('/b/:token', async (c) => {
    const name = c.req.param('token');
    const limit = () => limits.read(addressOf(c, isBehindProxy));
    if (name.endsWith('.ics')) {
      await limit();
      return answerFile(c, core, name.slice(0, -'.ics'.length));
    }
    return inWords(c, async () => {
      await limit();
      return answerStep(c, core, await openVisit(c, core, name));
    });
  });

  app.post('/b/:token/cancellation', (c) =>
    inWords(c, async () => {
      await limits.write(addressOf(c, isBehindProxy), null);
      const token = c.req.param('token');
      const visit = await openVisit(c, core, token);
      const form = await readForm(c);
      if (!isMeant(core, visit, { action: 'cancellation', given: form['form'] }))
        return notMeant(c, visit);
      const reason = reasonOf(visit.formats.words, form);
      await cancelBooking(core, { by: 'visitor', token }, { reason });
      return c.redirect(linkTo(visit), 303);
    }),
  );

  app.post('/b/:token/move', (c) =>
    inWords(c, async () => {
      await limits.write(addressOf(c, isBehindProxy), null);
      const token = c.req.param('token');
      const visit = await openVisit(c, core, token);
      const form = await readForm(c);
      const start = instant.safeParse(form['start']);
      if (!isMeant(core, visit, { action: 'move', given: form['form'] }) || !start.success)
        return notMeant(c, visit);
      try {
        await moveBooking(core, token, {
          start: start.data,
          revision: visit.visited.booking.revision,
        });
      } catch (error) {
        if (!(error instanceof AppError) || !ABOUT_TIME.includes(error.code)) throw error;
        return answerMove(c, core, { visit, token, refusal: { error, start: start.data } });
      }
      return c.redirect(linkTo(visit, { done: 'move' }), 303);
    }),
  );
}

const ABOUT_TIME: readonly string[] = ['bookings.slot_taken', 'bookings.not_offered'];

async function answerStep(c: Context<HttpEnv>, core: Core, visit: Visit): Promise<Response> {
  const { visited, formats } = visit;
  const { booking, theme } = visited;
  const page = {
    locale: formats.locale,
    theme,
    title: `${formats.words.manageTitle} · ${visited.business.name}`,
  };
  const { status } = visited.shown.booking;
  if (status === 'cancelled' || status === 'declined' || status === 'expired') {
    return answerPage(c, { ...page, body: endedView(visit) });
  }
  const step = visited.isChangeable ? c.req.query('step') : undefined;
  if (step === 'cancel') {
    const token = formToken(core, {
      action: 'cancellation',
      bookingId: booking.id,
      revision: booking.revision,
    });
    return answerPage(c, { ...page, body: cancelView(visit, token) });
  }
  if (step === 'move') {
    return answerMove(c, core, { visit, token: c.req.param('token') ?? '', refusal: null });
  }
  return answerPage(c, { ...page, body: seeView(visit, greeting(c, visit)) });
}

// Said once, right after; the address without it shows the booking alone.
function greeting(c: Context, { visited, formats: { words } }: Visit): Html | string {
  const [firstName = ''] = visited.booking.customer.name.split(' ');
  const isPending = visited.shown.booking.status === 'pending';
  switch (c.req.query('done')) {
    case 'move':
      return html`<p class="notice done" role="status">${words.moved}</p>`;
    case 'book':
      return html`<p class="notice done" role="status">
        <b>${fill(isPending ? words.bookedPending : words.booked, firstName)}</b>${words.keepLink}
      </p>`;
    default:
      return '';
  }
}

async function openVisit(c: Context, core: Core, token: string): Promise<Visit> {
  const visited = await visitBooking(core, token);
  const { business, booking } = visited;
  const lang = localeOf.safeParse(c.req.query('lang'));
  const zone = c.req.query('zone') === 'business' ? business.timezone : booking.visitorTimezone;
  return {
    visited,
    formats: createFormats({
      locale: lang.data ?? localeOf.catch('en').parse(booking.locale),
      country: business.country,
      currency: business.currency,
      timezone: zone,
    }),
    path: `/b/${token}`,
    kept: {
      ...(lang.success ? { lang: lang.data } : {}),
      ...(c.req.query('zone') === 'business' ? { zone: 'business' } : {}),
    },
  };
}

async function answerFile(c: Context<HttpEnv>, core: Core, token: string): Promise<Response> {
  const visited = await visitBooking(core, token);
  const words = wordsOf(localeOf.catch('en').parse(visited.booking.locale));
  const file = calendarFile(
    core,
    visited,
    ({ staff, shown }) => `${words.with} ${staff.name}\n${shown.manageUrl}`,
  );
  return c.body(file, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${visited.booking.id}.ics"`,
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  });
}

function isMeant(
  core: Core,
  { visited }: Visit,
  { action, given }: { action: 'move' | 'cancellation'; given: unknown },
): boolean {
  const { id, revision } = visited.booking;
  return isFormToken(core, { action, bookingId: id, revision }, given);
}

// Nothing happened: the booking as it stands, and why.
function notMeant(c: Context, visit: Visit): Promise<Response> {
  const { visited, formats } = visit;
  const { words } = formats;
  const notice = html`<p class="notice done">
    <b>${words.notFromForm}</b>${words.notFromFormText}
  </p>`;
  return answerPage(c, {
    locale: formats.locale,
    theme: visited.theme,
    title: words.notFromForm,
    body: visited.shown.booking.status === 'cancelled' ? endedView(visit) : seeView(visit, notice),
    status: 403,
  });
}

/** Refusals become pages; anything unknown goes on to the one place where it is logged. */
async function inWords(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'bookings.not_found') return missingBooking(c);
    return refusedInWords(c, error);
  }
}
