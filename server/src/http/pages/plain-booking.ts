import type { Context } from 'hono';
import { AppError } from '../../contract/app-error.ts';
import { instant } from '../../contract/primitives.ts';
import { showAvailability } from '../../usecases/availability/show-availability.ts';
import { withSender } from '../../usecases/analytics/with-sender.ts';
import { bookSlot } from '../../usecases/bookings/book-slot.ts';
import type { Core } from '../../usecases/core.ts';
import { showWidget } from '../../usecases/widgets/show-widget.ts';
import type { OpenedWidget } from '../../usecases/widgets/show-widget.ts';
import { toWire } from '../../usecases/wire.ts';
import { colourOverrides } from '../../contract/widgets.ts';
import { addressOf } from '../middleware/address.ts';
import type { App, HttpEnv, HttpParts } from '../parts.ts';
import { addMonths, daysOf, monthOf, readMonth } from './month.ts';
import { dayOf } from './move-page.ts';
import { plainDetailsView } from './plain-details-view.ts';
import type { DetailsShown } from './plain-details-view.ts';
import { readPlainForm } from './plain-form.ts';
import type { Typed } from './plain-form.ts';
import { plainServicesView } from './plain-services-view.ts';
import { plainTimesView } from './plain-times-view.ts';
import { askToWait, waitPlainly } from './plain-wait.ts';
import { openPlainVisit, plainLink, queryOf, readChoice } from './plain-visit.ts';
import type { Choice, PlainVisit } from './plain-visit.ts';
import { isTimeGone, refusalNotice, statusOf } from './plain-refusals.ts';
import { readForm } from './read-form.ts';
import { missingWidget, refusedInWords } from './refusals.ts';
import { answerPage } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';

interface Opened {
  readonly visit: PlainVisit;
  readonly allowedSites: readonly string[];
}

/** `/w/{key}?plain=1`: the whole booking by links and one form, for browsers without JavaScript. */
export function addPlainBooking(app: App, parts: HttpParts): void {
  const { core, limits, isBehindProxy, metrics } = parts;

  app.get('/w/:key', (c) =>
    inWords(c, async () => {
      await limits.read(addressOf(c, isBehindProxy));
      return answerStep(c, core, await open(c, core));
    }),
  );

  app.post('/w/:key', (c) =>
    inWords(c, async () => {
      await limits.write(addressOf(c, isBehindProxy), c.req.param('key'));
      const opened = await open(c, core);
      const typed = await readForm(c);
      const choice = readChoice(opened.visit, { service: typed['service'], staff: typed['staff'] });
      if (choice !== null && typed['wait'] !== undefined)
        return answer(c, opened, await waitPlainly(core, opened.visit, { choice, typed }));
      if (choice === null || !instant.safeParse(typed['start']).success) {
        return c.redirect(plainLink(opened.visit), 303);
      }
      const chosen = instant.safeParse(typed['choose']);
      if (chosen.success) {
        return answerDetails(c, core, {
          opened,
          choice,
          typed: { ...typed, start: chosen.data },
          refusal: null,
        });
      }
      const outcome = await book(core, c.req.param('key'), {
        opened,
        choice,
        typed,
        userAgent: c.req.header('User-Agent') ?? '',
      });
      if (outcome.isBooked) {
        metrics.count('bookings_total', `status="${outcome.status}"`);
        return c.redirect(outcome.path, 303);
      }
      return answerDetails(c, core, { opened, choice, typed, refusal: outcome.refusal });
    }),
  );
}

type Booking =
  | { readonly isBooked: true; readonly path: string; readonly status: string }
  | { readonly isBooked: false; readonly refusal: AppError };

async function book(
  core: Core,
  widgetKey: string,
  {
    opened,
    choice,
    typed,
    userAgent,
  }: { opened: Opened; choice: Choice; typed: Typed; userAgent: string },
): Promise<Booking> {
  const form = readPlainForm(opened.visit, { choice, typed, now: core.clock.now() });
  if (!form.isReadable) {
    const fields = Object.fromEntries(
      Object.entries(form.fields).map(([path, { code }]) => [path, { code, message: code }]),
    );
    return { isBooked: false, refusal: new AppError('request.invalid', { details: { fields } }) };
  }
  try {
    // Pressed twice, the same form books once; changed in between, it is another wish.
    const said = JSON.stringify({ ...form.request, filledInMs: null });
    const idempotencyKey = core.secrets.hash(`${typed['attempt'] ?? ''}:${said}`);
    const request = withSender(form.request, { userAgent, sender: undefined });
    const { booking, manageUrl } = await bookSlot(core, { widgetKey, request, idempotencyKey });
    return {
      isBooked: true,
      path: `${new URL(manageUrl).pathname}?done=book&lang=${request.locale}`,
      status: booking.status,
    };
  } catch (error) {
    if (error instanceof AppError) return { isBooked: false, refusal: error };
    throw error;
  }
}

