import {
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import type { CountryCode } from 'libphonenumber-js/max';
import type { PhoneReading, Phones } from '../../ports/phones.ts';

/**
 * Google's numbering plans. A number is accepted when its length is possible in its country: plans open new ranges
 * faster than any server is updated, and a real customer refused is worse than a typing error (the library's README, “isPossible vs. isValid”, says the
 * same). Whether a number can get a message is asked when one is sent.
 */
export function createPhones(): Phones {
  return { read, write };
}

function read(typed: string, country: string): PhoneReading {
  try {
    const number = parsePhoneNumberWithError(typed, {
      extract: false,
      ...(isCountry(country) ? { defaultCountry: country } : {}),
    });
    if (number.isPossible()) return { isValid: true, e164: number.number };
    return { isValid: false, reason: lengthReason(typed, country) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { isValid: false, reason: reasonOf(error) };
  }
}

function write(e164: string, country: string): string {
  const number = parsePhoneNumberWithError(e164);
  return number.country === country ? number.formatNational() : number.formatInternational();
}

function lengthReason(typed: string, country: string): 'too_short' | 'too_long' | 'invalid' {
  const problem = validatePhoneNumberLength(typed, isCountry(country) ? country : undefined);
  if (problem === 'TOO_SHORT') return 'too_short';
  return problem === 'TOO_LONG' ? 'too_long' : 'invalid';
}

function reasonOf(error: ParseError): 'too_short' | 'too_long' | 'invalid' {
  if (error.message === 'TOO_SHORT') return 'too_short';
  return error.message === 'TOO_LONG' ? 'too_long' : 'invalid';
}

function isCountry(country: string): country is CountryCode {
  return isSupportedCountry(country);
}
