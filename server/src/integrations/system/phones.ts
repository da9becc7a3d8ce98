import {
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import type { CountryCode, NumberType } from 'libphonenumber-js/max';
import type { PhoneLine, PhoneReading, Phones } from '../../ports/phones.ts';

/**
 * Google's numbering plans. A number is accepted when its length is possible in its country: plans open new ranges
 * faster than any server is updated, and a real customer refused is worse than a typing error (the library's README, “isPossible vs. isValid”, says the
 * same). Whether a number can get a message is asked when one is sent.
 */
export function createPhones(): Phones {
  return { read, write, lineOf };
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

function lineOf(e164: string): PhoneLine {
  try {
    const number = parsePhoneNumberWithError(e164, { extract: false });
    return { country: number.country ?? null, isMobile: isMobile(number.getType()) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { country: null, isMobile: null };
  }
}

function isMobile(type: NumberType): boolean | null {
  switch (type) {
    case 'MOBILE':
    case 'PAGER':
      return true;
    case 'FIXED_LINE_OR_MOBILE':
    case 'PERSONAL_NUMBER':
    case undefined:
      return null;
    case 'FIXED_LINE':
    case 'PREMIUM_RATE':
    case 'TOLL_FREE':
    case 'SHARED_COST':
    case 'VOIP':
    case 'UAN':
    case 'VOICEMAIL':
      return false;
  }
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
