import type { Holidays } from '../../ports/holidays.ts';

/** Public holidays from `date-holidays`. Its data take 40 MB of memory and a tenth of a second, so they are loaded when first asked for. */
export function createHolidays(): Holidays {
  return {
    async ofYear({ country, region }, year, language) {
      const { default: Calendar } = await import('date-holidays');
      const calendar = new Calendar();
      const names = [language, 'en'];
      const options = { languages: names, types: ['public' as const] };
      if (region === null) calendar.init(country, options);
      else calendar.init(country, region, options);
      const days = calendar.getHolidays(year).map(({ date, name }) => ({
        date: date.slice(0, 10),
        name,
      }));
      return onceADate(days).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    },

    async regionsOf(country, language) {
      const { default: Calendar } = await import('date-holidays');
      // A country it does not know has no regions, whatever its types say.
      const states: Record<string, string> | undefined = new Calendar().getStates(
        country,
        language,
      );
      return Object.entries(states ?? {})
        .map(([id, name]) => ({ id, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name, language));
    },
  };
}

// Two holidays can fall on one date, and a date is closed once.
function onceADate<Day extends { readonly date: string; readonly name: string }>(
  days: readonly Day[],
): { date: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { date, name } of days) {
    const before = names.get(date);
    names.set(date, before === undefined || before === name ? name : `${before}, ${name}`);
  }
  return [...names].map(([date, name]) => ({ date, name }));
}
