import type { Context } from 'hono';
import { html } from 'hono/html';
import { AppError } from '../../contract/app-error.ts';
import { locale as localeOf } from '../../contract/primitives.ts';
import type { Core } from '../../usecases/core.ts';
import { bookOffer } from '../../usecases/waitlist/book-offer.ts';
import { declineOffer } from '../../usecases/waitlist/end-offer.ts';
import { leaveWaitlist } from '../../usecases/waitlist/leave-waitlist.ts';
import { visitWaitlist } from '../../usecases/waitlist/visit-waitlist.ts';
import { toWire } from '../../usecases/wire.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { createFormats } from './formats.ts';
import { formToken, isFormToken } from './form-token.ts';
import type { FormAction } from './form-token.ts';
import { answersIn } from './plain-form.ts';
import type { Typed } from './plain-form.ts';
import { readForm } from './read-form.ts';
import { missingWaitlist, refusedInWords } from './refusals.ts';
import { answerPage } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { offerView, overView, waitingView } from './waitlist-view.ts';
import type { OfferForm, WaitlistVisit } from './waitlist-view.ts';

type Step = 'booking' | 'refusal' | 'departure';

/** `/l/{token}`: somebody on the waiting list takes a time, passes it over, or leaves, with or without JavaScript. */
export function addWaitlistLink(app: App, parts: HttpParts): void {
  const { core, limits, isBehindProxy } = parts;

  app.get('/l/:token', (c) =>
    inWords(c, async () => {
      await limits.read(addressOf(c, isBehindProxy));
      return answerVisit(c, { core, visit: await openVisit(c, core) });
    }),
  );

  app.post('/l/:token/booking', (c) =>
    step(c, 'booking', async (visit, typed) => {
      try {
        const { service, entry } = visit.visited;
        const id = await bookOffer(core, c.req.param('token'), {
          ...filled('email', typed),
          ...filled('phone', typed),
          answers: answersIn({ service }, typed),
        });
        return c.redirect(
          `/b/${core.secrets.linkToken(id)}?done=book&lang=${localeOf.catch('en').parse(entry.locale)}`,
          303,
        );
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return answerRefusal(c, core, { error, typed });
      }
    }),
  );

  app.post('/l/:token/refusal', (c) =>
    step(c, 'refusal', async ({ path, kept }) => {
      await declineOffer(core, c.req.param('token'));
      return c.redirect(`${path}${kept === '' ? '?' : `${kept}&`}done=refusal`, 303);
    }),
  );

  app.post('/l/:token/departure', (c) =>
    step(c, 'departure', async ({ path, kept }) => {
      await leaveWaitlist(core, c.req.param('token'));
      return c.redirect(`${path}${kept}`, 303);
    }),
  );

  // A press counts only with the token of the page it was made on; otherwise the page is shown again, as it stands.
  function step(
    c: Context<HttpEnv>,
    action: Step,
    act: (visit: WaitlistVisit, typed: Typed) => Promise<Response>,
  ): Promise<Response> {
    return inWords(c, async () => {
      await limits.write(addressOf(c, isBehindProxy), null);
      const visit = await openVisit(c, core);
      const typed = await readForm(c);
      if (!isFormToken(core, formOf(visit.visited.entry, action), typed['form']))
        return answerVisit(c, { core, visit });
      return act(visit, typed);
    });
  }
}

async function openVisit(c: Context<HttpEnv>, core: Core): Promise<WaitlistVisit> {
  const token = c.req.param('token') ?? '';
  const visited = await visitWaitlist(core, token);
  const { business, entry } = visited;
  const lang = localeOf.safeParse(c.req.query('lang'));
  const formats = createFormats({
    locale: lang.data ?? localeOf.catch('en').parse(entry.locale),
    country: business.country,
    currency: business.currency,
    timezone: entry.timezone,
  });
  const tokenFor = (action: Step) => formToken(core, formOf(entry, action));
  return {
    visited,
    formats,
    path: `/l/${token}`,
    kept: lang.success ? `?lang=${lang.data}` : '',
    tokens: {
      booking: tokenFor('booking'),
      refusal: tokenFor('refusal'),
      departure: tokenFor('departure'),
    },
    today: formats.dayOf(toWire(core.clock.now())),
  };
}

function formOf(
  { id, offerNo }: WaitlistVisit['visited']['entry'],
  action: FormAction,
): Parameters<typeof formToken>[1] {
  return { action, bookingId: id, revision: offerNo };
}

const EMPTY: OfferForm = { typed: {}, fields: {} };

interface Shown {
  readonly notice: Html | string;
  readonly form: OfferForm;
  readonly status?: 400 | 409;
}

async function answerVisit(
  c: Context<HttpEnv>,
  { core, visit }: { core: Core; visit: WaitlistVisit },
  shown: Shown = { notice: '', form: EMPTY },
): Promise<Response> {
  const { visited, formats } = visit;
  const { entry, offer, business, theme } = visited;
  const { state } = entry;
  if (state.status === 'booked')
    return c.redirect(`/b/${core.secrets.linkToken(state.bookingId)}`, 302);
  const body =
    offer !== null
      ? offerView(visit, offer, shown)
      : state.status === 'waiting' || state.status === 'offered'
        ? waitingView(visit, shown.notice === '' ? noticeFor(c, visit) : shown.notice)
        : overView(visit);
  return answerPage(c, {
    locale: formats.locale,
    theme,
    title: `${formats.words.waitlist.title} · ${business.name}`,
    body,
    ...(shown.status !== undefined && { status: shown.status }),
  });
}

// Who comes by the link of a message wants to know what became of the time in it.
function noticeFor(c: Context, { visited, formats }: WaitlistVisit): Html | string {
  const words = formats.words.waitlist;
  if (c.req.query('done') === 'refusal') return noticeOf(words.refused, words.refusedNote);
  const { unanswered, state } = visited.entry;
  return unanswered > 0 || state.status === 'offered'
    ? noticeOf(words.passed, words.passedNote)
    : '';
}

function noticeOf(title: string, text: string): Html {
  return html`<p class="notice done" role="status"><b>${title}</b>${text}</p>`;
}

async function answerRefusal(
  c: Context<HttpEnv>,
  core: Core,
  { error, typed }: { error: AppError; typed: Typed },
): Promise<Response> {
  const visit = await openVisit(c, core);
  const { words } = visit.formats;
  const { fields } = error.details;
  if (error.code === 'request.invalid' && fields !== undefined) {
    return answerVisit(c, { core, visit }, { notice: '', form: { typed, fields }, status: 400 });
  }
  const isOver = GONE.includes(error.code);
  if (!isOver) throw error;
  const notice = noticeOf(words.waitlist.passed, words.takenBare);
  return answerVisit(c, { core, visit }, { notice, form: EMPTY, status: 409 });
}

const GONE: readonly string[] = [
  'waitlist.offer_over',
  'bookings.slot_taken',
  'bookings.not_offered',
];

function filled(name: 'email' | 'phone', typed: Typed): { [key in typeof name]?: string } {
  const value = typed[name]?.trim() ?? '';
  return value === '' ? {} : { [name]: value };
}

/** Refusals become pages; anything unknown goes on to the one place where it is logged. */
async function inWords(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'waitlist.not_found' ? missingWaitlist(c) : refusedInWords(c, error);
  }
}
