import type { LocalDate } from '../domain/availability/types.ts';

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}

/** A part of a country with days of its own. */
export interface HolidayRegion {
  readonly id: string;
  readonly name: string;
}

/** The public holidays of countries; nothing is known of some. */
export interface Holidays {
  /** In a year, by date; names in the language as far as it is known. */
  ofYear(
    place: { readonly country: string; readonly region: string | null },
    year: number,
    language: string,
  ): Promise<Holiday[]>;
  regionsOf(country: string, language: string): Promise<HolidayRegion[]>;
}
