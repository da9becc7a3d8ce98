/** A phone number as the numbering plan reads it. */
export type PhoneReading =
  | { readonly isValid: true; readonly e164: string }
  | { readonly isValid: false; readonly reason: 'too_short' | 'too_long' | 'invalid' };

/** What the numbering plans say of a number. */
export interface PhoneLine {
  /** Two capital letters; null for numbers of no country, such as satellites. */
  readonly country: string | null;
  /** Null where mobiles and landlines look alike, as in North America, or where the range is not known. */
  readonly isMobile: boolean | null;
}

export interface Phones {
  /** Reads what somebody typed; `country` (two capital letters) is meant when no `+` is written. */
  read(typed: string, country: string): PhoneReading;
  /** An E.164 number as people of `country` write it: without the prefix when it is theirs. */
  write(e164: string, country: string): string;
  /** Of an E.164 number. */
  lineOf(e164: string): PhoneLine;
}
