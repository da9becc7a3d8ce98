import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppError } from '../../contract/app-error.ts';
import { lastPossibleDay } from '../../usecases/availability/last-possible-day.ts';
import { timesToMove } from '../../usecases/bookings/times-to-move.ts';
import type { Core } from '../../usecases/core.ts';
import { toWire } from '../../usecases/wire.ts';
import { formToken } from './form-token.ts';
import { daysOf, monthOf, readMonth } from './month.ts';
import { moveView } from './move-view.ts';
import { linkTo, when } from './visit.ts';
import type { Visit } from './visit.ts';
import { answerPage } from './visitor-page.ts';
import type { Html } from './visitor-page.ts';
import { fill } from './words/words.ts';

interface Move {
  readonly visit: Visit;
  readonly token: string;
  /** A time that was wished for and could not be had. */
  readonly refusal: { readonly error: AppError; readonly start: string } | null;
}

/** Draws the step of moving: the month of the address, else the one of the time it has now. */
export async function answerMove(
  c: Context,
  core: Core,
  { visit, token, refusal }: Move,
): Promise<Response> {
  const { visited, formats } = visit;
  const today = formats.dayOf(toWire(core.clock.now()));
  const oldDay = formats.dayOf(visited.shown.booking.start);
  const reach = {
    first: monthOf(today),
    last: monthOf(lastPossibleDay(core, visited.service, visited.business)),
  };
  const wished = refusal === null ? c.req.query('month') : monthOf(formats.dayOf(refusal.start));
  const month = readMonth(wished, reach) ?? readMonth(monthOf(oldDay), reach) ?? reach.first;
  const { days, next } = await timesToMove(core, token, {
    ...daysOf(month),
    timezone: formats.timezone,
  });
  const day = dayOf(days, refusal === null ? c.req.query('day') : formats.dayOf(refusal.start));
  const time = c.req.query('time');
  const { id, revision } = visited.booking;
  const body = moveView(
    visit,
    {
      formats,
      month,
      reach,
      days,
      next,
      today,
      oldDay,
      day,
      time:
        refusal === null && day !== null && time !== undefined && days[day]?.includes(time) === true
          ? time
          : null,
      zoneNote: zoneNote(visit, { month, ...(day === null ? {} : { day }) }),
      linkTo: (choice) => linkTo(visit, { step: 'move', ...choice }),
    },
    {
      token: formToken(core, { action: 'move', bookingId: id, revision }),
      notice: refusal === null ? '' : noticeOf(visit, refusal),
    },
  );
  const title = `${formats.words.moveTitle} · ${visited.business.name}`;
  return answerPage(c, {
    locale: formats.locale,
    theme: visited.theme,
    title,
    body,
    status: refusal === null ? 200 : 409,
  });
}

/** The wished day when it has times, else the first that has. */
export function dayOf(
  days: Readonly<Record<string, unknown>>,
  wished: string | undefined,
): string | null {
  if (wished !== undefined && days[wished] !== undefined) return wished;
  return Object.keys(days).toSorted()[0] ?? null;
}

// Times are in the visitor's zone; where the business has another, a link shows its own.
function zoneNote(visit: Visit, choice: Readonly<Record<string, string>>): Html {
  const { formats, visited } = visit;
  const { business, booking } = visited;
  const label = formats.zone(formats.timezone);
  if (business.timezone === booking.visitorTimezone) return html`${label}`;
  const isBusiness = formats.timezone === business.timezone;
  const { zone: _, ...kept } = visit.kept;
  const there = { ...visit, kept: isBusiness ? kept : { ...kept, zone: 'business' } };
  const other = isBusiness ? booking.visitorTimezone : business.timezone;
  return html`${label} ·
    <a rel="nofollow" href="${linkTo(there, { step: 'move', ...choice })}"
      >${formats.zone(other, formats.words.otherZone)}</a
    >`;
}

function noticeOf(visit: Visit, { error, start }: NonNullable<Move['refusal']>): Html {
  const { formats } = visit;
  const { words } = formats;
  const nearest = (error.details.nearest ?? []).slice(0, 3);
  const what = error.code === 'bookings.slot_taken' ? words.taken : words.notOffered;
  return html`<div class="notice" role="alert">
    <b>${fill(what, when(visit, start))}</b
    >${nearest.length === 0 ? words.takenBare : words.takenText}
    <div class="three">
      ${nearest.map((time) => {
        const day = formats.dayOf(time);
        return html`<a
          class="b"
          href="${linkTo(visit, { step: 'move', month: monthOf(day), day, time })}"
          >${when(visit, time)}</a
        >`;
      })}
    </div>
  </div>`;
}
