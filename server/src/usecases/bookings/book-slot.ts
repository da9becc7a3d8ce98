import { shownBooking as shownBookingContract } from '../../contract/bookings.ts';
import type { Booked, BookingRequest, ShownBooking } from '../../contract/bookings.ts';
import type { Instant } from '../../domain/availability/types.ts';
import { pendingUntil, timesOf } from '../../domain/bookings/times.ts';
import { createdEvent } from '../../domain/bookings/transitions.ts';
import type { Booking, BookingState } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup, loadWidget } from '../availability/load-setup.ts';
import type { Setup } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import type { Core } from '../core.ts';
import { fromWire } from '../wire.ts';
import { bookedAnswer, shownBooking, surroundingsOf } from './booking-views.ts';
import { checkConsent } from './check-consent.ts';
import { checkCustomer } from './check-customer.ts';
import type { Written } from './check-customer.ts';
import { earlierAnswer, hashBody, rememberAnswer } from './idempotency.ts';
import type { Repeatable } from './idempotency.ts';
import { lookBeforeBooking } from './look-before.ts';
import { refuseRobots } from './refuse-robots.ts';
import { announce } from './save-change.ts';
import { takeSlot } from './take-slot.ts';
import type { Wish } from './take-slot.ts';

/** A visitor's wish to book, as it came through a widget. */
export interface BookSlot {
  readonly widgetKey: string;
  readonly request: BookingRequest;
  /** Of the client, so that a repeated request books once. */
  readonly idempotencyKey: string | null;
  /** What else becomes true with the booking, in its transaction; what it throws undoes both. */
  readonly alongside?: (tx: Repositories, booking: Booking) => Promise<void>;
}

interface BookingWish extends Wish {
  readonly setup: Setup;
  readonly written: Written;
}

interface Answer {
  readonly shown: ShownBooking;
  readonly business: { readonly name: string; readonly address: string | null };
}

/**
 * Books a free time for a visitor.
 * @throws AppError `bookings.slot_taken` and `bookings.not_offered` with the nearest free starts, `request.invalid`,
 *   `bookings.too_fast`, `bookings.idempotency_mismatch`, and what is not found
 */
export async function bookSlot(
  core: Core,
  { widgetKey, request, idempotencyKey, alongside }: BookSlot,
): Promise<Booked> {
  refuseRobots(request);
  const repeatable = repeatableOf(core, { widgetKey, request, idempotencyKey });
  await lookBeforeBooking(core, { widgetKey, request });
  const { shown, business } = await takeSlot<BookingWish, Answer>(core, {
    answered: (repositories) => readAnswer(repositories, repeatable),
    wish: (tx) => wishOf(core, tx, { widgetKey, request }),
    async take(tx, wish, staffId) {
      const answer = await book(core, tx, { wish, staffId, widgetKey, request, alongside });
      if (repeatable !== null) {
        const at = core.clock.now();
        await rememberAnswer(tx, repeatable, { answer: JSON.stringify(answer), at });
      }
      return answer;
    },
  });
  core.wakeOutbox();
  return bookedAnswer(core, shown, business);
}

function repeatableOf(
  core: Core,
  { widgetKey, request, idempotencyKey }: BookSlot,
): Repeatable | null {
  if (idempotencyKey === null) return null;
  // A second try of the same wish has been filled in for longer.
  const { filledInMs: _, ...said } = request;
  return {
    scope: `widget:${widgetKey}`,
    key: idempotencyKey,
    bodyHash: hashBody(core.secrets, said),
  };
}

async function readAnswer(
  repositories: Repositories,
  repeatable: Repeatable | null,
): Promise<Answer | null> {
  if (repeatable === null) return null;
  const stored = await earlierAnswer(repositories, repeatable);
  if (stored === null) return null;
  // @NOTE written by this very file; parsed as the contract where it is one.
  const answer = JSON.parse(stored) as Answer;
  return { shown: shownBookingContract.parse(answer.shown), business: answer.business };
}

async function wishOf(
  core: Core,
  tx: Repositories,
  { widgetKey, request }: { widgetKey: string; request: BookingRequest },
): Promise<BookingWish> {
  const widget = await loadWidget(tx, widgetKey);
  const setup = await loadSetup(tx, widget.businessId);
  const offer = offerOf(setup, widget, { serviceId: request.service, staffId: request.staff });
  const written = checkCustomer(core.phones, request, {
    service: offer.service,
    country: setup.business.country,
    isComplete: true,
  });
  const start = fromWire(request.start);
  const hold =
    request.visit === undefined ? null : await tx.holds.byVisit(widget.businessId, request.visit);
  const isOfThisTime = hold !== null && hold.start === start && hold.serviceId === offer.service.id;
  return {
    offer,
    start,
    except: { visit: request.visit },
    preferredStaffId: isOfThisTime ? hold.staffId : undefined,
    setup,
    written,
  };
}

async function book(
  core: Core,
  tx: Repositories,
  given: {
    wish: BookingWish;
    staffId: string;
    widgetKey: string;
    request: BookingRequest;
    alongside: BookSlot['alongside'];
  },
): Promise<Answer> {
  const { wish, request } = given;
  const { service } = wish.offer;
  const { business } = wish.setup;
  const now = core.clock.now();
  const id = core.secrets.newId('bkg');
  const booking: Booking = {
    id,
    businessId: business.id,
    serviceId: service.id,
    staffId: given.staffId,
    widgetKey: given.widgetKey,
    state: firstState(service.approvalTtlMin, wish.start, now),
    revision: 0,
    ...timesOf(service, wish.start),
    ...wish.written,
    consent: checkConsent(business, request.consent, now),
    visitorTimezone: request.timezone,
    locale: request.locale,
    source: request.source ?? null,
    tokenHash: core.secrets.hash(core.secrets.linkToken(id)),
    createdAt: now,
    updatedAt: now,
  };
  // The booking takes the place of the visit's hold.
  if (request.visit !== undefined) await tx.holds.removeByVisit(business.id, request.visit);
  const event = createdEvent(booking, 'visitor');
  await tx.bookings.insert(booking, service.seats, event);
  await announce(core, tx, { booking, event });
  await given.alongside?.(tx, booking);
  await tx.businesses.touchAvailability(business.id);
  const shown = shownBooking(booking, surroundingsOf(booking, wish.setup), now);
  return { shown, business: { name: business.name, address: business.address } };
}

function firstState(approvalTtlMin: number | null, start: Instant, now: Instant): BookingState {
  if (approvalTtlMin === null) return { status: 'confirmed' };
  return { status: 'pending', expiresAt: pendingUntil(start, now, approvalTtlMin) };
}
