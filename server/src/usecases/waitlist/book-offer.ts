import { AppError } from '../../contract/app-error.ts';
import { customer } from '../../contract/bookings.ts';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Business } from '../../contract/businesses.ts';
import { book } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry, WaitlistOffer } from '../../domain/waitlist/types.ts';
import { bookSlot } from '../bookings/book-slot.ts';
import type { Core } from '../core.ts';
import { toWire } from '../wire.ts';
import { findByToken } from './leave-waitlist.ts';
import { visitOf } from './tokens.ts';

/** What the business asks of a booking and the list did not. */
export interface OfferAnswers {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly answers: BookingRequest['answers'];
}

/**
 * Books the time that is held for somebody on the list, and says so there, in one transaction. Pressed twice it is
 * booked once. Returns the booking's id.
 * @throws AppError `waitlist.not_found`, `waitlist.offer_over`, and what `bookSlot` refuses
 */
export async function bookOffer(core: Core, token: string, given: OfferAnswers): Promise<string> {
  const { read } = core.store;
  const entry = await findByToken(core, read, token);
  if (entry.state.status === 'booked') return entry.state.bookingId;
  if (entry.state.status !== 'offered') throw over();
  checkAddress(given);
  const business = await read.businesses.byId(entry.businessId);
  if (business === null) throw over();
  const { booking } = await bookSlot(core, {
    widgetKey: entry.widgetKey,
    request: requestOf(core, { entry, offer: entry.state.offer, business, given }),
    idempotencyKey: `${entry.id}:${entry.offerNo}`,
    async alongside(tx, { id }) {
      const before = await tx.waitlist.byId(entry.businessId, entry.id);
      const after =
        before?.state.status === 'offered' && before.offerNo === entry.offerNo
          ? book(before, id, core.clock.now())
          : null;
      if (before === null || after === null || !(await tx.waitlist.update(before, after)))
        throw over();
    },
  });
  return booking.id;
}

function checkAddress({ email, phone }: OfferAnswers): void {
  const wrong: Record<string, FieldError> = {};
  if (!customer.shape.email.safeParse(email).success)
    wrong['customer.email'] = { code: 'email_incomplete', message: 'Not an e-mail address' };
  if (!customer.shape.phone.safeParse(phone).success)
    wrong['customer.phone'] = { code: 'phone_too_long', message: 'There are too many digits' };
  if (Object.keys(wrong).length > 0)
    throw new AppError('request.invalid', { details: { fields: wrong } });
}

function requestOf(
  core: Core,
  {
    entry,
    offer,
    business,
    given,
  }: { entry: WaitlistEntry; offer: WaitlistOffer; business: Business; given: OfferAnswers },
): BookingRequest {
  const email = entry.customer.email ?? given.email;
  const phone = entry.customer.phone ?? given.phone;
  const { consent } = entry;
  return {
    service: entry.serviceId,
    staff: offer.staffId,
    start: toWire(offer.start),
    customer: {
      name: entry.customer.name,
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
    },
    ...(given.answers !== undefined && { answers: given.answers }),
    // Given for a sentence that has changed since is not given for the new one.
    ...(consent?.version === business.consentVersion && {
      consent: { version: consent.version, isGiven: true },
    }),
    timezone: entry.timezone,
    // @NOTE only a locale of the contract is ever stored.
    locale: entry.locale as BookingRequest['locale'],
    source: { placement: 'link' },
    visit: visitOf(core.secrets, entry),
  };
}

function over(): AppError {
  return new AppError('waitlist.offer_over', { message: 'No time is kept any more' });
}