async function open(c: Context<HttpEnv>, core: Core): Promise<Opened> {
  const colours = colourOverrides.safeParse(c.req.query());
  const { view, allowedSites }: OpenedWidget = await showWidget(core, c.req.param('key') ?? '', {
    colours: colours.data ?? {},
  });
  return { visit: openPlainVisit(c, view), allowedSites };
}

async function answerStep(c: Context<HttpEnv>, core: Core, opened: Opened): Promise<Response> {
  const { visit } = opened;
  const choice = readChoice(visit, {
    service: c.req.query('service'),
    staff: c.req.query('staff'),
  });
  if (choice === null) return answer(c, opened, { body: plainServicesView(visit) });
  const month = c.req.query('wait');
  if (month !== undefined && /^\d{4}-\d{2}$/u.test(month) && visit.view.waitlist !== undefined)
    return answer(c, opened, askToWait(core, visit, { choice, month }));
  const start = instant.safeParse(c.req.query('start'));
  if (start.success) {
    return answerDetails(c, core, { opened, choice, typed: { start: start.data }, refusal: null });
  }
  return answerTimes(c, core, { opened, choice });
}

async function answerTimes(
  c: Context<HttpEnv>,
  core: Core,
  { opened, choice }: { opened: Opened; choice: Choice },
): Promise<Response> {
  const { visit } = opened;
  const { formats, view } = visit;
  const today = formats.dayOf(toWire(core.clock.now()));
  const reach = { first: monthOf(today), last: addMonths(monthOf(today), 24) };
  const asked = readMonth(c.req.query('month'), reach);
  let month = asked ?? reach.first;
  let { days, next, isPaused } = await timesOf(month);
  // Nobody asked for this month: the one with the first free time is opened at once.
  if (asked === null && next !== null) {
    month = monthOf(formats.dayOf(next));
    ({ days, next, isPaused } = await timesOf(month));
  }
  const body = plainTimesView(visit, choice, {
    formats,
    month,
    reach,
    days,
    next,
    isPaused,
    today,
    oldDay: null,
    day: dayOf(days, c.req.query('day')),
    time: null,
    zoneNote: formats.zone(formats.timezone),
    linkTo: ({ time, ...rest }) =>
      plainLink(visit, { ...queryOf(choice), ...(time === undefined ? rest : { start: time }) }),
  });
  return answer(c, opened, { body });

  async function timesOf(asked: string) {
    const query = {
      ...queryOf(choice),
      service: choice.service.id,
      ...daysOf(asked),
      tz: formats.timezone,
    };
    return (await showAvailability(core, view.key, query)).answer;
  }
}

function answerDetails(
  c: Context,
  core: Core,
  {
    opened,
    choice,
    typed,
    refusal,
  }: { opened: Opened; choice: Choice; typed: Typed; refusal: AppError | null },
): Promise<Response> {
  const { visit } = opened;
  const shown: DetailsShown = {
    choice,
    start: typed['start'] ?? '',
    typed,
    fields: refusal?.details.fields ?? {},
    notice: refusal === null ? '' : refusalNotice(visit, { refusal, choice, typed }),
    isTimeGone: refusal !== null && isTimeGone(refusal),
    shownAt: Number(typed['shown']) || core.clock.now(),
    attempt: typed['attempt'] ?? core.secrets.newToken(),
  };
  return answer(c, opened, {
    body: plainDetailsView(visit, shown),
    status: refusal === null ? 200 : statusOf(refusal),
  });
}

function answer(
  c: Context,
  { visit, allowedSites }: Opened,
  { body, status = 200 }: { body: Html; status?: 200 | 400 | 409 | 422 },
): Promise<Response> {
  const { view, formats } = visit;
  return answerPage(c, {
    locale: formats.locale,
    theme: view.theme,
    title: view.business.name,
    body,
    status,
    framedBy: allowedSites,
  });
}

async function inWords(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'widgets.not_found' ? missingWidget(c) : refusedInWords(c, error);
  }
}
