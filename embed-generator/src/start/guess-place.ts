import { countryOfZone, currencyOf } from './countries.ts';

export interface Place {
  readonly timezone: string;
  readonly country: string;
  readonly currency: string;
}

/** Zone, country and currency as the browser lets one guess them: the zone says more than the language. */
export function guessPlace({ languages }: Pick<Navigator, 'languages'>): Place {
  const timezone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const country = countryOfZone(timezone) ?? regionOf(languages) ?? 'FR';
  return { timezone, country, currency: currencyOf(country) };
}

function regionOf(languages: readonly string[]): string | undefined {
  return languages
    .map((tag) => new Intl.Locale(tag).region)
    .find((region) => region !== undefined && /^[A-Z]{2}$/.test(region));
}
