import { AppError } from '../../contract/app-error.ts';
import type { BookingRequest } from '../../contract/bookings.ts';
import type { Business } from '../../contract/businesses.ts';
import type { Instant } from '../../domain/availability/types.ts';
import type { Consent } from '../../domain/bookings/types.ts';

/**
 * The consent to store: the very sentence the visitor saw, its version and the time; null when none was given.
 * @throws AppError `request.invalid` when the sentence has changed since the visitor saw it
 */
export function checkConsent(
  { consentText, consentVersion }: Pick<Business, 'consentText' | 'consentVersion'>,
  given: BookingRequest['consent'],
  now: Instant,
): Consent | null {
  if (given?.isGiven !== true || consentText === null) return null;
  if (given.version !== consentVersion) {
    throw new AppError('request.invalid', {
      message: 'The sentence of consent has changed',
      details: {
        fields: {
          'consent.version': {
            code: 'invalid',
            message: `The current version is ${consentVersion}`,
          },
        },
      },
    });
  }
  return { version: consentVersion, at: now, text: consentText };
}
