import { AppError } from '../../contract/app-error.ts';
import type { Business } from '../../contract/businesses.ts';
import type { Booking } from '../../domain/bookings/types.ts';
import type { PersonAddresses } from '../../ports/personal-data.ts';
import type { Repositories } from '../../ports/store.ts';
import type { Core } from '../core.ts';

/** Somebody who booked, and how else they can be reached. */
export interface FoundPerson {
  readonly bookings: readonly Booking[];
  /** What was asked for, and what else stands on their bookings. */
  readonly addresses: PersonAddresses;
}

/**
 * Finds a customer by an e-mail address or a phone number. Bookings are theirs that have this very address or number:
 * one number may serve a family. What hangs on no booking, such as a conversation, is found by all the addresses on those.
 * @throws AppError `request.invalid` for what is neither
 */
export async function findPerson(
  { phones }: Pick<Core, 'phones'>,
  repositories: Repositories,
  { business, person }: { business: Business; person: string },
): Promise<FoundPerson> {
  const asked = addressOf({ phones }, { business, person });
  const bookings = await repositories.personalData.bookingsOf(business.id, asked);
  const customers = bookings.map(({ customer }) => customer);
  return {
    bookings,
    addresses: {
      emails: unique([...asked.emails, ...customers.map(({ email }) => email?.toLowerCase())]),
      phones: unique([...asked.phones, ...customers.map(({ phone }) => phone)]),
    },
  };
}

function addressOf(
  { phones }: Pick<Core, 'phones'>,
  { business, person }: { business: Business; person: string },
): PersonAddresses {
  if (person.includes('@')) return { emails: [person.trim().toLowerCase()], phones: [] };
  const reading = phones.read(person, business.country);
  if (reading.isValid) return { emails: [], phones: [reading.e164] };
  throw new AppError('request.invalid', {
    message: 'Neither an e-mail address nor a phone number',
    details: { fields: { person: { code: 'invalid', message: 'Write an address or a number' } } },
  });
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}
