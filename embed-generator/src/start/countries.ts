/** Countries one can choose, each with its currency and the zones that name it. */
const COUNTRIES: Readonly<Record<string, readonly [currency: string, ...zones: string[]]>> = {
  FR: ['EUR', 'Europe/Paris'],
  BE: ['EUR', 'Europe/Brussels'],
  CH: ['CHF', 'Europe/Zurich'],
  LU: ['EUR', 'Europe/Luxembourg'],
  MC: ['EUR', 'Europe/Monaco'],
  CA: [
    'CAD',
    'America/Toronto',
    'America/Montreal',
    'America/Vancouver',
    'America/Edmonton',
    'America/Winnipeg',
    'America/Halifax',
    'America/St_Johns',
    'America/Regina',
  ],
  GB: ['GBP', 'Europe/London'],
  IE: ['EUR', 'Europe/Dublin'],
  US: [
    'USD',
    'America/New_York',
    'America/Chicago',
    'America/Denver',
    'America/Los_Angeles',
    'America/Phoenix',
    'America/Anchorage',
    'Pacific/Honolulu',
    'America/Detroit',
  ],
  AU: [
    'AUD',
    'Australia/Sydney',
    'Australia/Melbourne',
    'Australia/Brisbane',
    'Australia/Perth',
    'Australia/Adelaide',
    'Australia/Hobart',
    'Australia/Darwin',
  ],
  NZ: ['NZD', 'Pacific/Auckland'],
  DE: ['EUR', 'Europe/Berlin'],
  AT: ['EUR', 'Europe/Vienna'],
  ES: ['EUR', 'Europe/Madrid', 'Atlantic/Canary'],
  PT: ['EUR', 'Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
  IT: ['EUR', 'Europe/Rome'],
  NL: ['EUR', 'Europe/Amsterdam'],
  DK: ['DKK', 'Europe/Copenhagen'],
  SE: ['SEK', 'Europe/Stockholm'],
  NO: ['NOK', 'Europe/Oslo'],
  FI: ['EUR', 'Europe/Helsinki'],
  PL: ['PLN', 'Europe/Warsaw'],
  CZ: ['CZK', 'Europe/Prague'],
  GR: ['EUR', 'Europe/Athens'],
  MA: ['MAD', 'Africa/Casablanca'],
  TN: ['TND', 'Africa/Tunis'],
  DZ: ['DZD', 'Africa/Algiers'],
  SN: ['XOF', 'Africa/Dakar'],
  CI: ['XOF', 'Africa/Abidjan'],
  CM: ['XAF', 'Africa/Douala'],
  ZA: ['ZAR', 'Africa/Johannesburg'],
  AE: ['AED', 'Asia/Dubai'],
  IN: ['INR', 'Asia/Kolkata', 'Asia/Calcutta'],
  SG: ['SGD', 'Asia/Singapore'],
  JP: ['JPY', 'Asia/Tokyo'],
  BR: ['BRL', 'America/Sao_Paulo'],
  MX: ['MXN', 'America/Mexico_City'],
  GP: ['EUR', 'America/Guadeloupe'],
  MQ: ['EUR', 'America/Martinique'],
  GF: ['EUR', 'America/Cayenne'],
  RE: ['EUR', 'Indian/Reunion'],
};

export const COUNTRY_CODES: readonly string[] = Object.keys(COUNTRIES);

/** The country a zone is named for, when we know it. */
export function countryOfZone(timezone: string): string | undefined {
  return COUNTRY_CODES.find((code) => COUNTRIES[code]?.includes(timezone));
}

/** The currency prices are written in there; euro where we do not know. */
export function currencyOf(country: string): string {
  return COUNTRIES[country]?.[0] ?? 'EUR';
}

/** Every currency of the list, once. */
export function currencies(): string[] {
  return [...new Set(Object.values(COUNTRIES).map(([currency]) => currency))].toSorted();
}
