import { AppError } from '../../../contract/app-error.ts';
import type { Business } from '../../../contract/businesses.ts';
import { changeableUntil } from '../../../domain/bookings/times.ts';
import type { Booking } from '../../../domain/bookings/types.ts';
import type { NamedBooking } from '../../../domain/messages/reply-texts.ts';
import type { Formats } from '../../../domain/time/formats.ts';
import type { ReplyQuestion } from '../../../ports/inbound-texts.ts';
import { loadSetup } from '../../availability/load-setup.ts';
import type { Setup } from '../../availability/load-setup.ts';
import { surroundingsOf } from '../../bookings/booking-views.ts';
import { cancelBooking } from '../../bookings/cancel-booking.ts';
import { readSettings } from '../settings.ts';
import { timeWriter } from '../written-time.ts';
import type { Acted, InboundDeps, OwnedText } from './act-on-text.ts';
import { sayReply } from './say-reply.ts';

/**
 * Cancels a booking for who texted C and, asked whether they are sure, C again; of several, the one they choose. Null
 * when there is nothing to cancel: then a person should read it.
 */
export async function cancelByText(deps: InboundDeps, text: OwnedText): Promise<Acted | null> {
  const question = await openQuestion(deps, text);
  // A second C that was on its way while we asked is no answer yet.
  if (question !== null && text.at <= question.askedAt)
    return { meaning: 'cancel', bookingId: null };
  if (question === null) return text.word.is === 'cancel' ? askFirst(deps, text) : null;
  if (text.word.is === 'no') return keep(deps, text, question);
  const meant = meantBy(text, question);
  return meant === null ? null : cancelSurely(deps, text, meant);
}

/** The question that waits for this reader's answer. */
export async function openQuestion(
  { store }: Pick<InboundDeps, 'store'>,
  text: OwnedText,
): Promise<ReplyQuestion | null> {
  const question = await store.read.inboundTexts.question(text);
  if (question === null || question.expiresAt <= text.at) return null;
  // Told again after a crash, the text that led to the question does not answer it.
  return question.askedBy === text.id ? null : question;
}

/** C again, or yes, means the only one; several need C1, C2. */
function meantBy({ word }: OwnedText, { bookingIds }: ReplyQuestion): string | null {
  if (word.is === 'choose') return bookingIds[word.number - 1] ?? null;
  const [only, another] = bookingIds;
  return another === undefined ? (only ?? null) : null;
}

async function askFirst(deps: InboundDeps, text: OwnedText): Promise<Acted | null> {
  const { businessId, channel, address, at } = text;
  const place = await placeOf(deps, text, await upcomingOf(deps, text));
  const [first] = place.bookings;
  if (first === undefined) return null;
  const open = place.bookings.filter(
    (booking) => at <= changeableUntil(booking, place.serviceOf(booking).changeNoticeMin),
  );
  const [one, another] = open;
  if (one === undefined) {
    await sayTooLate(deps, text, { business: place.setup.business, locale: first.locale });
    return { meaning: 'cancel', bookingId: first.id };
  }
  const offered = open.slice(0, MOST_CHOICES);
  await deps.store.write((tx) =>
    tx.inboundTexts.ask({
      businessId,
      channel,
      address,
      bookingIds: offered.map(({ id }) => id),
      askedBy: text.id,
      askedAt: deps.clock.now(),
      expiresAt: at + WAITS_MS,
    }),
  );
  await sayReply(deps, text, {
    locale: one.locale,
    reply:
      another === undefined
        ? { says: 'sure', booking: place.named(one) }
        : { says: 'which', bookings: offered.map(place.named) },
  });
  return { meaning: 'cancel', bookingId: another === undefined ? one.id : null };
}

async function keep(
  deps: InboundDeps,
  text: OwnedText,
  question: ReplyQuestion,
): Promise<Acted | null> {
  const place = await placeOf(deps, text, question.bookingIds);
  const [one, another] = place.bookings;
  if (one !== undefined && another === undefined)
    await sayReply(deps, text, {
      locale: one.locale,
      reply: { says: 'kept', booking: place.named(one) },
    });
  await deps.store.write((tx) => tx.inboundTexts.dropQuestion(text));
  return { meaning: 'cancel', bookingId: another === undefined ? (one?.id ?? null) : null };
}

async function cancelSurely(
  deps: InboundDeps,
  text: OwnedText,
  bookingId: string,
): Promise<Acted | null> {
  const place = await placeOf(deps, text, [bookingId]);
  const [booking] = place.bookings;
  if (booking === undefined) return null;
  const token = deps.secrets.linkToken(booking.id);
  try {
    await cancelBooking(deps, { by: 'visitor', token });
    await sayCancelled(deps, text, { place, booking });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'bookings.too_late_to_change') return null;
    await sayTooLate(deps, text, { business: place.setup.business, locale: booking.locale });
  }
  await deps.store.write((tx) => tx.inboundTexts.dropQuestion(text));
  return { meaning: 'cancel', bookingId: booking.id };
}

/** Unless the cancellation is told by this way anyway. */
async function sayCancelled(
  deps: InboundDeps,
  text: OwnedText,
  { place, booking }: { place: Place; booking: Booking },
): Promise<void> {
  const { visitor } = await readSettings(deps.store.read, text.businessId);
  if (visitor.cancelled.includes(text.channel)) return;
  await sayReply(deps, text, {
    locale: booking.locale,
    reply: { says: 'cancelled', booking: place.named(booking) },
  });
}

async function sayTooLate(
  deps: InboundDeps,
  text: OwnedText,
  { business, locale }: { business: Business; locale: string },
): Promise<void> {
  const { phone, country } = business;
  await sayReply(deps, text, {
    locale,
    reply: { says: 'too_late', phone: phone === null ? null : deps.phones.write(phone, country) },
  });
}

interface Place {
  readonly setup: Setup;
  readonly bookings: readonly Booking[];
  serviceOf(booking: Booking): { readonly name: string; readonly changeNoticeMin: number };
  named(booking: Booking): NamedBooking;
}

function upcomingOf({ store }: InboundDeps, { businessId, address, at }: OwnedText) {
  return store.read.inboundTexts.upcoming(businessId, address, at);
}

async function placeOf(
  { store, formats }: InboundDeps,
  { businessId }: OwnedText,
  ids: readonly string[],
): Promise<Place> {
  const setup = await loadSetup(store.read, businessId);
  const found = await Promise.all(ids.map((id) => store.read.bookings.byId(businessId, id)));
  const serviceOf = (booking: Booking) => surroundingsOf(booking, setup).service;
  return {
    setup,
    bookings: found.filter((booking) => booking !== null),
    serviceOf,
    named: (booking) => named(formats, booking, serviceOf(booking).name),
  };
}

function named(
  formats: Formats,
  { start, locale, visitorTimezone: timeZone }: Booking,
  service: string,
): NamedBooking {
  return { service, ...timeWriter(formats, { locale, timeZone, isLong: false })(start) };
}

const MOST_CHOICES = 4;
const WAITS_MS = 2 * 3_600_000;
