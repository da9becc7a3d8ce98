import { AppError } from '../../contract/app-error.ts';
import type { HolidaysQuery, HolidaysView } from '../../contract/holidays.ts';
import type { Holidays } from '../../ports/holidays.ts';
import { present } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

const MOST_YEARS = 3;

/** The public holidays of the business's country between two dates. @throws AppError `request.invalid` for too long a range */
export async function listHolidays(
  { store, holidays }: Pick<SetupDeps, 'store'> & { readonly holidays: Holidays },
  businessId: string,
  { from, to, region, language }: HolidaysQuery,
): Promise<HolidaysView> {
  const business = present(await store.read.businesses.byId(businessId), 'businesses.not_found');
  const { country } = business;
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  if (to < from || years.length > MOST_YEARS + 1) throw tooLong();
  const regions = await holidays.regionsOf(country, language);
  // A region of the country the business was in before is no region any more.
  const known = regions.find(({ id }) => id === region)?.id ?? null;
  const days = await Promise.all(
    years.map((year) => holidays.ofYear({ country, region: known }, year, language)),
  );
  return {
    country,
    regions: [...regions],
    items: days.flat().filter(({ date }) => from <= date && date <= to),
  };
}

function tooLong(): AppError {
  const message = `At most ${MOST_YEARS} years, and not before \`from\``;
  return new AppError('request.invalid', {
    message,
    details: { fields: { to: { code: 'invalid', message } } },
  });
}
