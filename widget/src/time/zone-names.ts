import { fill } from '../i18n/fill.ts';
import type { LateWords } from '../i18n/words.ts';

/** Names IANA zones in the reader's language. */
export interface ZoneNames {
  /** `Heure de Londres`. */
  title(zone: string): string;
  /** `Europe · Londres`. */
  place(zone: string): string;
}

/** `cities` is written as `London:Londres,Vienna:Vienne`; other cities keep the name they have in the zone. */
export function zoneNames({ zone: text, cities }: Pick<LateWords, 'zone' | 'cities'>): ZoneNames {
  const names = new Map<string | undefined, string>();
  for (const pair of cities.split(',')) {
    const [id, name = ''] = pair.split(':');
    names.set(id, name);
  }
  return {
    title(zone) {
      const city = cityOf(zone.slice(zone.lastIndexOf('/') + 1));
      const [plain = '', beforeVowel = plain] = text.split('|');
      return fill(/^[AEIOU]/.test(city) ? beforeVowel : plain, city);
    },
    place: (zone) => zone.split('/').map(cityOf).join(' · '),
  };

  function cityOf(id: string): string {
    return names.get(id) ?? id.replaceAll('_', ' ');
  }
}
